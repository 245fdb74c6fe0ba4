const interesting = ['from', 'x-mailer', 'user-agent', 'content-type', 'content-disposition'] as const
export type HeaderName = (typeof interesting)[number]

/** One header line (RFC 5322 2.2) that we look at; undefined for all others. */
export function headerValue(line: string): { readonly name: HeaderName; readonly value: string } | undefined {
  const colon = line.indexOf(':')
  const given = line.slice(0, Math.max(0, colon)).trim().toLowerCase()
  const name = interesting.find((known) => known === given)
  return name === undefined ? undefined : { name, value: line.slice(colon + 1).trim() }
}

/** What a part is: its type in lower case, the boundary of its own parts, and whether it is an attachment. */
export interface MediaType {
  readonly type: string
  readonly boundary: string | undefined
  readonly isAttachment: boolean
}

/** Reads `Content-Type` (RFC 2045 5.1) and `Content-Disposition` (RFC 2183). A text in the mail itself is no attachment, everything else is. */
export function readMediaType(contentType: string, disposition: string): MediaType {
  const type = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+/.exec(contentType.trim())?.[0].toLowerCase() ?? 'application/octet-stream'
  const given = /;\s*boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(contentType)
  const isMultipart = type.startsWith('multipart/')
  const boundary = isMultipart ? (given?.[1] ?? given?.[2])?.trimEnd() : undefined
  const saysAttachment = /^\s*attachment\b/i.test(disposition)
  return { type, boundary, isAttachment: !isMultipart && (saysAttachment || !type.startsWith('text/')) }
}
