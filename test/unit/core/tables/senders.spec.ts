import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../../src-main/core/diagnosis/diagnose'
import { rules } from '../../../../src-main/core/diagnosis/rules'
import { judgeDevice } from '../../../../src-main/core/sites/judge-device'
import { withWork, workOfTest } from './work'
import { takeSenders, withoutTaken, type SendersOrder } from '../../../../src-main/core/tables/take-list'
import { deviceWith, siteWith } from '../sites/sample-devices'
import { knowledge, listOf, previewOf } from './told'

const report =
  'Sender address,Domain,TLS 1.0,TLS 1.1,TLS 1.2,Messages sent,Authentication Protocol\n' +
  'scan@example.com,example.com,0,0,100,"1,204",Basic\n' +
  'Old@Example.com,example.com,40%,0%,60%,12,Basic auth\n' +
  'app@example.com,example.com,0,0,100,9,OAuth\n'

/** The first line is the portal's own, as a public script compares it; the rows are made up. */
const logHead =
  '"Date (UTC)","Request ID","User agent","Correlation ID","User ID","User","Username","User type","Cross tenant access type","Incoming token type","Authentication Protocol","Unique token identifier","Original transfer method","Client credential type","Token Protection - Sign In Session","Token Protection - Sign In Session StatusCode","Application","Application ID ","Resource","Resource ID ","Resource tenant ID","Home tenant ID","Home tenant name","IP address","Location","Status","Sign-in error code","Failure reason","Client app","Device ID"'
const logRow = (at: string, who: string, app: string, ip: string, status: string, code: string) =>
  [
    at,
    'r',
    '',
    'c',
    'u',
    'Scan',
    who,
    'Member',
    '',
    'none',
    'none',
    't',
    '',
    '',
    '',
    '',
    'Office 365 Exchange Online',
    'a',
    'x',
    'y',
    't',
    't',
    'n',
    ip,
    'Tokyo, Tokyo, JP',
    status,
    code,
    '',
    app,
    '',
  ]
    .map((cell) => `"${cell}"`)
    .join(',')
const log = [
  logHead,
  logRow('2026-11-20T01:02:03Z', 'scan@example.com', 'Authenticated SMTP', '203.0.113.5', 'Success', '0'),
  logRow('2026-11-21T01:02:03Z', 'scan@example.com', 'Authenticated SMTP', '203.0.113.6', 'Failure', '50126'),
  logRow('2026-11-22T01:02:03Z', 'fax@example.com', 'SMTP', '203.0.113.5', 'Failure', '50126'),
  logRow('2026-11-22T01:02:03Z', 'person@example.com', 'Browser', '198.51.100.1', 'Success', '0'),
].join('\r\n')

const device = (id: string, account: string | undefined) =>
  deviceWith({ device: { name: id }, sending: account === undefined ? {} : { account } }, [], { id })
const site = siteWith([
  device('copier', 'SCAN@example.com'),
  device('silent', 'nobody@example.com'),
  device('unknown', undefined),
])

const orderOf = (text: string, add: readonly string[] = []): SendersOrder => {
  const { senders } = previewOf(text, site)
  return { list: 'sign-in-log', file: 'log.csv', senders, from: null, to: null, add }
}
const ids = (() => {
  let id = 0
  return () => `n${(id += 1)}`
})()

