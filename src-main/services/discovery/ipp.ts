import type { IppPlace, Sighting } from '../../core/devices/found/sighting'
import { decodeIppAnswer } from '../../core/devices/ipp/decode-answer'
import { encodeGetPrinterAttributes } from '../../core/devices/ipp/get-printer-attributes'
import { ippSighting } from '../../core/devices/ipp/sighting'
import { askHttp } from './http-request'

const limits = { maxBytes: 256 * 1024, deadlineMs: 3_000 } as const

/** Where IPP is spoken when nobody says otherwise (RFC 8010, IPP Everywhere). */
export const usualIppPlace = (address: string): IppPlace => ({ address, port: 631, path: '/ipp/print', tls: false })

/** Asks a printer what it is; undefined when nobody there speaks IPP. A printer that wants TLS (426) is asked again over TLS. */
export async function askIpp(place: IppPlace, connectMs: number, signal: AbortSignal): Promise<Sighting | undefined> {
  const { address, port, path, tls } = place
  const answer = await askHttp(
    {
      ...limits,
      ...{ tls, address, port, path, connectMs },
      headers: { 'content-type': 'application/ipp' },
      body: encodeGetPrinterAttributes(`${tls ? 'ipps' : 'ipp'}://${address}:${port}${path}`),
    },
    signal,
  )
  if (answer.state === 'failed') return undefined
  if (answer.status === 426 && !tls) return askIpp({ ...place, tls: true }, connectMs, signal)
  const read = answer.status === 200 ? decodeIppAnswer(answer.body) : undefined
  return read === undefined ? undefined : ippSighting(address, read)
}
