/** What we ask a printer about itself (RFC 8011 5.4, PWG 5107.2 for the device id). */
export const askedAttributes = [
  'printer-make-and-model',
  'printer-device-id',
  'printer-info',
  'printer-name',
  'printer-location',
  'printer-uuid',
  'printer-firmware-string-version',
  'printer-dns-sd-name',
] as const
export type AskedAttribute = (typeof askedAttributes)[number]

const tags = { operationAttributes: 0x01, end: 0x03, keyword: 0x44, uri: 0x45, charset: 0x47, language: 0x48 } as const
const getPrinterAttributes = 0x000b

/** A Get-Printer-Attributes request (RFC 8011 4.2.5) in version 1.1, which every printer must understand. */
export function encodeGetPrinterAttributes(printerUri: string): Uint8Array {
  const [first, ...others] = askedAttributes
  return Uint8Array.from([
    ...[1, 1],
    ...sixteenBits(getPrinterAttributes),
    ...[0, 0, 0, 1],
    tags.operationAttributes,
    ...attribute(tags.charset, 'attributes-charset', 'utf-8'),
    ...attribute(tags.language, 'attributes-natural-language', 'en'),
    ...attribute(tags.uri, 'printer-uri', printerUri),
    ...attribute(tags.keyword, 'requested-attributes', first),
    // Further values of the same attribute have no name (RFC 8010 3.1.5).
    ...others.flatMap((name) => attribute(tags.keyword, '', name)),
    tags.end,
  ])
}

const sixteenBits = (number: number) => [Math.floor(number / 256), number % 256]

function attribute(tag: number, name: string, value: string): readonly number[] {
  const [nameBytes, valueBytes] = [new TextEncoder().encode(name), new TextEncoder().encode(value)]
  return [tag, ...sixteenBits(nameBytes.length), ...nameBytes, ...sixteenBits(valueBytes.length), ...valueBytes]
}
