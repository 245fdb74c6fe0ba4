// Programs that none of us wrote, as devices: what does capture see of each, and what does it conclude?
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Evidence } from '../../../src-main/contract/evidence'
import { Situation } from '../../../src-main/contract/situation'
import { concludeCapture } from '../../../src-main/core/devices/capture-conclude'
import { shippedKnowledge } from '../../../src-main/services/knowledge'
import { findLeaks } from '../servers/leaks'
import { run, whereIs } from '../servers/tools'
import { swaks, tlsFlags, type TlsName } from '../servers/witness'
import { brief, envelope, sent } from './brief'
import { listen, type Listening } from './listening'

const real = 'hunter2-real+&/=?'
const token = 'hunter2-token-eyJhbGciOiJub25lIn0'
let on: Listening
let folder: string

beforeAll(async () => {
  on = await listen('exchange')
  folder = await mkdtemp(join(tmpdir(), 'navi-capture-'))
})
afterAll(async () => {
  await on?.capture.stop('asked')
  await rm(folder, { recursive: true, force: true })
})
beforeEach(() => on.round('exchange'))

const only = async () => brief((await on.attempts(1))[0] ?? expect.fail('no attempt'))
const found = () =>
  concludeCapture(on.facts, Situation.parse({}), shippedKnowledge)
    .findings.map(({ id }) => id.replace('seen.', ''))
    .sort()
const can = () =>
  Object.fromEntries(
    concludeCapture(on.facts, Situation.parse({}), shippedKnowledge).routes.map(({ route, can: is }) => [route, is]),
  )
const as = (mechanism: string, password = on.account.password) => [
  ...['--auth', mechanism, '--auth-user', on.account.user, '--auth-password', password],
]

/** swaks speaks NTLM only with this Perl module; the programs a test needs are named where it is skipped. */
const hasNtlm = spawnSync('perl', ['-MAuthen::NTLM', '-e1']).status === 0
const mechanisms = ['PLAIN', 'CRAM-MD5', ...(hasNtlm ? ['NTLM'] : [])]
const needing = (program: string) =>
  whereIs(program) === undefined ? `${program} (SKIPPED: not installed, test/prepare)` : program

it.skipIf(hasNtlm)('NTLM (SKIPPED: not installed: libauthen-ntlm-perl)', () => undefined)

describe.skipIf(whereIs('swaks') === undefined)(needing('swaks'), () => {
  it('with LOGIN over STARTTLS can use every route with a password', async () => {
    await swaks(on.port.starttls, ['--tls', ...as('LOGIN'), ...envelope])
    expect(await only()).toEqual({
      ...sent,
      tls: 'starttls TLS 1.3 TLS 1.3',
      signIns: [`LOGIN ${on.account.user} test-password accepted`],
    })
    expect(found()).toEqual(['ignores-certificate', 'login-encrypted', 'mail-taken', 'sender-differs', 'tls-modern'])
    expect(can()).toEqual({
      'oauth-submission': 'not-seen',
      hve: 'yes',
      'direct-send': 'not-seen',
      'connector-relay': 'not-seen',
      acs: 'yes',
      'local-relay': 'yes',
      'basic-bridge': 'yes',
    })
  })

  it('with another password than the test password is told apart, and the password is nowhere', async () => {
    await swaks(on.port.starttls, ['--tls', ...as('LOGIN', real), ...envelope])
    expect((await only()).signIns).toEqual([`LOGIN ${on.account.user} other-password accepted`])
    expect(found()).toContain('other-password')
  })

  it.each(mechanisms)('with %s in clear where everything is offered', async (mechanism) => {
    on.round('everything')
    await swaks(on.port.starttls, [...as(mechanism), ...envelope])
    const secret = mechanism === 'NTLM' ? 'not-comparable' : 'test-password'
    expect(await only()).toEqual({
      ...sent,
      tls: 'none',
      signIns: [`${mechanism} ${on.account.user} ${secret} accepted`],
    })
    expect(found()).toEqual(expect.arrayContaining(['password-in-clear', 'no-encryption']))
  })

  it.each(mechanisms)('with only %s cannot sign in at the offer of Exchange', async (mechanism) => {
    await swaks(on.port.starttls, ['--tls', ...as(mechanism), ...envelope])
    await on.attempts(1)
    const first = [...on.facts]
    on.round('everything')
    await swaks(on.port.starttls, ['--tls', ...as(mechanism), ...envelope])
    await on.attempts(1)
    on.facts.unshift(...first)
    expect(found()).toContain('other-mechanism')
    expect(can()['basic-bridge']).toBe('no')
  })

  it('that goes on without a sign-in where only XOAUTH2 is offered has fallen back', async () => {
    on.round('oauth-only')
    await swaks(on.port.starttls, ['--tls', '--auth-optional', 'LOGIN', ...as('LOGIN').slice(2), ...envelope])
    expect((await only()).mails).toEqual(['scan@office.example not-sent'])
    expect(found().filter((id) => id.startsWith('oauth'))).toEqual(['oauth-fell-back'])
  })

  it('takes the wrong answers of CRAM-MD5 for another password', async () => {
    on.round('everything')
    await swaks(on.port.starttls, ['--tls', ...as('CRAM-MD5', real), ...envelope])
    expect((await only()).signIns).toEqual([`CRAM-MD5 ${on.account.user} other-password accepted`])
  })

  it('without a sign-in, with a PDF, as at a relay', async () => {
    on.round('no-sign-in')
    const file = join(folder, 'scan.pdf')
    await writeFile(file, Buffer.alloc(200_000, 7))
    await swaks(on.port.starttls, ['--attach-type', 'application/pdf', '--attach', `@${file}`, ...envelope])
    const [attempt] = await on.attempts(1)
    expect(attempt && brief(attempt).mails).toEqual(['scan@office.example b@office.example application/pdf accepted'])
    const [{ attachments, octets, headerFrom, mailer } = expect.fail('no mail')] = attempt?.mails ?? []
    expect({ octets: octets > 266_000 && octets < 300_000, part: attachments[0]?.octets, headerFrom, mailer }).toEqual({
      octets: true,
      part: expect.closeTo(274_000, -4),
      headerFrom: 'scan@office.example',
      mailer: expect.stringContaining('swaks'),
    })
    expect(can()).toMatchObject({ 'direct-send': 'yes', 'connector-relay': 'yes', 'local-relay': 'yes' })
  })

  it('with implicit TLS on the port for STARTTLS, and in clear on the port for implicit TLS', async () => {
    await swaks(on.port.starttls, ['--tls-on-connect', ...as('LOGIN'), ...envelope])
    expect((await only()).tls).toBe('implicit TLS 1.3 TLS 1.3')
    expect(found()).toContain('implicit-on-starttls-port')
    on.round('no-sign-in')
    await swaks(on.port.implicit, envelope)
    expect((await only()).tls).toBe('none')
    expect(found()).toContain('plain-on-implicit-port')
  })
})

