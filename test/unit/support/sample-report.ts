import type { Source } from '../../../src-main/contract/knowledge-parts'
import type { RankedRoute, Report, ReportDate, ReportDevice } from '../../../src-main/contract/report'
import { Situation, type SituationInput } from '../../../src-main/contract/situation'
import { sampleDevices } from './sample-devices'

/** Noon UTC of 23 November 2026: the same day on every calendar between UTC-11 and UTC+11. */
export const sampleMoment = Date.UTC(2026, 10, 23, 12)

const microsoft: Source = {
  url: 'https://learn.microsoft.com/en-us/exchange/clients-and-mobile-in-exchange-online/deprecation-of-basic-authentication-exchange-online',
  checkedOn: '2026-11-23',
  confidence: 'confirmed',
}

/** Microsoft's date as a report of 23 November 2026 holds it. */
export const endOf2026: ReportDate = {
  id: 'basic-off-by-default',
  from: '2026-12-01',
  to: '2026-12-31',
  kind: 'change',
  title: { ja: '今のテナントで、Basic 認証が初期設定で切られます', en: 'Basic authentication goes off by default' },
  text: { ja: '管理者は、しばらく元に戻せます。', en: 'Administrators can switch it on again for a while.' },
  daysLeft: 38,
  sources: [microsoft],
}

export const oauthRoute: RankedRoute = {
  id: 'oauth-submission',
  pattern: 'P1',
  name: { ja: '新しい方式(OAuth)で送る', en: 'Send with modern authentication (OAuth)' },
  summary: {
    ja: 'Microsoft 365 にサインインして送ります。パスワードは機器に残りません。',
    en: 'The machine signs in to Microsoft 365. It keeps no password.',
  },
  state: 'recommended',
  stopGap: false,
  conditions: [],
  ends: null,
  cost: { ja: '追加の費用はありません。', en: 'No extra cost.' },
  limits: { ja: '1日 10,000 あてまで。', en: '10,000 recipients a day.' },
  settings: {
    server: 'smtp.office365.com',
    serverIsPlaceholder: false,
    port: 587,
    encryption: 'starttls',
    signIn: 'oauth',
    userHint: null,
    passwordHint: null,
    senderHint: null,
  },
  steps: [
    {
      who: 'administrator',
      text: { ja: 'メールボックスの SMTP AUTH を入にします。', en: 'Switch SMTP AUTH on for the mailbox.' },
    },
    { who: 'administrator', text: { ja: '機器のアプリに同意します。', en: 'Consent to the app of the machine.' } },
    { who: 'user', text: { ja: '日付と時刻を確かめます。', en: 'Check date and time.' } },
    { who: 'dealer', text: { ja: 'サインインの画面を開きます。', en: 'Open the sign-in page.' } },
    { who: 'user', text: { ja: '{{from}} でサインインします。', en: 'Sign in as {{from}}.' } },
  ],
  undo: { ja: '認証の方式を、変える前の値に戻します。', en: 'Set the authentication back to the value before.' },
  sources: [microsoft],
}

export const relayRoute: RankedRoute = {
  ...oauthRoute,
  id: 'relay',
  pattern: 'P2',
  name: { ja: '固定 IP で中継する(SMTP リレー)', en: 'Relay by fixed IP address (SMTP relay)' },
  summary: {
    ja: '会社の回線の番号で送ります。サインインしません。',
    en: 'Sends by the address of the line, without a sign-in.',
  },
  settings: {
    server: '{{mxHost}}',
    serverIsPlaceholder: true,
    port: 25,
    encryption: 'optional',
    signIn: 'none',
    userHint: null,
    passwordHint: null,
    senderHint: null,
  },
  steps: [
    { who: 'network', text: { ja: 'ポート 25 で外に出られるようにします。', en: 'Allow port 25 to the outside.' } },
    { who: 'administrator', text: { ja: 'コネクタを作ります。', en: 'Make the connector.' } },
    { who: 'user', text: { ja: '日付と時刻を確かめます。', en: 'Check date and time.' } },
  ],
}

export const passwordRoute: RankedRoute = {
  ...oauthRoute,
  id: 'basic-for-one-mailbox',
  pattern: 'P3',
  name: { ja: 'パスワードだけの送信を、しばらく続ける', en: 'Go on with the password for a while' },
  summary: { ja: '1つのメールボックスだけ、元に戻します。', en: 'Switched on again for one mailbox.' },
  stopGap: true,
  ends: {
    ...endOf2026,
    id: 'basic-end-announced',
    from: '2027-07-01',
    to: '2027-12-31',
    kind: 'announcement',
    title: { ja: '最後の日が発表されます', en: 'The last day is announced' },
    daysLeft: 403,
  },
  settings: {
    server: 'smtp.office365.com',
    serverIsPlaceholder: false,
    port: 587,
    encryption: 'starttls',
    signIn: 'password',
    userHint: null,
    passwordHint: { ja: 'メールボックスのパスワードです。', en: 'The password of the mailbox.' },
    senderHint: null,
  },
}

