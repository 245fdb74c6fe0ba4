import type { DiscoveryMethod, IdentificationField } from '../../../contract/discovery'
import { deviceText } from './device-text'

/** Where a printer says that IPP is spoken. */
export interface IppPlace {
  readonly address: string
  readonly port: number
  /** Begins with `/`. */
  readonly path: string
  readonly tls: boolean
}

/** What one method has learnt about one device. All texts have gone through `deviceText`. */
export interface Sighting {
  readonly method: DiscoveryMethod
  /** Office addresses, at least one; the first is the one that spoke. */
  readonly addresses: readonly string[]
  readonly texts: readonly { readonly field: IdentificationField; readonly text: string }[]
  readonly name?: string
  readonly location?: string
  readonly serial?: string
  readonly firmware?: string
  /** Lower case, without `urn:uuid:`. */
  readonly uuid?: string
  readonly mac?: string
  /** From sysObjectID. */
  readonly enterprise?: number
  /** Its front page answered there. */
  readonly page?: 'http' | 'https'
  /** It offers to print or to scan. */
  readonly printsOrScans?: true
  readonly ipp?: readonly IppPlace[]
}

type Said = Readonly<Record<string, string | undefined>>

/** The cleaned texts of a device with their fields; missing and empty ones left out. */
export const textsOf = (said: Partial<Readonly<Record<IdentificationField, string | undefined>>>): Sighting['texts'] =>
  Object.entries(said as Said).flatMap(([field, value]) => {
    const text = value === undefined ? undefined : deviceText(value)
    // The keys are those of the argument's type.
    return text === undefined ? [] : [{ field: field as IdentificationField, text }]
  })

/** The given texts, cleaned; missing and empty ones left out. */
export function cleaned<K extends 'name' | 'location' | 'serial' | 'firmware'>(
  said: Readonly<Partial<Record<K, string | undefined>>>,
): Partial<Record<K, string>> {
  const kept: Partial<Record<K, string>> = {}
  for (const key of Object.keys(said) as K[]) {
    const value: string | undefined = said[key]
    const text = value === undefined ? undefined : deviceText(value, 80)
    if (text !== undefined) kept[key] = text
  }
  return kept
}

/** A UUID in its usual form, or undefined: also nil and placeholder ones that many devices of a kind share. */
export function uuidIn(said: string | undefined): { readonly uuid?: string } {
  const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(said ?? '')?.[0].toLowerCase()
  return uuid === undefined || /^([0-9a-f])\1{7}-\1{4}-/.test(uuid) ? {} : { uuid }
}
