/** Names that Windows keeps for itself, with any ending (Microsoft, "Naming Files, Paths, and Namespaces"). */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])(?:[.]|$)/i

/** A file system counts octets (255 on Linux and macOS), and a path on Windows has to fit below some folder. */
const mostOctets = 100

const encoder = new TextEncoder()

/**
 * A text that people wrote as part of a file name, the same on Windows, macOS and Linux, and still readable: composed (NFC), without characters that a
 * file system refuses or that lead elsewhere, without invisible ones, no dot or blank at either end, not too long. `otherwise`: when nothing is left.
 */
export function safeName(text: string, otherwise: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"/\\|?*]/g, '_')
    .replace(/\s+/g, ' ')
  const name = trimmed(shortened(trimmed(plain)))
  if (name === '' || /^[_ ]*$/.test(name)) return otherwise
  return reserved.test(name) ? `_${name}` : name
}

const trimmed = (text: string): string => text.replace(/^[. ]+|[. ]+$/g, '')

function shortened(text: string): string {
  let octets = 0
  let kept = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    octets += encoder.encode(segment).byteLength
    if (octets > mostOctets) return kept
    kept += segment
  }
  return kept
}
