// A real Postfix as the relay of an office, and the command line with a device that holds a real password.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaptureRound } from '../../../src-main/contract/attempt'
import { Captured } from '../../../src-main/contract/outputs'
import { newDesk } from '../servers/navi'
import { rootPrefix } from '../servers/supervisor'
import { freePorts, until, whereIs } from '../servers/tools'
import { swaks } from '../servers/witness'
import { brief, envelope, sent } from './brief'
import { speaksSmtp } from './hands'
import { listen, type Listening } from './listening'
import { startRelayingPostfix } from './relaying-postfix'

const real = 'hunter2-real+&/=?'
let on: Listening
beforeAll(async () => {
  on = await listen('exchange')
})
afterAll(() => on?.capture.stop('asked'))

const whyNoPostfix =
  whereIs('postfix') === undefined
    ? 'not installed: postfix (test/prepare)'
    : rootPrefix() === undefined
      ? 'only root, or sudo without a password, may start Postfix'
      : undefined
describe.skipIf(whyNoPostfix !== undefined || whereIs('swaks') === undefined)(
  `Postfix as a relay${whyNoPostfix === undefined ? '' : ` (SKIPPED: ${whyNoPostfix})`}`,
  () => {
    it.each<[CaptureRound, string]>([
      ['exchange', 'LOGIN'],
      ['everything', 'CRAM-MD5'],
    ])('passes mail on in the round %s and signs in with %s', async (round, mechanism) => {
      on.round(round)
      const relay = await startRelayingPostfix(on.port.starttls, on.account)
      try {
        await swaks(relay.port, envelope)
        const [attempt] = await on.attempts(1).catch(async (problem: unknown) => {
          throw new Error(await relay.log(), { cause: problem })
        })
        expect(attempt && brief(attempt)).toEqual({
          ...sent,
          tls: 'starttls TLS 1.3 TLS 1.3',
          signIns: [`${mechanism} ${on.account.user} test-password accepted`],
        })
        expect(attempt?.hello).toEqual({ verb: 'EHLO', name: 'relay.office.example' })
        expect(attempt?.mails[0]?.declaredOctets).toBeGreaterThan(300)
      } finally {
        await relay.stop()
      }
    })
  },
)

describe.skipIf(whereIs('swaks') === undefined)('the command line, with a real password in the device', () => {
  it('tells that it is not the test password, moves on to the next offer, and keeps nothing of it', async () => {
    const desk = await newDesk()
    const [port = 0] = await freePorts(1)
    const args = [
      'capture',
      '--listen-on',
      '127.0.0.1',
      '--port',
      String(port),
      '--seconds',
      '20',
      '--json',
      '--lang',
      'en',
    ]
    let interrupt = (): void => undefined
    const listening = desk.navi(args, {
      secrets: [real],
      onStarted: (signal) => (interrupt = () => signal('SIGINT')),
    })
    await until(() => speaksSmtp(port), 'it listens', 15_000)
    // From a file: command lines are among what is searched.
    const folder = await mkdtemp(join(tmpdir(), 'navi-swaks-'))
    const config = join(folder, 'config')
    await writeFile(config, `--auth-user scan@office.example\n--auth-password ${real}\n`)
    const { exit } = await swaks(port, ['--config', config, '--tls', '--auth', 'LOGIN', ...envelope])
    await rm(folder, { recursive: true })
    interrupt()
    const { stdout, stderr } = await listening
    await desk.clear()
    const captured = Captured.parse(JSON.parse(stdout))
    expect([exit, captured.conclusion.findings.map(({ id }) => id).includes('seen.other-password')]).toEqual([0, true])
    expect(stderr).toContain('not the test password (not recorded)')
    expect(stderr).toContain('[OAuth 2.0 only] Type these values')
  })
})