export const scanToFolderRoute: RankedRoute = {
  ...oauthRoute,
  id: 'scan-to-folder',
  pattern: 'other',
  name: { ja: 'メールを使わず、フォルダーに保存する', en: 'Save to a folder instead of mailing' },
  settings: null,
}

export interface SampleOptions {
  readonly outcome?: Report['advice']['outcome']
  /** Null: the family is not known. */
  readonly device?: ReportDevice | null
  /** Ranked, best first; the first is recommended unless its state says otherwise. */
  readonly routes?: readonly RankedRoute[]
  readonly situation?: SituationInput
  readonly mapped?: boolean
  readonly stale?: boolean
}

function adviceOf({ outcome = 'works-until', routes = [oauthRoute] }: SampleOptions): Report['advice'] {
  const common = {
    row: `row-${outcome}`,
    reason: {
      ja: 'この機器は、パスワードだけで Microsoft 365 から送っています。',
      en: 'This machine sends through Microsoft 365 with a password only.',
    },
    findings: ['sending.basic'],
  }
  switch (outcome) {
    case 'not-affected':
      return {
        outcome,
        ...common,
        reason: { ja: '会社の中継サーバーから送っています。', en: 'It sends through a relay of the office.' },
      }
    case 'works-until':
      return { outcome, ...common, until: endOf2026, routes: [...routes] }
    case 'already-failing':
      return { outcome, ...common, routes: [...routes] }
    case 'find-out':
      return {
        outcome,
        ...common,
        question: {
          condition: 'device-offers-oauth',
          question: {
            ja: 'この機器に OAuth 2.0 の設定はありますか?',
            en: 'Does this machine have a setting for OAuth 2.0?',
          },
          where: {
            ja: '機器の Web 画面の、メールの設定を見ます。',
            en: 'Look at the mail settings on the web page of the machine.',
          },
          answer: 'device.offersOAuth',
        },
        urgency: { kind: 'until', until: endOf2026 },
        routes: [...routes],
      }
  }
}

/** A complete report made by hand, as `core/report` would make it on 23 November 2026. */
export function sampleReport(options: SampleOptions = {}): Report {
  const { device = sampleDevices.ricoh, mapped = false, stale = false } = options
  const situation = options.situation ?? {
    device: { name: '本社 2階 複合機 A', kind: 'mfp', family: device?.family },
    sending: {
      host: 'smtp.office365.com',
      port: 587,
      signIn: 'password',
      account: 'scan@example.co.jp',
      from: 'scan@example.co.jp',
    },
  }
  return {
    kind: 'report',
    schemaVersion: 1,
    id: 'r-20261123-1',
    createdAt: sampleMoment,
    program: { name: 'SMTP AUTH ナビ', version: '0.1.0' },
    knowledge: { checkedOn: stale ? '2026-08-01' : '2026-11-23', ageDays: stale ? 114 : 0, stale },
    mapped,
    situation: Situation.parse(JSON.parse(JSON.stringify(situation))),
    device,
    evidence: [
      {
        id: 'e1',
        kind: 'auth.refused',
        probe: 'basic-sign-in',
        target: 'smtp.office365.com:587',
        at: sampleMoment,
        tookMs: 210,
        mapped,
        host: 'smtp.office365.com',
        port: 587,
        mechanism: 'LOGIN',
        account: 'scan@example.co.jp',
        reply: { code: 535, enhanced: '5.7.139', lines: ['Authentication unsuccessful'] },
        dialogue: [{ from: 'us', text: 'AUTH LOGIN ***', atMs: 300 }],
      },
    ],
    findings: [
      {
        id: 'sending.basic',
        args: {},
        because: ['e1'],
        title: { ja: 'パスワードだけで送っています', en: 'It sends with a password only' },
        cause: { ja: '機器の設定がそうなっています。', en: 'The machine is set that way.' },
        steps: [],
        who: 'user',
        retry: 'no',
        severity: 'warning',
        sources: [microsoft],
      },
    ],
    routeTests: [],
    comparison: [],
    line: null,
    contacts: { parties: [], names: [], recipients: [] },
    advice: adviceOf(options),
  }
}
