/**
 * Makes pasted text readable: one kind of line break, space, quote and dash; half-width letters and digits; no HTML, colours, quote marks at line starts,
 * control, bidirectional or invisible characters. Linear in the length of the text; never throws.
 */
export function cleanPaste(text: string): string {
  const lines = text.replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
  const plain = withoutEntities(withoutTags(lines))
  return withSingleSpaces(withBreaksUnescaped(withoutQuoteMarks(withPlainSigns(withoutInvisible(plain)))))
}

const tagNames =
  'a|abbr|b|big|blockquote|body|br|center|code|dd|div|dl|dt|em|font|h[1-6]|head|hr|html|i|img|kbd|li|link|meta|o:p|ol|p|pre|samp|script|section|small|span|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul|wbr'
const tag = new RegExp(`<(/?)(${tagNames})(?:\\s[^<>]{0,4000})?/?>`, 'gi')
const breaking = /^(?:blockquote|br|dd|div|dl|dt|h[1-6]|head|hr|html|body|li|ol|p|pre|section|table|title|tr|ul)$/i

/** Only names of HTML count as tags: `<scan@example.jp>` and `<CRLF>` are words of mail servers. */
const withoutTags = (text: string): string =>
  text.includes('<')
    ? withoutElement(withoutElement(text, 'style'), 'script').replace(tag, (_tag, _slash, name: string) =>
        breaking.test(name) ? '\n' : /^t[dh]$/i.test(name) ? ' ' : '',
      )
    : text

/** Cuts `<name …>…</name>` with its content. */
function withoutElement(text: string, name: string): string {
  const open = new RegExp(`<${name}[\\s>]`, 'gi')
  const close = new RegExp(`</${name}\\s*>`, 'gi')
  const kept: string[] = []
  let from = 0
  for (let found = open.exec(text); found; found = open.exec(text)) {
    close.lastIndex = found.index
    if (close.exec(text) === null) break
    kept.push(text.slice(from, found.index))
    from = close.lastIndex
    open.lastIndex = from
  }
  return kept.join('') + text.slice(from)
}

const named: Readonly<Record<string, string>> = { nbsp: ' ', lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const withoutEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(nbsp|lt|gt|amp|quot|apos));/gi, (_all, decimal, hex, name) => {
    if (typeof name === 'string') return named[name.toLowerCase()] ?? ''
    const point = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hex), 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : ''
  })

/** Terminal colours and titles, also where the escape sign itself got lost (`[31m`). */
const terminal =
  /\u001b\[[0-?]{0,40}[ -/]{0,4}[@-~]|\u001b\][^\u0007\u001b\n]{0,400}(?:\u0007|\u001b\\)|\[\d{0,3}(?:;\d{1,3}){0,5}m(?![a-z])/gi
const invisible =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\u{e0000}-\u{e007f}]+/gu

const withoutInvisible = (text: string): string => text.replace(terminal, '').replace(invisible, '')

const withPlainSigns = (text: string): string =>
  text
    .replace(/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2018-\u201b\u2032\u00b4]/g, "'")
    .replace(/[\u201c-\u201f\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')

/** `> > 535 …` in answers to mails, `| 535 …` in chats. */
const withoutQuoteMarks = (text: string): string => text.replace(/^ ?(?:[>|] ?)+/gm, '')

/** Line breaks that a program printed as `\r\n` or `\n`. A lone `\n` counts only before a reply: `C:\new` is a folder. */
const withBreaksUnescaped = (text: string): string =>
  text.includes('\\') ? text.replace(/(?:\\r)?\\n(?=[2-5]\d\d[ -]|[245]\.\d\.\d)|\\r\\n/g, '\n') : text

/** Indents and wide gaps mean nothing; phrases are found across them. */
const withSingleSpaces = (text: string): string => text.replace(/ {2,}/g, ' ').replace(/^ | $/gm, '')
