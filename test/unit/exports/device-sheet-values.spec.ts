import { describe, expect, it } from 'vitest'
import { en } from '../../../assets/locales/en'
import { ja } from '../../../assets/locales/ja'
import type { RankedRoute, ReportDevice } from '../../../src-main/contract/report'
import generated from '../../../src-main/contract/generated/knowledge.json'
import { Knowledge } from '../../../src-main/contract/knowledge'
import { reportDevice } from '../../../src-main/core/report/report-device'
import { deviceSheetHtml } from '../../../src-main/exports/device-sheet/device-sheet'
import { sampleDevices } from '../support/sample-devices'
import {
  oauthRoute,
  passwordRoute,
  relayRoute,
  sampleReport,
  scanToFolderRoute,
  type SampleOptions,
} from '../support/sample-report'
import { rowsOf, textOf } from './read-sheet'

const languages = ['ja', 'en'] as const
const rows = (options: SampleOptions, lang: 'ja' | 'en' = 'ja') => rowsOf(deviceSheetHtml(sampleReport(options), lang))
const valuesOf = (options: SampleOptions, lang: 'ja' | 'en' = 'ja') =>
  Object.fromEntries(rows(options, lang).map(({ field, value }) => [field, value]))
const ownLabels = (device: ReportDevice, lang: 'ja' | 'en') =>
  device.fields.flatMap((field) => (field[lang] ? [field[lang].label] : []))

describe('the table of values', () => {
  it.each([oauthRoute, passwordRoute, relayRoute, scanToFolderRoute])(
    'holds every label of the family and none of another family, for $id',
    (route) => {
      for (const lang of languages)
        for (const device of Object.values(sampleDevices)) {
          const own = rows({ device, routes: [route] }, lang).filter(({ origin }) => origin === 'own')
          expect(own.map(({ label }) => label)).toEqual(ownLabels(device, lang))
        }
    },
  )

  it('has a general name, said to be one, for what is needed and not known', () => {
    expect(rows({}).filter(({ origin }) => origin === 'generic')).toEqual([
      {
        field: 'tls',
        origin: 'generic',
        label: '暗号化（TLS）',
        marked: false,
        value: '使う（オン）。選べるときは STARTTLS',
      },
      {
        field: 'oauth',
        origin: 'generic',
        label: 'OAuth 2.0 のサインイン',
        marked: false,
        value: '使う（オン）。ここでサインインする',
      },
    ])
    const text = textOf(deviceSheetHtml(sampleReport(), 'ja'))
    expect(text).toContain('暗号化（TLS） 一般的な名前 使う（オン）')
    expect(text).toContain('「一般的な名前」の項目は')
  })

  it('marks every wording that is not confirmed, with one note on top', () => {
    const report = sampleReport({ device: sampleDevices.sharp })
    const sheet = deviceSheetHtml(report, 'ja')
    expect(
      rowsOf(sheet)
        .filter(({ marked }) => marked)
        .map(({ field }) => field),
    ).toEqual(['oauth', 'user', 'password', 'popBeforeSmtp', 'test'])
    expect(textOf(sheet).match(/※の表示は機種により異なります。/g)).toHaveLength(1)
  })

  it('has no note when every wording is confirmed', () => {
    const { sharp } = sampleDevices
    const fields = sharp.fields.filter(({ ja: label }) => label?.confidence === 'confirmed')
    expect(textOf(deviceSheetHtml(sampleReport({ device: { ...sharp, fields } }), 'ja'))).not.toContain('※')
  })

  it('gives the values of OAuth', () => {
    expect(valuesOf({ device: sampleDevices.sharp })).toEqual({
      server: 'smtp.office365.com',
      port: '587',
      tls: '使う（オン）。選べるときは STARTTLS',
      auth: '使う（オン）。選べるときは OAuth 2.0',
      oauth: '使う（オン）。ここでサインインする',
      user: 'scan@example.co.jp',
      password: '空のまま（この送り方では使いません）',
      from: 'scan@example.co.jp',
      popBeforeSmtp: '使わない（オフ）',
      test: '入れ終わったら、ここで確かめる',
    })
  })

  it('leaves the password blank and tells its limit', () => {
    expect(valuesOf({ routes: [passwordRoute] })['password']).toBe(
      '（ここには書きません） メールボックスのパスワードです。 この機器に入る長さは、128文字までです。',
    )
    expect(valuesOf({ routes: [passwordRoute] }, 'en')['password']).toBe(
      '(not written here) The password of the mailbox. Longest entry on this machine, in characters: 128',
    )
  })

  it('does not offer a password method for a field that is OAuth itself', () => {
    const fields: ReportDevice['fields'] = [
      { field: 'authMethod', ja: { label: 'OAuth2.0', confidence: 'confirmed' }, en: null, note: null },
    ]
    const device = { ...sampleDevices.sharp, fields }
    expect(valuesOf({ device, routes: [passwordRoute] })['authMethod']).toBe('使わない（オフ）')
    expect(valuesOf({ device })['authMethod']).toBe('OAuth 2.0 を選ぶ')
  })

  it('leaves lines to fill in what is not known, with where to ask', () => {
    const { server, from } = valuesOf({ routes: [relayRoute], situation: {} })
    expect({ server, from }).toEqual({
      server: '管理者に聞いて書きます。メールアドレスの@より後ろ（ドメイン）の、MX レコードにある名前です。',
      from: '管理者に聞いて書きます。送り主になるメールアドレスです。',
    })
  })

  it('prints the name of the server once the report knows it', () => {
    const server = 'example-co-jp.mail.protection.outlook.com'
    const settings = relayRoute.settings && { ...relayRoute.settings, server, serverIsPlaceholder: false }
    expect(valuesOf({ routes: [{ ...relayRoute, settings }] })['server']).toBe(server)
  })

  it('leaves a line for the sender where the server takes no other than its own account', () => {
    const hint = { ja: 'サインインと同じアドレス', en: 'The same address as for the sign-in' }
    const settings = passwordRoute.settings && { ...passwordRoute.settings, senderHint: hint }
    expect(valuesOf({ routes: [{ ...passwordRoute, settings }] })['from']).toBe(hint.ja)
    expect(valuesOf({ routes: [{ ...passwordRoute, settings }] }, 'en')['from']).toBe(hint.en)
  })

  it('leaves the settings alone for a route without mail', () => {
    expect(new Set(rows({ routes: [scanToFolderRoute] }, 'en').map(({ value }) => value))).toEqual(
      new Set(['Leave as it is']),
    )
  })

  it('is complete with general names when the family is not known', () => {
    expect(rows({ device: null, routes: [passwordRoute] }, 'en').map(({ label, origin }) => [label, origin])).toEqual([
      ['Outgoing mail server', 'generic'],
      ['Port of the outgoing mail server', 'generic'],
      ['Encryption (TLS)', 'generic'],
      ['Sign-in (SMTP AUTH)', 'generic'],
      ['Sign-in name', 'generic'],
      ['Sign-in password', 'generic'],
      ['Mail address of the sender', 'generic'],
    ])
  })

  it('prints values of 300 characters in full', () => {
    const long = `${'a'.repeat(286)}@example.co.jp`
    expect(valuesOf({ situation: { sending: { account: long, from: long } } })).toMatchObject({
      user: long,
      from: long,
    })
  })
})

