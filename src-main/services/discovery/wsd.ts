import type { Sighting } from '../../core/devices/found/sighting'
import { wsDiscovery, wsdProbe } from '../../core/devices/wsd/probe'
import { wsdSighting } from '../../core/devices/wsd/sighting'
import { wait } from './time'
import { codeOf, openUdp, type UdpSocket } from './udp'

export interface WsdSearch {
  /** Our own addresses, one per interface that is searched. */
  readonly own: readonly string[]
  readonly isOurs: (address: string) => boolean
  readonly messageId: string
  readonly forMs: number
  readonly heard: (sighting: Sighting) => void
}

/** Nobody has more; a flood may bring them. */
const maxAnswers = 500
/** The question may get lost; the same message twice is one question (SOAP over UDP, 3.1). */
const againAfterMs = 150

/** WS-Discovery on every interface. Rejects with the system's error only when not one socket could be opened. */
export async function searchWsd(search: WsdSearch, signal: AbortSignal): Promise<void> {
  const { own, isOurs, messageId, forMs, heard } = search
  const known = new Set<string>()
  const take = (bytes: Uint8Array, { address }: { readonly address: string }) => {
    if (known.has(address) || known.size >= maxAnswers || !isOurs(address) || signal.aborted) return
    const sighting = wsdSighting(address, bytes)
    if (sighting === undefined) return
    known.add(address)
    heard(sighting)
  }
  const opened = await Promise.allSettled(
    own.map((address) => openUdp({ port: 0, address, multicast: { interface: address, ttl: 1 }, heard: take })),
  )
  const sockets: readonly UdpSocket[] = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const [failed] = opened.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
  if (sockets.length === 0) throw new Error(codeOf(failed))
  const probe = wsdProbe(messageId)
  for (const pauseMs of [0, againAfterMs]) {
    await wait(pauseMs, signal)
    for (const socket of sockets) socket.send(probe, wsDiscovery.port, wsDiscovery.group)
  }
  await wait(forMs - againAfterMs, signal)
  for (const socket of sockets) socket.close()
}
