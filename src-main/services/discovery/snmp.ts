import type { SnmpObjectRow } from '../../contract/discovery-knowledge'
import type { Sighting } from '../../core/devices/found/sighting'
import { decodeAnswer, encodeGet, enterpriseOf, type SnmpVersion } from '../../core/devices/snmp/message'
import { objectsFor, snmpSighting, type SnmpFact } from '../../core/devices/snmp/sighting'
import { wait } from './time'
import { openUdp } from './udp'

const port = 161
/** What devices are delivered with. Another community has to be typed somewhere else; guessing would be an attack. */
const community = 'public'
const sysObjectId = '1.3.6.1.2.1.1.2.0'
/** A device answers in some ms; asked once more after this. */
const answerMs = 800
/** So many datagrams, then a breath: cheap switches and Wi-Fi drop what comes in a burst. */
const burst = { count: 16, pauseMs: 5 } as const

/** What one answer says: the value, or null when there is no such object. */
type Answered = (value: string | null, from: string) => void

/** Asks many devices over one socket. */
export interface SnmpAsker {
  /** Asks everybody for sysObjectID, first in v1, then those that were silent in v2c; `heard` once per address. Ends when all are asked. */
  sweep(addresses: readonly string[], heard: (address: string) => void, signal: AbortSignal): Promise<void>
  /** Asks one device everything, one object per message, and what its maker's devices know; undefined when it does not answer. */
  identify(address: string, objects: readonly SnmpObjectRow[], signal: AbortSignal): Promise<Sighting | undefined>
  close(): void
}

/** `startId`: any number; questions are numbered from there. Rejects with the system's error when no socket can be opened. */
export async function createSnmpAsker(startId: number): Promise<SnmpAsker> {
  const waiting = new Map<number, { readonly address: string; readonly answered: Answered }>()
  let nextId = startId % 0x3fffffff
  const socket = await openUdp({
    port: 0,
    address: '0.0.0.0',
    heard(bytes, from) {
      const answer = decodeAnswer(bytes)
      const question = answer === undefined ? undefined : waiting.get(answer.requestId)
      // Only whoever was asked may answer.
      if (answer === undefined || question?.address !== from.address || from.port !== port) return
      question.answered(answer.value ?? null, from.address)
    },
  })
  const ask = (address: string, version: SnmpVersion, oid: string, answered: Answered): number => {
    nextId = (nextId + 1) % 0x3fffffff
    waiting.set(nextId, { address, answered })
    socket.send(encodeGet({ version, community, requestId: nextId, oid }), port, address)
    return nextId
  }

  /** One object: the value, null (no such object) or undefined (silence). */
  const askOne = async (address: string, version: SnmpVersion, oid: string, signal: AbortSignal) => {
    const answered = new AbortController()
    let value: string | null | undefined
    for (let time = 0; time < 2 && value === undefined && !signal.aborted; time += 1) {
      const id = ask(address, version, oid, (said) => {
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

  return {
    async sweep(addresses, heard, signal) {
      const silent = new Set(addresses)
      for (const version of ['v1', 'v2c'] as const) {
        let sent = 0
        for (const address of silent) {
          if (signal.aborted) return
          ask(address, version, sysObjectId, (_value, from) => {
            if (silent.delete(from)) heard(from)
          })
          sent += 1
          if (sent % burst.count === 0) await wait(burst.pauseMs, signal)
        }
        await wait(version === 'v1' ? answerMs / 2 : answerMs, signal)
      }
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
    close: socket.close,
  }
}