describe.skipIf(whereIs('curl') === undefined)(needing('curl'), () => {
  const curl = async (args: readonly string[], port = on.port.starttls) => {
    const file = join(folder, 'mail.txt')
    await writeFile(file, 'From: <scan@office.example>\r\nSubject: x\r\n\r\nscan\r\n')
    const envelopeOf = ['--mail-from', 'scan@office.example', '--mail-rcpt', 'b@office.example', '-T', file]
    return run('curl', ['-sS', '--max-time', '15', `smtp://127.0.0.1:${port}/mfp`, ...envelopeOf, ...args])
  }
  const bearer = () => ['--ssl-reqd', '--user', 'scan@office.example', '--oauth2-bearer', token]

  it('with XOAUTH2 shows that the device can do OAuth', async () => {
    on.round('oauth-only')
    await curl(['-k', ...bearer()])
    expect(await only()).toEqual({
      ...sent,
      tls: 'starttls TLS 1.3 TLS 1.3',
      signIns: ['XOAUTH2 scan@office.example token accepted'],
    })
    expect(found()).toEqual(['ehlo-bare-name', 'ignores-certificate', 'mail-taken', 'oauth-used', 'tls-modern'])
    expect(can()['oauth-submission']).toBe('yes')
  })

  it('with OAUTHBEARER where everything is offered', async () => {
    on.round('everything')
    await curl(['-k', ...bearer()])
    expect((await only()).signIns).toEqual(['OAUTHBEARER scan@office.example token accepted'])
  })

  it('that checks certificates leaves its ClientHello and an alert', async () => {
    on.round('oauth-only')
    await curl(bearer())
    const [attempt] = await on.attempts(1)
    expect(attempt && brief(attempt)).toEqual({
      tls: 'starttls TLS 1.3 refused-by-device 48',
      signIns: [],
      mails: [],
      furthest: 'handshake',
      end: expect.stringMatching(/left|reset/),
    })
    expect(found()).toEqual(['checks-certificate', 'ehlo-bare-name', 'tls-modern'])
  })

  it('with a password where only XOAUTH2 is offered did not try it', async () => {
    on.round('oauth-only')
    await curl(['-k', '--ssl-reqd', '--user', `scan@office.example:${real}`])
    expect((await only()).signIns).toEqual([])
    expect(found().filter((id) => id.startsWith('oauth'))).toEqual(['oauth-not-tried'])
    expect(can()['oauth-submission']).toBe('no')
  })
})