describe('the lists of Microsoft', () => {
  it('are told apart by their heads', () => {
    expect([listOf(report).reading.kind, listOf(log).reading.kind]).toEqual(['smtp-auth-clients', 'sign-in-log'])
  })

  it('name every sender with how it signs in, how much and by which TLS', () => {
    const { senders } = previewOf(report)
    expect(senders.map(({ account, signIn, count, tls }) => [account, signIn, count, tls])).toEqual([
      ['scan@example.com', 'basic', 1204, ['TLS 1.2']],
      ['Old@example.com', 'basic', 12, ['TLS 1.0', 'TLS 1.2']],
      ['app@example.com', 'oauth', 9, ['TLS 1.2']],
    ])
  })

  it('count only SMTP among sign-ins, and say what was left out', () => {
    const { senders, shown } = previewOf(log, site)
    expect(senders).toEqual([
      {
        account: 'scan@example.com',
        signIn: 'basic',
        count: 1,
        failed: 1,
        tls: [],
        firstAt: Date.UTC(2026, 10, 20, 1, 2, 3),
        lastAt: Date.UTC(2026, 10, 21, 1, 2, 3),
        addresses: ['203.0.113.5', '203.0.113.6'],
        addressCount: 2,
      },
      expect.objectContaining({ account: 'fax@example.com', count: 0, failed: 1 }),
    ])
    expect(shown.kind === 'senders' && shown.notes).toEqual([{ code: 'other-programs', args: { count: 1 } }])
  })

  it('are joined to devices by their account; strangers, silent devices and those without an account are named', () => {
    const { shown } = previewOf(log, site)
    expect(shown.kind === 'senders' && shown.joined).toMatchObject({
      known: [{ sender: { account: 'scan@example.com' }, devices: [{ id: 'copier', name: 'copier' }] }],
      strangers: [{ account: 'fax@example.com' }],
      silent: [{ id: 'silent' }],
      withoutAccount: [{ id: 'unknown' }],
      senderCount: 2,
      basicCount: 2,
    })
  })

  it('of another organisation are doubted', () => {
    const { shown } = previewOf(log.replaceAll('@example.com', '@other.example'), site)
    expect(shown.kind === 'senders' && shown.notes.map(({ code }) => code)).toEqual([
      'other-programs',
      'other-organisation',
    ])
  })

  it('say nothing without the column of the client app', () => {
    expect(
      previewOf(log.replace('"Client app"', '"Something"'), site, { kind: 'sign-in-log', headRow: 1 }).shown,
    ).toEqual({
      kind: 'columns-missing',
      fields: ['clientApp'],
    })
  })

  it('become evidence of the devices, which settles how they sign in; silence proves nothing', () => {
    const { sites, taken } = takeSenders(site, 'site', orderOf(log, ['fax@example.com']), ids, 7)
    const [after] = sites
    if (after === undefined) throw new Error('nothing changed')
    const findingsOf = (at: number) => {
      const one = after.devices[at]
      return one === undefined
        ? []
        : judgeDevice(one, knowledge, 7).findings.filter((id) => /^list|^usage.pass/.test(id))
    }
    expect([0, 1, 2, 3].map(findingsOf)).toEqual([
      ['usage.password', 'list.basic-seen'],
      ['list.not-seen'],
      [],
      ['usage.password', 'list.basic-fails'],
    ])
    expect(withoutTaken(after, taken)).toEqual(site)
  })

  it('take the place of an older list of the same kind only', () => {
    const order = orderOf(log)
    const [once] = takeSenders(site, 'site', order, ids, 7).sites
    const [twice] = takeSenders(once, 'site', { ...order, file: 'new.csv' }, ids, 8).sites
    const [both] = takeSenders(twice, 'site', { ...order, list: 'smtp-auth-clients' }, ids, 9).sites
    expect([once, twice, both].map((each) => each?.devices[0]?.seen.length)).toEqual([1, 1, 2])
  })

  it('stay with a device when the window saves what somebody answered', () => {
    const [told] = takeSenders(site, 'site', orderOf(log), ids, 7).sites
    if (told === undefined) throw new Error('nothing changed')
    const saved = withWork(told, 'copier', workOfTest(), 9)
    expect(saved.devices[0]?.seen).toEqual(told.devices[0]?.seen)
  })

  it('fit an old TLS version to its device', () => {
    const here = siteWith([device('old', 'old@example.com')])
    const order = { ...orderOf(report), list: 'smtp-auth-clients' as const }
    const [after] = takeSenders(here, 'site', order, ids, 7).sites
    expect(diagnose(rules, after?.devices[0]?.seen ?? [], knowledge).map(({ id }) => id)).toEqual([
      'usage.password',
      'list.basic-seen',
      'list.old-tls-seen',
    ])
  })
})
