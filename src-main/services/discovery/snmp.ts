import type { SnmpObjectRow } from '../../contract/discovery-knowledge'
import type { Sighting } from '../../core/devices/found/sighting'
import { decodeAnswer, encodeGet, enterpriseOf, type SnmpVersion } from '../../core/devices/snmp/message'
import { objectsFor, snmpSighting, type SnmpFact } from '../../core/devices/snmp/sighting'
import { wait } from './time'
import { openUdp, type UdpSocket } from './udp'

const port = 161
/** What devices are delivered with. Another community has to be typed somewhere else; guessing would be an attack. */
const community = 'public'
const sysObjectId = '1.3.6.1.2.1.1.2.0'
/** A device answers in some ms; asked once more after this. */
const answerMs = 800
/** So many datagrams, then a breath: cheap switches and Wi-Fi drop what comes in a burst. */
const burst = { count: 16, pauseMs: 5 } as const
/**
 * So many addresses per socket. What goes to an address where nobody is waits in the socket's send buffer until the system has given up looking
 * for it, about 3 s; when that buffer (208 kB on Linux) is full, nothing more goes out, not even to those who are there.
 */
const addressesPerSocket = 128
const highestId = 0x3fffffff

export interface Sweep {
  readonly addresses: readonly string[]
  /** Addresses behind which somebody is, as far as is known after the first question; empty when it cannot be known. */
  readonly alive: () => Promise<ReadonlySet<string>>
  /** Once per address that answers. */
  readonly heard: (address: string) => void
}

/** Asks many devices at once. */
export interface SnmpAsker {
  /** Asks everybody for sysObjectID in v1, then once more in v2c those who are there and were silent. Ends when all are asked. */
  sweep(sweep: Sweep, signal: AbortSignal): Promise<void>
  /** Asks one device everything, one object per message, and what its maker's devices know; undefined when it does not answer. */
  identify(address: string, objects: readonly SnmpObjectRow[], signal: AbortSignal): Promise<Sighting | undefined>
  close(): void
}

/** What one answer says: the value, or null when there is no such object. */
type Answered = (value: string | null) => void

/** `startId`: any number; questions are numbered from there. Rejects with the system's error when no socket can be opened. */
export async function createSnmpAsker(startId: number): Promise<SnmpAsker> {
  const waiting = new Map<number, { readonly address: string; readonly answered: Answered }>()
  let lastId = startId % highestId
  const open = () =>
    openUdp({
      port: 0,
      address: '0.0.0.0',
      heard(bytes, from) {
        const answer = decodeAnswer(bytes)
        const question = answer === undefined ? undefined : waiting.get(answer.requestId)
        // Only whoever was asked may answer.
        if (answer === undefined || question?.address !== from.address || from.port !== port) return
        question.answered(answer.value ?? null)
      },
    })
  const sockets = [await open()]
  const ask = (
    socket: UdpSocket | undefined,
    address: string,
    version: SnmpVersion,
    oid: string,
    answered: Answered,
  ) => {
    lastId = (lastId + 1) % highestId
    waiting.set(lastId, { address, answered })
    socket?.send(encodeGet({ version, community, requestId: lastId, oid }), port, address)
    return lastId
  }

  /** One object: the value, null (no such object) or undefined (silence). */
  const askOne = async (address: string, version: SnmpVersion, oid: string, signal: AbortSignal) => {
    const answered = new AbortController()
    let value: string | null | undefined
    for (let time = 0; time < 2 && value === undefined && !signal.aborted; time += 1) {
      const id = ask(sockets[0], address, version, oid, (said) => {
        value = said
        answered.abort()
      })
      await wait(answerMs, AbortSignal.any([signal, answered.signal]))
      waiting.delete(id)
    }
    return value
  }

  /** The version in which the device answers first, and its sysObjectID. */
  const firstVersion = async (address: string, signal: AbortSignal) => {
    const asked = (['v1', 'v2c'] as const).map(async (version) => {
      const objectId = await askOne(address, version, sysObjectId, signal)
      if (objectId === undefined) throw new Error('silent')
      return { version, objectId }
    })
    return Promise.any(asked).catch(() => undefined)
  }

  const askEach = async (
    addresses: readonly string[],
    version: SnmpVersion,
    answered: (address: string) => void,
    signal: AbortSignal,
  ): Promise<void> => {
    for (const [index, address] of addresses.entries()) {
      if (signal.aborted) return
      if (index % addressesPerSocket === 0) sockets.push(await open())
      ask(sockets.at(-1), address, version, sysObjectId, () => answered(address))
      if (index % burst.count === burst.count - 1) await wait(burst.pauseMs, signal)
    }
  }

  return {
    async sweep({ addresses, alive, heard }, signal) {
      const silent = new Set(addresses)
      const answered = (address: string) => {
        if (silent.delete(address)) heard(address)
      }
      await askEach(addresses, 'v1', answered, signal)
      await wait(answerMs / 2, signal)
      const there = await alive()
      const again = [...silent].filter((address) => there.size === 0 || there.has(address))
      await askEach(again, 'v2c', answered, signal)
      await wait(answerMs, signal)
    },
    async identify(address, objects, signal) {
      const spoken = await firstVersion(address, signal)
      if (spoken === undefined) return undefined
      const { version, objectId } = spoken
      const facts = await Promise.all(
        objectsFor(enterpriseOf(objectId ?? ''), objects).map(async ({ oid, gives }): Promise<readonly SnmpFact[]> => {
          const value = oid === sysObjectId ? objectId : await askOne(address, version, oid, signal)
          return typeof value === 'string' ? [{ gives, value }] : []
        }),
      )
      return snmpSighting(address, facts.flat())
    },
    close: () => sockets.forEach((socket) => socket.close()),
  }
}
