// Damaged packets of real devices: whatever comes, the readers answer at once and never throw. The seed is printed; SEED=… repeats a run.
import { describe, expect, it } from 'vitest'
import { deviceText } from '../../../../src-main/core/devices/found/device-text'
import { frontPageSighting } from '../../../../src-main/core/devices/found/front-page'
import { decodeIppAnswer } from '../../../../src-main/core/devices/ipp/decode-answer'
import { ippSighting } from '../../../../src-main/core/devices/ipp/sighting'
import { createMdnsCollector } from '../../../../src-main/core/devices/mdns/services'
import { mdnsSightings } from '../../../../src-main/core/devices/mdns/sightings'
import { decodeAnswer } from '../../../../src-main/core/devices/snmp/message'
import { snmpSighting } from '../../../../src-main/core/devices/snmp/sighting'
import { wsdSighting } from '../../../../src-main/core/devices/wsd/sighting'
import { recordsOf } from '../../../../src-main/services/discovery/mdns'
import { packet } from '../../support/packets'

const rounds = process.env['REPEAT'] === 'full' ? 200_000 : 2_000
/** The longest packet takes ten times as long as the others. */
const fewer: Readonly<Record<string, number>> = { 'ipp-ippeveprinter-all': rounds / 10 }
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 32))
/** One packet must never take longer, ms; generous, for machines under load. */
const longestMs = 200

/** Mulberry32: small, and the same everywhere. */
function randomFrom(start: number): (below: number) => number {
  let state = start >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** Changes some bytes, or cuts, doubles, inserts or overwrites a part. */
function damaged(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  const result = [...bytes]
  const times = 1 + random(4)
  for (let time = 0; time < times && result.length > 0; time += 1) {
    const at = random(result.length)
    switch (random(6)) {
      case 0:
        result[at] = random(256)
        break
      case 1:
        result[at] = [0, 1, 0x7f, 0x80, 0xc0, 0xff][random(6)] ?? 0
        break
      case 2:
        result.length = at
        break
      case 3:
        result.splice(at, 0, ...result.slice(at, at + random(64)))
        break
      case 4:
        result.splice(at, random(16))
        break
      default:
        result.splice(at, 0, ...Array.from({ length: random(8) }, () => random(256)))
    }
  }
  return Uint8Array.from(result)
}

const readers = {
  'ipp-ippeveprinter': (bytes: Uint8Array) => {
    const answer = decodeIppAnswer(bytes)
    return answer && ippSighting('10.0.0.1', answer)
  },
  'ipp-ippeveprinter-all': (bytes: Uint8Array) => {
    const answer = decodeIppAnswer(bytes)
    return answer && ippSighting('10.0.0.1', answer)
  },
  'snmp-v1-hrdevicedescr': (bytes: Uint8Array) =>
    snmpSighting('10.0.0.1', [{ gives: 'snmp.hrDeviceDescr', value: decodeAnswer(bytes)?.value ?? '' }]),
  'snmp-v2c-sysobjectid': (bytes: Uint8Array) =>
    snmpSighting('10.0.0.1', [{ gives: 'sysObjectID', value: decodeAnswer(bytes)?.value ?? '' }]),
  'mdns-avahi-ipp': (bytes: Uint8Array) => {
    const collector = createMdnsCollector()
    collector.take(recordsOf(bytes), '10.0.0.1')
    return [...mdnsSightings(collector.services(), () => true).values()]
  },
  'wsd-wsdd-probe-matches': (bytes: Uint8Array) => wsdSighting('10.0.0.1', bytes),
} as const

function timed<T>(work: () => T): { readonly seen: T; readonly tookMs: number } {
  const began = performance.now()
  const seen = work()
  return { seen, tookMs: performance.now() - began }
}

describe(`damaged packets, up to ${rounds} of each kind, seed ${seed}`, () => {
  it.each(Object.entries(readers))(
    'of %s are read without an exception and at once',
    (name, read) => {
      const random = randomFrom(seed)
      const whole = packet(name)
      let longest = 0
      const times = fewer[name] ?? rounds
      for (let round = 0; round < times; round += 1) {
        const bytes = damaged(whole, random)
        const { seen, tookMs } = timed(() => JSON.stringify(read(bytes) ?? null))
        // Slow may be the machine; slow twice is the packet.
        longest = Math.max(longest, tookMs < 50 ? tookMs : Math.min(tookMs, timed(() => read(bytes)).tookMs))
        // Nothing that could act on a screen comes through.
        if (/\\u00[01]|\\u202|[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/.test(seen))
          throw new Error(`round ${round}: ${seen}`)
      }
      console.log(`${name}: ${times} damaged packets, the longest took ${longest.toFixed(1)} ms (seed ${seed})`)
      expect(longest).toBeLessThan(longestMs)
    },
    600_000,
  )

  it('pages made to be slow are read at once', () => {
    const parts = ['<title', '<title ', '<meta', '<meta charset', '&#', '<', 'realm="', '   ']
    const began = performance.now()
    for (const part of parts) {
      const body = new TextEncoder().encode(part.repeat(70_000)).subarray(0, 64 * 1024)
      frontPageSighting('10.0.0.1', { scheme: 'http', headers: { 'www-authenticate': part.repeat(2_000) }, body })
      deviceText(part.repeat(70_000))
    }
    expect(performance.now() - began).toBeLessThan(500 * parts.length)
  })
})
