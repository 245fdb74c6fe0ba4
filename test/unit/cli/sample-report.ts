import { Report } from '../../../src-main/contract/report'

const source = { url: 'https://learn.microsoft.com/example', checkedOn: '2026-11-23', confidence: 'confirmed' } as const
const both = (ja: string, en: string) => ({ ja, en })
const date = {
  id: 'default-off',
  from: '2026-12-31',
  to: '2026-12-31',
  kind: 'change',
  title: both('既定でオフ', 'Off by default'),
  text: both('既定でオフになります。', 'Switched off by default.'),
  daysLeft: 38,
  sources: [source],
} as const
const place = { host: 'mail.example.com', port: 587 }
const fact = { probe: 'submission-conversation', target: 'mail.example.com:587', at: 0, tookMs: 12.4, mapped: false }

const route = {
  pattern: 'P1',
  name: both('OAuth で送る', 'Send with OAuth'),
  summary: both('設定を変えるだけです。', 'Only a setting changes.'),
  stopGap: false,
  ends: null,
  cost: both('追加なし', 'none'),
  limits: both('1 日 10,000 件', '10,000 a day'),
  settings: null,
  steps: [{ who: 'administrator', text: both('同意を与えます。', 'Grant consent.') }],
  undo: both('設定を戻します。', 'Set it back.'),
  sources: [source],
} as const

/** A report of every part that is printed: an office whose scanner signs in with a password. */
export const sampleReport: Report = Report.parse({
  kind: 'report',
  schemaVersion: 1,
  id: 'r1',
  createdAt: Date.UTC(2026, 10, 23),
  program: { name: 'smtp-auth-navi', version: '0.1.0' },
  knowledge: { checkedOn: '2026-11-23', ageDays: 0, stale: false },
  mapped: false,
  situation: {},
  device: null,
  evidence: [
    {
      ...fact,
      ...place,
      id: 'e1',
      kind: 'smtp.greeted',
      reply: { code: 220, lines: ['mail.example.com ready'] },
      dialogue: [{ from: 'server', text: '220 mail.example.com ready', atMs: 11.6 }],
    },
    {
      ...fact,
      ...place,
      id: 'e2',
      probe: 'basic-sign-in',
      kind: 'auth.refused',
      mechanism: 'LOGIN',
      account: 'scan@example.com',
      reply: { code: 535, enhanced: '5.7.139', lines: ['no'] },
      dialogue: [
        { from: 'us', text: 'AUTH LOGIN ***', atMs: 1 },
        { from: 'server', text: '535 5.7.139 no', atMs: 20 },
      ],
    },
  ],
  findings: [
    {
      id: 'server.reached',
      args: {},
      because: ['e1'],
      title: both('サーバーに届きました', 'The server was reached'),
      cause: both('つながりました。', 'It answered.'),
      steps: [],
      who: 'user',
      retry: 'no',
      severity: 'good',
      sources: [],
    },
    {
      id: 'auth.basic-switched-off',
      args: {},
      because: ['e2', 'e1'],
      title: both('Basic はオフです', 'Basic is switched off'),
      cause: both('組織で止められています。', 'The organisation has switched it off.'),
      steps: [{ who: 'administrator', text: both('設定を見ます。', 'Look at the setting.') }],
      who: 'administrator',
      retry: 'after-fix',
      severity: 'trouble',
      sources: [source],
    },
  ],
  comparison: ['reached', 'encrypted', 'signed-in', 'sender-accepted', 'mail-accepted', 'arrived'].map((step) => ({
    step,
    basic: step === 'reached' ? 'yes' : step === 'signed-in' ? 'no' : 'not-tried',
    oauth: step === 'reached' ? 'yes' : 'not-tried',
  })),
  advice: {
    outcome: 'works-until',
    row: 'basic',
    reason: both('パスワードで送っています。', 'It signs in with a password.'),
    findings: ['auth.basic-switched-off'],
    until: date,
    routes: [
      {
        ...route,
        id: 'oauth',
        state: 'recommended',
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
        conditions: [
          {
            condition: 'oauth',
            text: both('機器が OAuth に対応', 'The device offers OAuth'),
            state: 'yes',
            because: ['e1'],
          },
        ],
      },
      {
        ...route,
        id: 'relay',
        pattern: 'P2',
        name: both('中継', 'Relay'),
        state: 'closed',
        conditions: [
          { condition: 'ip', text: both('固定 IP がある', 'There is a fixed IP'), state: 'no', because: ['e1'] },
          { condition: 'mx', text: both('MX がある', 'There is an MX'), state: 'yes', because: ['e1'] },
        ],
      },
      {
        ...route,
        id: 're-enable',
        pattern: 'P3',
        name: both('Basic を戻す', 'Basic again'),
        state: 'open',
        stopGap: true,
        conditions: [
          {
            condition: 'admin',
            text: both('管理者に頼める', 'An administrator can be asked'),
            state: 'unknown',
            because: [],
          },
        ],
      },
    ],
  },
})