const families = Knowledge.parse(generated).devices

describe('the sheets of the families in the catalogue', () => {
  it.each(languages)('hold every label of their own and none of another family (%s)', (lang) => {
    expect(families.filter(({ first12 }) => first12)).toHaveLength(12)
    for (const family of families) {
      const device = reportDevice(family)
      const sheet = deviceSheetHtml(sampleReport({ device }), lang)
      const own = rowsOf(sheet).filter(({ origin }) => origin === 'own')
      expect([family.id, ...own.map(({ label }) => label)]).toEqual([family.id, ...ownLabels(device, lang)])
      const path = device.path[lang]?.text
      if (path !== undefined) expect(textOf(sheet)).toContain(path)
    }
  })
})

const routes = Knowledge.parse(generated).routes
const asRecommended = (id: string): RankedRoute => {
  const route = routes.find((row) => row.id === id) ?? expect.fail(`no route ${id}`)
  return { ...oauthRoute, id, settings: route.settings }
}
const account = 'present@example.co.jp'
const present = { sending: { account, from: account } }

describe('the sheets of the routes as shipped, for a device that signs in with a mailbox today', () => {
  it.each([
    ['oauth-submission', { user: account, from: account }],
    ['basic-bridge', { user: account, from: account }],
    ['hve', { user: expect.stringContaining('HVE のアカウント'), from: expect.stringContaining('HVE のアカウント') }],
    ['acs', { user: expect.stringContaining('SMTP ユーザー名'), from: expect.stringContaining('Azure') }],
    ['direct-send', { from: account }],
    ['connector-relay', { from: account }],
  ])('%s prints who signs in and which sender the server takes', (id, expected) => {
    const device = { ...sampleDevices.sharp, fields: [] }
    const { user, from } = valuesOf({ device, routes: [asRecommended(id)], situation: present })
    expect({ user, from }).toEqual(expected)
  })

  it.each(['hve', 'acs'])('%s: the present address is nowhere among the values, in both languages', (id) => {
    for (const lang of languages) {
      const values = rows({ routes: [asRecommended(id)], situation: present }, lang)
      expect(values.filter(({ value }) => value.includes(account))).toEqual([])
    }
  })
})

describe('our own names of the fields', () => {
  it('are never what some machine calls a field, so that a label always tells the family', () => {
    const labels = families.flatMap(({ settings }) =>
      Object.values(settings.fields).flatMap((field) => [field?.ja?.label, field?.en?.label]),
    )
    const ours: readonly (string | undefined)[] = [...Object.values(ja.sheet.field), ...Object.values(en.sheet.field)]
    expect(ours.filter((label) => labels.includes(label))).toEqual([])
  })
})
