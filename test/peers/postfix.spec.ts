// The line from end to end: the command line against a real Postfix and Dovecot, down to the delivered mail and the printed sheet.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { certifiedNames } from './servers/certificates'
import { type Desk, newDesk } from './servers/navi'
import { check, facts, findingIds, inbox, scannerOf, versionsFound } from './servers/office'
import { type Peers, startPeers, whyNoPeers } from './servers/peers'
import type { PostfixPort } from './servers/postfix'
import { until } from './servers/tools'

const why = whyNoPeers()

describe.skipIf(why !== undefined)(`a real mail server${why === undefined ? '' : ` (SKIPPED: ${why})`}`, () => {
  let peers: Peers
  let desk: Desk
  beforeAll(async () => {
    peers = await startPeers()
  })
  afterAll(() => peers?.stop())
  beforeEach(async () => {
    desk = await newDesk()
  })
  afterEach(() => desk.clear())

  it('is described: STARTTLS, TLS versions, certificate, AUTH offer, size, caller', async () => {
    const { report, tookMs } = await check(desk, peers, { port: peers.ports.submission })
    const [clear, secured] = facts(report, 'smtp.capabilities-announced')
    const [negotiated] = facts(report, 'tls.negotiated')
    expect({
      mapped: report.mapped,
      starttls: clear?.capabilities.starttls,
      authInClear: clear?.capabilities.authMechanisms,
      auth: secured?.capabilities.authMechanisms,
      size: secured?.capabilities.sizeLimit,
      protocol: negotiated?.protocol,
      verification: negotiated?.verification,
      names: negotiated?.chain[0]?.names,
      chainLength: negotiated?.chain.length,
      versions: versionsFound(report),
      mx: facts(report, 'dns.mx-found').map(({ exchanges }) => exchanges.map(({ host }) => host)),
      broken: facts(report, 'probe.broke'),
    }).toEqual({
      mapped: true,
      starttls: true,
      authInClear: [],
      auth: ['LOGIN', 'PLAIN', 'XOAUTH2'],
      size: 37748736,
      protocol: 'TLS 1.3',
      verification: { state: 'verified' },
      names: [...certifiedNames, '127.0.0.1'],
      chainLength: 3,
      versions: { 'TLS 1.0': 'refused', 'TLS 1.1': 'refused', 'TLS 1.2': 'accepted', 'TLS 1.3': 'accepted' },
      mx: [['office-example.mail.protection.outlook.com']],
      broken: [],
    })
    expect(tookMs).toBeLessThan(10_000)
  })

  it('accepts the password over LOGIN', async () => {
    const { report, exit } = await check(desk, peers, {
      port: peers.ports.submission,
      password: peers.account.password,
    })
    expect(facts(report, 'auth.accepted').map(({ mechanism, account }) => [mechanism, account])).toEqual([
      ['LOGIN', peers.account.address],
    ])
    expect(findingIds(report)).toContain('auth.basic-works')
    // It works, but only until Basic ends: something a person has to look at.
    expect(exit).toBe(1)
  })

  it('refuses a wrong password, and is asked only once', async () => {
    const { report } = await check(desk, peers, { port: peers.ports.submission, password: 'hunter2-wrong-password' })
    expect(facts(report, 'auth.refused').map(({ reply }) => [reply.code, reply.enhanced])).toEqual([[535, '5.7.8']])
    const log = await peers.logs()
    expect(log.match(/SASL LOGIN authentication failed/g)?.length).toBe(1)
  })

  it('where Basic is refused: the right password is refused, the token is accepted', async () => {
    const port = peers.ports.basicRefused
    const basic = await check(desk, peers, { port, password: peers.account.password })
    const oauth = await check(desk, peers, { port, token: peers.tokens.issue(peers.account.address) })
    expect({
      basic: [...facts(basic.report, 'auth.accepted'), ...facts(basic.report, 'auth.refused')].map(
        ({ kind, mechanism }) => [kind, mechanism],
      ),
      oauth: [...facts(oauth.report, 'auth.accepted'), ...facts(oauth.report, 'auth.refused')].map(
        ({ kind, mechanism }) => [kind, mechanism],
      ),
      token: facts(oauth.report, 'token.read').map(({ form, scopes, problems }) => ({ form, scopes, problems })),
    }).toEqual({
      basic: [['auth.refused', 'LOGIN']],
      oauth: [['auth.accepted', 'XOAUTH2']],
      token: [{ form: 'jwt', scopes: ['SMTP.Send'], problems: [] }],
    })
    expect(findingIds(basic.report)).toContain('auth.basic-refused')
    expect(findingIds(oauth.report)).toContain('auth.oauth-works')
  })

  it('refuses the token of somebody else, and the challenge is read', async () => {
    const token = peers.tokens.issue('somebody@elsewhere.example')
    const { report } = await check(desk, peers, { port: peers.ports.basicRefused, token })
    expect(facts(report, 'auth.refused').map(({ mechanism, challenge }) => [mechanism, challenge?.status])).toEqual([
      ['XOAUTH2', '401'],
    ])
    expect(findingIds(report)).toContain('token.other-user')
  })

  it('does not get a password where only XOAUTH2 is offered', async () => {
    const { report } = await check(desk, peers, { port: peers.ports.oauthOnly, password: peers.account.password })
    expect(facts(report, 'auth.not-tried').map(({ mechanism, why: reason }) => [mechanism, reason])).toEqual([
      ['BASIC', 'not-offered'],
    ])
  })

  it('does not get a password in clear', async () => {
    const { report } = await check(desk, peers, { port: peers.ports.noTls, password: peers.account.password })
    expect(facts(report, 'auth.not-tried').map(({ mechanism, why: reason }) => [mechanism, reason])).toEqual([
      ['BASIC', 'no-tls'],
    ])
    expect(findingIds(report)).toEqual(expect.arrayContaining(['starttls.missing', 'auth.held-back-unencrypted']))
    expect(await peers.logs()).not.toMatch(/noTls\/smtpd.*(sasl_method|authentication failed)/)
  })

  it('delivers one real mail, and its report makes the sheet of the device', async () => {
    const saved = join(desk.folder, 'report.json')
    const before = (await peers.delivered()).length
    const { report } = await check(desk, peers, {
      port: peers.ports.submission,
      password: peers.account.password,
      args: ['--send-real-mail-to', inbox, '--out', saved],
    })
    const [accepted] = facts(report, 'mail.accepted')
    await until(async () => (await peers.delivered()).length > before, 'the mail is in the Maildir')
    const mails = (await peers.delivered()).slice(before)
    expect(mails.length).toBe(1)
    const [mail = ''] = mails
    expect(headersOf(mail)).toMatchObject({
      'message-id': accepted?.messageId,
      'return-path': `<${peers.account.address}>`,
      'delivered-to': inbox,
      subject: expect.stringMatching(/^テストメール/),
    })
    expect(JSON.parse(await readFile(saved, 'utf8'))).toEqual(JSON.parse(JSON.stringify(report)))

    const sheet = join(desk.folder, 'sheet.html')
    const made = await desk.navi(
      ['sheet', saved, '--kind', 'device', '--format', 'html', '--lang', 'ja', '--out', sheet],
      { secrets: [peers.account.password] },
    )
    expect([made.exit, made.stderr]).toEqual([0, expect.any(String)])
    const html = await readFile(sheet, 'utf8')
    expect(html).toContain('<html lang="ja"')
    expect(html).toContain('smtp.office365.com')
    // It rests on redirected connections, and says so.
    expect(html).toContain('練習・試験用')

    const judged = await desk.navi(['advise', saved, '--as-of', '2026-11-24', '--json'])
    expect([judged.exit, JSON.parse(judged.stdout).advice?.outcome]).toEqual([1, 'works-until'])
  })

  it('asks only for the recipient when no mail was allowed', async () => {
    const before = (await peers.delivered()).length
    const { report } = await check(desk, peers, {
      port: peers.ports.submission,
      password: peers.account.password,
      args: ['--recipient-check'],
    })
    expect(facts(report, 'mail.recipient-accepted').map(({ recipient }) => recipient)).toEqual([inbox])
    expect(facts(report, 'mail.accepted')).toEqual([])
    expect((await peers.delivered()).length).toBe(before)
  })

  it('says why a sender is refused that is not the one who signed in', async () => {
    const situation = scannerOf(peers.account, { from: peers.colleague.address })
    const { report } = await check(desk, peers, {
      situation,
      port: peers.ports.strictSender,
      password: peers.account.password,
      args: ['--recipient-check'],
    })
    expect(facts(report, 'smtp.replied').map(({ stage, reply }) => [stage, reply.code, reply.enhanced])).toEqual([
      ['rcpt-to', 553, '5.7.1'],
    ])
  })

  it('speaks TLS at once on the implicit port, and takes the password there', async () => {
    const situation = scannerOf(peers.account, { host: 'mail.example', port: 465, encryption: 'implicit' })
    const { report } = await check(desk, peers, {
      situation,
      port: peers.ports.implicitTls,
      password: peers.account.password,
    })
    expect({
      versions: versionsFound(report),
      accepted: facts(report, 'auth.accepted').map(({ mechanism }) => mechanism),
    }).toEqual({
      versions: { 'TLS 1.0': 'refused', 'TLS 1.1': 'refused', 'TLS 1.2': 'accepted', 'TLS 1.3': 'accepted' },
      accepted: ['LOGIN'],
    })
  })

  it('is found by name without any mapping, IPv4 and IPv6 told apart', async () => {
    const situation = scannerOf(peers.account, { host: 'two-addresses.example', port: peers.ports.submission })
    const { report } = await check(desk, peers, { situation, port: null })
    const here = ({ port }: { port: number }) => port === peers.ports.submission
    expect({
      resolved: facts(report, 'dns.resolved').map(({ addresses }) => addresses),
      connected: facts(report, 'tcp.connected')
        .filter(here)
        .map(({ family }) => family),
      notV6: [...facts(report, 'tcp.refused'), ...facts(report, 'tcp.unreachable')]
        .filter(here)
        .map(({ family }) => family),
      greeted: facts(report, 'smtp.greeted').filter(here).length,
    }).toEqual({ resolved: [['127.0.0.1'], ['::1']], connected: ['ipv4'], notV6: ['ipv6'], greeted: 1 })
  })

  it.each<[PostfixPort, Readonly<Record<string, string>>]>([
    ['tls10', { 'TLS 1.0': 'accepted', 'TLS 1.1': 'no', 'TLS 1.2': 'no', 'TLS 1.3': 'no' }],
    ['tls11', { 'TLS 1.0': 'no', 'TLS 1.1': 'accepted', 'TLS 1.2': 'no', 'TLS 1.3': 'no' }],
    ['tls12', { 'TLS 1.0': 'no', 'TLS 1.1': 'no', 'TLS 1.2': 'accepted', 'TLS 1.3': 'no' }],
    ['tls13', { 'TLS 1.0': 'no', 'TLS 1.1': 'no', 'TLS 1.2': 'no', 'TLS 1.3': 'accepted' }],
    ['tlsAll', { 'TLS 1.0': 'accepted', 'TLS 1.1': 'accepted', 'TLS 1.2': 'accepted', 'TLS 1.3': 'accepted' }],
  ])('that speaks only what %s says is found to speak just that', async (port, expected) => {
    const { report } = await check(desk, peers, { port: peers.ports[port] })
    const found = Object.entries(versionsFound(report)).map(([version, answer]) => [
      version,
      ['refused', 'other-version'].includes(answer) ? 'no' : answer,
    ])
    expect(Object.fromEntries(found)).toMatchObject(expected)
  })
})

/** The header fields of a mail by name in lower case, unfolded, encoded words (RFC 2047, base64) decoded. */
function headersOf(mail: string): Readonly<Record<string, string>> {
  const [head = ''] = mail.split(/\n\n/)
  const lines = head.replaceAll(/\n[ \t]+/g, ' ').split('\n')
  const decoded = (text: string) =>
    text.replaceAll(/=\?utf-8\?b\?([^?]*)\?=/gi, (_, base64: string) => Buffer.from(base64, 'base64').toString())
  return Object.fromEntries(
    lines.map((line) => [line.split(':')[0]?.toLowerCase() ?? '', decoded(line.replace(/^[^:]*: */, ''))]),
  )
}
