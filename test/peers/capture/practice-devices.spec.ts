// The devices of practice mode really connect, and the same rules as for real ones find out what they are.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CaptureRound } from '../../../src-main/contract/attempt'
import type { PracticeDevice } from '../../../src-main/contract/capture'
import { Captured } from '../../../src-main/contract/outputs'
import { Situation } from '../../../src-main/contract/situation'
import { concludeCapture } from '../../../src-main/core/devices/capture-conclude'
import { practiceDevices } from '../../../src-main/practice/devices/habits'
import { pressSend } from '../../../src-main/practice/devices/press-send'
import { shippedKnowledge } from '../../../src-main/services/knowledge'
import { run } from '../servers/tools'
import { listen, type Listening } from './listening'

let on: Listening
beforeAll(async () => {
  on = await listen('exchange')
})
afterAll(() => on?.capture.stop('asked'))

async function conclusionOf(device: PracticeDevice) {
  const facts: Listening['facts'] = []
  const ends: string[] = []
  for (const round of CaptureRound.options) {
    on.round(round)
    ends.push(await pressSend(practiceDevices[device], on.capture.state.values))
    await on.attempts(1)
    facts.push(...on.facts)
  }
  const { findings, routes } = concludeCapture(facts, Situation.parse({}), shippedKnowledge)
  return {
    ends: ends.join(' '),
    findings: findings.map(({ id }) => id.replace('seen.', '')).sort(),
    can: routes.filter(({ can }) => can === 'yes').map(({ route }) => route),
  }
}

const password = ['hve', 'acs', 'local-relay', 'basic-bridge']

describe('a practice device', () => {
  it.each<[PracticeDevice, Awaited<ReturnType<typeof conclusionOf>>]>([
    [
      'modern-oauth',
      {
        ends: 'sent sent sent sent',
        findings: ['ignores-certificate', 'mail-taken', 'no-sign-in', 'oauth-used', 'tls-modern'],
        can: ['oauth-submission', 'direct-send', 'connector-relay', 'local-relay'],
      },
    ],
    [
      'login-tls12',
      {
        ends: 'sent gave-up gave-up sent',
        findings: [
          ...['ignores-certificate', 'insists-on-sign-in', 'login-encrypted'],
          ...['mail-taken', 'oauth-not-tried', 'tls-modern'],
        ],
        can: password,
      },
    ],
    [
      'tls10-only',
      {
        ends: 'sent gave-up gave-up sent',
        findings: ['ignores-certificate', 'insists-on-sign-in', 'mail-taken', 'oauth-not-tried', 'tls-old-only'],
        can: ['local-relay'],
      },
    ],
    [
      'plain-no-sign-in',
      {
        ends: 'gave-up gave-up sent sent',
        findings: ['mail-taken', 'no-encryption', 'no-sign-in', 'oauth-fell-back'],
        can: ['direct-send', 'connector-relay', 'local-relay'],
      },
    ],
    [
      'picky-login',
      {
        ends: 'sent gave-up gave-up gave-up',
        findings: [
          ...['ignores-certificate', 'insists-on-sign-in', 'login-encrypted', 'login-prompt'],
          ...['mail-taken', 'oauth-not-tried', 'tls-modern'],
        ],
        can: password,
      },
    ],
    [
      'bare-name',
      {
        ends: 'sent gave-up gave-up sent',
        findings: [
          ...['ehlo-bare-name', 'ignores-certificate', 'insists-on-sign-in', 'login-encrypted'],
          ...['mail-taken', 'oauth-not-tried', 'tls-modern'],
        ],
        can: password,
      },
    ],
  ])('%s is found out', async (device, expected) => {
    expect(await conclusionOf(device)).toEqual(expected)
  })

  it('that gave up at a prompt is asked in the usual words the next time', async () => {
    on.round('everything')
    const [first, second] = [
      await pressSend(practiceDevices['picky-login'], on.capture.state.values),
      await on.attempts(1).then(() => pressSend(practiceDevices['picky-login'], on.capture.state.values)),
    ]
    expect([first, second]).toEqual(['sent', 'sent'])
  })

  it('gives up where nobody listens', async () => {
    expect(await pressSend(practiceDevices['login-tls12'], { ...on.capture.state.values, port: 1 })).toBe('gave-up')
  })
})

describe('the command line', () => {
  const navi = (...args: string[]) => run(process.execPath, ['dist/cli/main.js', 'capture', ...args, '--lang', 'en'])

  it('plays a device and tells what it can do, as JSON of the documented shape', async () => {
    const { code, stdout, stderr } = await navi('--practice-device', 'modern-oauth', '--json')
    const captured = Captured.parse(JSON.parse(stdout))
    expect([code, captured.evidence.length, captured.evidence.every(({ mapped }) => mapped)]).toEqual([0, 4, true])
    expect(stderr).toContain('Please do not type a real password.')
    expect(stdout + stderr).not.toContain('practice-token')
  })

  it('ends with 3 when no device comes, and by itself', async () => {
    const { code, stdout } = await navi('--listen-on', '127.0.0.1', '--port', '25252', '--seconds', '1')
    expect([code, stdout]).toEqual([
      3,
      'No device connected. Check server and port in the device, and its LAN connection.\n',
    ])
  })

  it.each([
    [['--port', '0'], '1-65535'],
    [['--port', '70000'], '1-65535'],
    [['--seconds', '601'], '1-600'],
    [['--round', 'other'], 'exchange, oauth-only'],
    [['--listen-on', '192.0.2.99'], 'does not have the chosen address'],
  ])('says what is wrong with %j', async (args, words) => {
    const { code, stdout, stderr } = await navi(...args)
    expect([code, stdout, stderr.includes(words)]).toEqual([2, '', true])
  })
})
