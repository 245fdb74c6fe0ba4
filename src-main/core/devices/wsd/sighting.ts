import { textOfBytes } from '../found/device-text'
import { textsOf, type Sighting } from '../found/sighting'

/** Longest answer that is looked at, in bytes: a datagram. */
const maxLength = 65_535

/** What a ProbeMatch from `address` says; undefined for anything else. Never throws. */
export function wsdSighting(address: string, bytes: Uint8Array): Sighting | undefined {
  const xml = textOfBytes(bytes.subarray(0, maxLength))
  if (!xml.includes('ProbeMatches')) return undefined
  const types = contentOf(xml, 'Types')
  const isPrinter = /\b(?:PrintDeviceType|ScanDeviceType|PrinterServiceType|ScannerServiceType)\b/.test(types)
  return {
    method: 'wsd',
    addresses: [address],
    // The UUID in it names the WSD service, which is often another than the printer's: no identity.
    texts: textsOf({ 'wsd.scopes': readableScopes(contentOf(xml, 'Scopes')) }),
    ...(isPrinter ? { printsOrScans: true } : {}),
  }
}

/** Text of the first element of that name, whatever its prefix. */
const contentOf = (xml: string, element: string): string =>
  new RegExp(`<(?:[A-Za-z0-9_-]{1,20}:)?${element}(?:\\s[^>]{0,500})?>([^<]{0,2000})<`).exec(xml)?.[1] ?? ''

/** Scopes are URIs; those with a model or name in them are worth reading (`…/name/EPSON%20WF-7710`). */
function readableScopes(scopes: string): string | undefined {
  const last = scopes
    .split(/\s+/)
    .filter((scope) => /\/(?:name|hardware|model)\//i.test(scope))
    .map((scope) => scope.replace(/^.*\//, ''))
    .map((part) => part.replace(/(?:%[0-9a-f]{2})+/gi, (run) => textOfBytes(percentBytes(run))))
  return last.length === 0 ? undefined : last.join(' ')
}

const percentBytes = (run: string): Uint8Array =>
  Uint8Array.from(
    run
      .slice(1)
      .split('%')
      .map((digits) => parseInt(digits, 16)),
  )
