import { textOfBytes } from '../found/device-text'
import { berTags, decodeElements, decodeInteger, decodeOid, encodeElement, encodeInteger, encodeOid } from './ber'

/** The numbers by which the versions are told apart in a message: v1 (RFC 1157) and v2c (RFC 1901). */
export const snmpVersions = { v1: 0, v2c: 1 } as const
export type SnmpVersion = keyof typeof snmpVersions

const pduTags = { get: 0xa0, response: 0xa2 } as const

/** A question about one object. With two in one message, SNMP v1 refuses both when one is missing. */
export interface SnmpQuestion {
  readonly version: SnmpVersion
  /** The read community, in ASCII. */
  readonly community: string
  /** 0 to 2^31 - 1. */
  readonly requestId: number
  readonly oid: string
}

export function encodeGet({ version, community, requestId, oid }: SnmpQuestion): Uint8Array {
  const binding = encodeElement(berTags.sequence, [...encodeOid(oid), ...encodeElement(berTags.null, [])])
  const pdu = [
    ...encodeInteger(requestId),
    ...encodeInteger(0),
    ...encodeInteger(0),
    ...encodeElement(berTags.sequence, binding),
  ]
  const message = [
    ...encodeInteger(snmpVersions[version]),
    ...encodeElement(berTags.octetString, [...new TextEncoder().encode(community)]),
    ...encodeElement(pduTags.get, pdu),
  ]
  return Uint8Array.from(encodeElement(berTags.sequence, message))
}

/** What an answer says of the object: a text, an object identifier, or nothing (no such object, another type). */
export interface SnmpAnswer {
  readonly requestId: number
  readonly oid: string
  readonly value: string | undefined
}

/** Reads the answer to a question about one object; undefined for everything that is not one. Never throws. */
export function decodeAnswer(bytes: Uint8Array): SnmpAnswer | undefined {
  const [message] = decodeElements(bytes, 1)
  if (message?.tag !== berTags.sequence) return undefined
  const [, , pdu] = decodeElements(message.content, 3)
  if (pdu?.tag !== pduTags.response) return undefined
  const [id, status, , bindings] = decodeElements(pdu.content, 4)
  if (id === undefined || status === undefined || bindings?.tag !== berTags.sequence) return undefined
  const requestId = decodeInteger(id)
  const [binding] = decodeElements(bindings.content, 1)
  const [name, value] = binding === undefined ? [] : decodeElements(binding.content, 2)
  const oid = name === undefined ? undefined : decodeOid(name)
  if (requestId === undefined || oid === undefined) return undefined
  const isThere = decodeInteger(status) === 0 && value !== undefined
  return { requestId, oid, value: isThere ? valueOf(value) : undefined }
}

function valueOf(value: { readonly tag: number; readonly content: Uint8Array }): string | undefined {
  if (value.tag === berTags.octetString) return textOfBytes(value.content)
  return value.tag === berTags.oid ? decodeOid(value) : undefined
}

const enterprises = '1.3.6.1.4.1.'

/** The number of the maker in a sysObjectID (IANA private enterprise numbers); undefined when it names none. */
export function enterpriseOf(sysObjectId: string): number | undefined {
  if (!sysObjectId.startsWith(enterprises)) return undefined
  const number = Number(sysObjectId.slice(enterprises.length).split('.')[0])
  return Number.isInteger(number) && number > 0 ? number : undefined
}
