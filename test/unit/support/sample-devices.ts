import type { FieldName } from '../../../src-main/contract/knowledge'
import { fieldNames } from '../../../src-main/contract/knowledge'
import type { Confidence, Source } from '../../../src-main/contract/knowledge-parts'
import type { ReportDevice } from '../../../src-main/contract/report'

type Labels = Partial<Record<FieldName, readonly [ja: string | null, en: string | null, Confidence?]>>

const labelled = (labels: Labels): ReportDevice['fields'] =>
  fieldNames.map((field) => {
    const [ja, en, confidence = 'memory'] = labels[field] ?? [null, null]
    const label = (text: string | null) => (text === null ? null : { label: text, confidence })
    return { field, ja: label(ja), en: label(en), note: null }
  })

const source = (url: string, confidence: Confidence): Source => ({ url, checkedOn: '2026-11-23', confidence })

const ricohAdvisory = source('https://www.ricoh.com/info/2025/0526_1', 'secondary')
const sharpManual = source(
  'https://global.sharp/restricted/products/copier/downloads/manuals/bpb550wd/us/contents_08-03_004.html',
  'confirmed',
)

/** Hand-made devices in the shape of a report, with labels as the research has them; none is the catalogue's own row. */
export const sampleDevices = {
  /** Hardly a label confirmed, one missing in Japanese. */
  ricoh: {
    family: 'ricoh-im-mp',
    vendor: { ja: 'リコー', en: 'Ricoh' },
    name: { ja: 'IM / IM C / MP / MP C シリーズ', en: 'IM / IM C / MP / MP C series' },
    oauth: {
      supported: 'some',
      since: { ja: '製品とファームウェアによります', en: 'Depends on product and firmware' },
      note: null,
      whereToLook: {
        ja: 'リコーのお知らせの表で、製品の名前をさがします。',
        en: 'Look for the product in the table of Ricoh’s notice.',
      },
      flow: null,
      source: ricohAdvisory,
    },
    page: { ja: 'Web Image Monitor', en: 'Web Image Monitor' },
    path: {
      ja: { text: '[機器の管理] > [設定] > 「機器」の[メール]', confidence: 'memory' },
      en: { text: 'Device Management > Configuration > Device Settings > Email', confidence: 'secondary' },
    },
    fields: labelled({
      server: ['SMTPサーバー名', 'SMTP Server Name'],
      port: ['SMTPポート番号', 'SMTP Port No.'],
      tls: [null, 'Use Secure Connection (SSL)'],
      auth: ['SMTP認証', 'SMTP Authentication'],
      authMethod: ['SMTP認証暗号化', 'SMTP Auth. Encryption'],
      user: ['SMTP認証ユーザー名', 'SMTP Auth. User Name'],
      password: ['SMTP認証パスワード', 'SMTP Auth. Password'],
      from: ['管理者メールアドレス', 'Administrator Email Address'],
      popBeforeSmtp: ['POP before SMTP', 'POP before SMTP'],
    }),
    notes: [
      {
        text: {
          ja: '送信元のアドレスと、サインインする名前は、同じメールボックスにします。',
          en: 'Sender address and sign-in name must be the same mailbox.',
        },
        source: ricohAdvisory,
      },
    ],
    passwordMax: 128,
    sources: [ricohAdvisory],
  },
  /** Mostly confirmed, with OAuth fields and a test button. */
  sharp: {
    family: 'sharp-bp',
    vendor: { ja: 'シャープ', en: 'Sharp' },
    name: { ja: 'BP シリーズ', en: 'BP series' },
    oauth: {
      supported: 'yes',
      since: { ja: 'BP シリーズから', en: 'From the BP generation' },
      note: null,
      whereToLook: { ja: 'SMTP の画面の認証方式を見ます。', en: 'Look at the authentication method on the SMTP page.' },
      flow: null,
      source: sharpManual,
    },
    page: { ja: '機器の Web ページ', en: 'Device Web Page' },
    path: {
      ja: { text: '「システム設定」>「ネットワーク設定」>「サービス設定」の「SMTP」タブ', confidence: 'confirmed' },
      en: { text: 'System Settings > Network Settings > Service Settings > SMTP tab', confidence: 'confirmed' },
    },
    fields: labelled({
      server: ['プライマリーサーバー', 'Primary Server', 'confirmed'],
      port: ['ポート番号', 'Port Number', 'confirmed'],
      tls: ['SSL/TLSを有効にする', 'Enable SSL/TLS', 'confirmed'],
      auth: ['認証方式', 'Authentication Method', 'confirmed'],
      oauth: ['プロバイダー, アカウント名, トークン取得', 'Provider, Account Name, Get Token, Delete', 'unconfirmed'],
      user: ['ユーザー名', 'User Name'],
      password: ['パスワード', 'Password'],
      from: ['送信者アドレス (送信者名)', 'Sender Address (and Sender Name)', 'confirmed'],
      popBeforeSmtp: ['POP Before SMTP', 'POP Before SMTP'],
      test: ['接続テスト', 'Connection Test'],
    }),
    notes: [],
    passwordMax: null,
    sources: [sharpManual],
  },
} as const satisfies Record<string, ReportDevice>