describe.skipIf(whereIs('msmtp') === undefined)(needing('msmtp'), () => {
  const msmtp = async (args: readonly string[]) =>
    run(
      'msmtp',
      [
        ...['--host=127.0.0.1', `--port=${on.port.starttls}`, '--from=scan@office.example', '--timeout=10'],
        ...['--domain=mfp.office.example', ...args, 'b@office.example'],
      ],
      { input: 'Subject: x\n\nscan\n' },
    )

  it('that does not check signs in with LOGIN', async () => {
    await msmtp([
      '--tls=on',
      '--tls-certcheck=off',
      '--auth=login',
      `--user=${on.account.user}`,
      `--passwordeval=echo ${on.account.password}`,
    ])
    expect(await only()).toEqual({
      ...sent,
      tls: 'starttls TLS 1.3 TLS 1.3',
      signIns: [`LOGIN ${on.account.user} test-password accepted`],
    })
  })

  it('that checks goes away behind the handshake, which counts as checking', async () => {
    await msmtp(['--tls=on', '--auth=off'])
    expect((await only()).tls).toMatch(/^starttls TLS 1\.3 (TLS 1\.3|refused-by-device \d+)$/)
    expect(found()).toContain('checks-certificate')
    expect(found()).not.toContain('ignores-certificate')
  })
})

describe.skipIf(whereIs('openssl') === undefined)(needing('openssl'), () => {
  it.each(Object.keys(tlsFlags) as TlsName[])('speaks %s', async (version) => {
    const old = version === 'TLS 1.0' || version === 'TLS 1.1'
    const { stdout } = await run(
      'openssl',
      [
        ...[
          's_client',
          '-connect',
          `127.0.0.1:${on.port.starttls}`,
          '-starttls',
          'smtp',
          '-servername',
          'mail.example',
        ],
        ...['-crlf', '-quiet', tlsFlags[version], ...(old ? ['-cipher', 'ALL:@SECLEVEL=0'] : [])],
      ],
      { input: 'EHLO mfp.office.example\nQUIT\n' },
    )
    expect(stdout).toContain('AUTH LOGIN XOAUTH2')
    const [attempt] = await on.attempts(1)
    expect(
      attempt && [brief(attempt).tls, attempt.encryption.mode !== 'none' && attempt.encryption.hello?.serverName],
    ).toEqual([`starttls ${version} ${version}`, 'mail.example'])
    expect(found()).toContain(old ? 'tls-old-only' : 'tls-modern')
    expect(can()['basic-bridge']).toBe(old ? 'no' : 'not-seen')
  })
})

describe.skipIf(whereIs('python3') === undefined)(needing('python3'), () => {
  const python = (lines: readonly string[]) =>
    run('python3', [
      '-c',
      ['import smtplib,ssl', `s=smtplib.SMTP("127.0.0.1",${on.port.starttls},"mfp",20)`, ...lines].join('\n'),
    ])
  const send = 's.sendmail("scan@office.example",["b@office.example"],"From: scan@office.example\\r\\n\\r\\nscan")'

  it('signs in with LOGIN at the offer of Exchange and with CRAM-MD5 where everything is offered', async () => {
    const unchecked = 's.starttls(context=ssl._create_unverified_context())'
    const login = `s.login("${on.account.user}","${on.account.password}")`
    await python([unchecked, login, send, 's.quit()'])
    expect((await only()).signIns).toEqual([`LOGIN ${on.account.user} test-password accepted`])
    on.round('everything')
    await python([unchecked, login, send, 's.quit()'])
    expect((await only()).signIns).toEqual([`CRAM-MD5 ${on.account.user} test-password accepted`])
  })

  it('that checks certificates says unknown_ca', async () => {
    await python(['s.starttls(context=ssl.create_default_context())'])
    expect((await only()).tls).toBe('starttls TLS 1.3 refused-by-device 48')
    expect(found()).toContain('checks-certificate')
  })

  it('trusts the session that it was given the authority of, by its address', async () => {
    const file = join(folder, 'authority.pem')
    await writeFile(file, on.capture.state.authority)
    const { code, stderr } = await python([
      `s.starttls(context=ssl.create_default_context(cafile=${JSON.stringify(file)}))`,
      's.ehlo()',
      's.quit()',
    ])
    expect([code, stderr]).toEqual([0, ''])
    expect(found()).not.toContain('checks-certificate')
  })
})

describe('of everything that the clients of this file have sent', () => {
  it('no password and no token is anywhere in what was told', () => {
    const places = [{ name: 'told', bytes: Buffer.from(on.everything()) }]
    expect(on.everything().length).toBeGreaterThan(10_000)
    expect([findLeaks(real, places), findLeaks(token, places)]).toEqual([[], []])
  })

  it('every fact has the shape of the contract', () => {
    expect(on.facts.map((fact) => Evidence.safeParse(fact).error)).toEqual(on.facts.map(() => undefined))
  })
})
