import { cleaned, textsOf, uuidIn, type Sighting } from '../found/sighting'
import type { AskedAttribute } from './get-printer-attributes'
import type { IppAnswer } from './decode-answer'

/** What a printer at `address` has answered; undefined when it said nothing about itself (an error, or another service). */
export function ippSighting(address: string, { attributes }: IppAnswer): Sighting | undefined {
  const said = (name: AskedAttribute) => attributes.get(name)
  const texts = textsOf({
    'ipp.printer-make-and-model': said('printer-make-and-model'),
    'ipp.printer-device-id': said('printer-device-id'),
  })
  const uuid = uuidIn(said('printer-uuid'))
  if (texts.length === 0 && uuid.uuid === undefined) return undefined
  return {
    method: 'ipp',
    addresses: [address],
    texts,
    ...cleaned({
      name: said('printer-dns-sd-name') ?? said('printer-info') ?? said('printer-name'),
      location: said('printer-location'),
      firmware: said('printer-firmware-string-version'),
      serial: serialIn(said('printer-device-id')),
    }),
    ...uuid,
    printsOrScans: true,
  }
}

/** IEEE 1284 device ids may carry the serial number as `SN:` or `SERN:`. */
const serialIn = (deviceId: string | undefined): string | undefined =>
  /(?:^|;)\s*(?:SN|SERN|SERIALNUMBER)\s*:([^;]{1,80})/i.exec((deviceId ?? '').slice(0, 2_000))?.[1]
