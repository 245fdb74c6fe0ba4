/** A piece of an XML text as workbooks have it. */
export type XmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly isEmpty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

/**
 * The pieces of an XML text, one after the other. No document type is read and no entity but the five of XML and numbers is known: there is nothing that
 * could grow or lead elsewhere. Names come without their prefix.
 */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  let at = 0
  while (at < xml.length) {
    const open = xml.indexOf('<', at)
    if (open < 0) return
    if (open > at) yield { kind: 'text', text: xml.slice(at, open) }
    const next = xml[open + 1]
    if (next === '!' || next === '?') {
      const isCdata = xml.startsWith('<![CDATA[', open)
      const mark = isCdata ? ']]>' : xml.startsWith('<!--', open) ? '-->' : '>'
      const end = xml.indexOf(mark, open)
      if (end < 0) return
      if (isCdata) yield { kind: 'text', text: xml.slice(open + 9, end).replaceAll('&', '&amp;') }
      at = end + mark.length
      continue
    }
    const end = xml.indexOf('>', open)
    if (end < 0) return
    if (next === '/') yield { kind: 'close', name: bare(xml.slice(open + 2, end).trim()) }
    else {
      const isEmpty = xml[end - 1] === '/'
      const inside = xml.slice(open + 1, isEmpty ? end - 1 : end)
      const blank = inside.search(/\s/)
      const name = bare(blank < 0 ? inside : inside.slice(0, blank))
      yield { kind: 'open', name, attributes: blank < 0 ? '' : inside.slice(blank), isEmpty }
    }
    at = end + 1
  }
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The value of an attribute; undefined when there is none. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  const value = match?.[1] ?? match?.[2]
  return value === undefined ? undefined : unescaped(value)
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** A text of a workbook: entities, and `_x000D_` (ECMA-376 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('&') && !text.includes('_x')) return text
  return text
    .replaceAll(
      /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g,
      (whole, hex?: string, decimal?: string, name?: string) => {
        if (name !== undefined) return named[name] ?? whole
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
        return code <= 0x10ffff ? String.fromCodePoint(code) : ''
      },
    )
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
