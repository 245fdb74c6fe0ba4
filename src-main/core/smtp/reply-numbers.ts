/** A reply code or enhanced code in a cleaned text that is meant as one: no date, version, address, port or time. */
export interface ReplyNumber {
  readonly at: number
  readonly end: number
  readonly code: number | undefined
  readonly enhanced: string | undefined
  /** `535-…`: the reply goes on in the next line (RFC 5321 4.2.1). */
  readonly continued: boolean
  /** Only a summary of a reply said elsewhere: `dsn=5.7.1`, `Status: 5.7.1`. */
  readonly summary: boolean
}

// Between both codes: `535 5.7.139`, `535-5.7.139`, `535: 5.7.139` (MailKit), `535, b'5.7.139` (Python), `550 #5.7.64` (Exchange), a soft wrap …
const between = String.raw`(?:[ -]|, ?|: ?|\)?; Msg: |,? Additional SMTP info: | ?\n ?)(?:b?['"])?[#(]?`
// Groups: 1 code, 2 what is between, 3 enhanced code, 4 sign, 5 enhanced code alone. Not named: a paste may hold a million of them.
const number = new RegExp(
  String.raw`(?<![\w.@%+/\\-])(?<!\d[:,])(?:([2-5]\d\d)(?:(${between})([245]\.\d{1,3}\.\d{1,3}))?|(#?)([245]\.[0-7]\.\d{1,3}))(?!\w|\.\d)`,
  'g',
)

/** Codes that mail servers use; other numbers of three digits are never taken for a refusal. */
const refusals = new Set([
  421, 422, 430, 431, 432, 441, 442, 446, 447, 449, 450, 451, 452, 454, 455, 458, 459, 471, 500, 501, 502, 503, 504,
  510, 511, 512, 513, 515, 517, 521, 523, 530, 531, 533, 534, 535, 538, 540, 541, 542, 543, 546, 547, 550, 551, 552,
  553, 554, 555, 556, 557, 571,
])
const acceptances = new Set([211, 214, 220, 221, 235, 250, 251, 252, 334, 354])
/** Codes of sign-in that hardly any other protocol uses. */
const signInCodes = new Set([530, 534, 535, 538])

/** Every reply number, from front to back. */
export function* replyNumbers(text: string): Generator<ReplyNumber> {
  for (const [all, code, glue, enhanced, sign, alone, at] of matchesOf(text)) {
    const end = at + all.length
    if (enhanced !== undefined) {
      yield { at, end, code: Number(code), enhanced, continued: glue?.startsWith('-') === true, summary: false }
    } else if (alone !== undefined) {
      const around = surroundings(text, at, end)
      const summary = /(?:dsn=|status: ?)$/i.test(around.before)
      if (summary || meansEnhanced(around, sign === '#'))
        yield { at, end, code: undefined, enhanced: alone, continued: false, summary }
    } else if (code !== undefined && meansCode(text, at, end, Number(code))) {
      yield { at, end, code: Number(code), enhanced: undefined, continued: text[end] === '-', summary: false }
    }
  }
}

function* matchesOf(text: string) {
  for (const found of text.matchAll(number))
    yield [found[0], found[1], found[2], found[3], found[4], found[5], found.index] as const
}

interface Surroundings {
  /** The line up to the number; begins with `…` when the line is long. */
  readonly left: string
  /** The end of `left`: long enough for one word and some marks. */
  readonly before: string
  /** The line after the number, at most 200 characters. */
  readonly right: string
}

function surroundings(text: string, at: number, end: number): Surroundings {
  const near = text.slice(Math.max(0, at - 120), at)
  const lineStart = near.lastIndexOf('\n') + 1
  const left = lineStart === 0 && at > 120 ? `…${near}` : near.slice(lineStart)
  const after = text.slice(end, end + 200)
  const lineEnd = after.indexOf('\n')
  return { left, before: left.slice(-24), right: lineEnd < 0 ? after : after.slice(0, lineEnd) }
}

function meansCode(text: string, at: number, end: number, code: number): boolean {
  const accepts = acceptances.has(code)
  if (!accepts && !refusals.has(code)) return false
  // Most numbers of three digits are told by what follows, before anything is cut out: `550 1200`, `535:19`.
  if (followedByOther.test(text.slice(end, end + 8))) return false
  const around = surroundings(text, at, end)
  return accepts ? meansAcceptance(around) : meansRefusal(around, code, text.length)
}

// What may stand before a reply at the start of a line: marks, a time, and the label of a protocol log.
const atLineStart =
  /^(?:[\s<>*~=|•・→"'`([#:;.,/+\])\d-]|\b(?:s|t|z|rcv|rx|in|reply|response|server|client|message|debug|info|warn|warning|error|smtp)\b)*$/i
const label =
  /(?:error|code|status|repl(?:y|ied)|respon(?:se|ded)|responsecode|smtpstatus|returned|said|result|smtp|server|エラー|コード|応答|返答|返信|番号|結果|メッセージ)[\s:;=.,#([{'"<「（-]{0,4}$/i
// A colon right behind a letter names a port: `smtp.example.jp:550`.
const opening = /(?:^|: |(?<!\w):|[;,=>([「『（、。]\s?)['"`#<]{0,2}$/
const notMail =
  /(?:https?(?:\/[\d.]+)?|version|ver\.?|\bv|release|build|バージョン|php|mysql|mariadb|wordpress|kernel|java|openssl|node(?:\.js)?|python|\.net|line|port|page|room|tel|fax|ページ|行目?|ポート|電話|内線)[\s:=>"'(#]{0,4}$/i
const mailWord =
  /smtp|mail|auth|log ?in|sign ?in|password|credential|sender|recipient|relay|spam|command|tls|ssl|helo|ehlo|rcpt|domain|user\b|account|address|policy|denied|reject|refus|block|quota|too (?:many|large)|size|syntax|access|transaction|メール|送信|認証|宛先|差出人|パスワード|サインイン|ログイン|アカウント/i
const acceptance =
  /\bok\b|smtp|mail|hello|auth|queued|accepted|go ahead|ready|start|bye|clos|size|pipelining|8bitmime|^[- ][A-Za-z0-9+/]{8,}={0,2}\s*$/i
const followedByOther =
  /^(?:[-:/,. ]?\d|[%:/@]|\]:| ?(?:円|人|件|回|個|名|年|月|日|ms\b|[kmg]?b\b|kg\b|g\b|yen\b|usd\b))/i

const meansEnhanced = ({ left, before, right }: Surroundings, hasSign: boolean): boolean => {
  if (notMail.test(before) || /^ ?(?:\d{1,2}:\d\d|[日時年])/.test(right)) return false
  if (hasSign || label.test(before)) return true
  return (opening.test(before) || atLineStart.test(left)) && (mailWord.test(right) || !/\p{L}/u.test(right))
}

function meansRefusal({ left, before, right }: Surroundings, code: number, textLength: number): boolean {
  if (notMail.test(before)) return false
  const labelled = label.test(before)
  // Somebody types only what the panel shows: `535`, `エラー 550`.
  if (textLength < 40 && !/\p{L}/u.test(right) && (labelled || !/\p{L}/u.test(left))) return true
  if (labelled) return signInCodes.has(code) || mailWord.test(left) || mailWord.test(right)
  return (opening.test(before) || atLineStart.test(left)) && mailWord.test(right)
}

const meansAcceptance = ({ left, before, right }: Surroundings): boolean =>
  !notMail.test(before) && (left.endsWith('(') || atLineStart.test(left)) && acceptance.test(right)
