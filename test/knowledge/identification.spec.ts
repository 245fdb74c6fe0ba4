import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { readKnowledge } from '../../src-main/build/knowledge/read-knowledge'
import { recognise } from '../../src-main/core/devices/identify'

const Sources = z.array(
  z.strictObject({
    source: z.string(),
    url: z.url().nullable(),
    kind: z.enum(['pjl-id', 'sysDescr', 'hrDeviceDescr', '1284-id', 'mdns-ty', 'make-and-model', 'html-title']),
    strings: z.array(z.strictObject({ is: z.string(), text: z.string().min(1) })).min(1),
  }),
)
const sources = Sources.parse(parse(readFileSync('test/knowledge/identification.yaml', 'utf8')))
const strings = sources.flatMap((source) => source.strings)
const devices = readKnowledge('assets/knowledge').knowledge.devices

const concluded = (text: string) => {
  const found = recognise(text, devices)
  return found.kind === 'family' ? found.family.id : 'ask'
}

describe('identification of real devices', () => {
  it('rests on at least 200 strings, each listed once, of seven kinds, with families and with doubtful ones', () => {
    const doubtful = strings.filter(({ is }) => is === 'ask').length
    expect(new Set(strings.map(({ text }) => text)).size).toBe(strings.length)
    expect([...new Set(sources.map(({ kind }) => kind))]).toHaveLength(7)
    expect([strings.length >= 200, doubtful >= 50, strings.length - doubtful >= 150]).toEqual([true, true, true])
  })

  it('concludes the expected family or asks; never a wrong family', () => {
    const wrong = strings.filter(({ is, text }) => concluded(text) !== is)
    expect(wrong.map(({ is, text }) => `${text}: ${concluded(text)} instead of ${is}`)).toEqual([])
  })

  it('offers only families of the maker that the device names', () => {
    const named = /\b(?:HP|Hewlett-Packard|EPSON|Canon|RICOH|Lexmark|Brother|KONICA MINOLTA|OKI)\b/i
    const makersOffered = (text: string) => {
      const found = recognise(text, devices)
      return new Set(found.kind === 'family' ? [] : found.families.map(({ vendor }) => vendor.en)).size
    }
    const mixed = strings.filter(({ text }) => named.test(text) && makersOffered(text) > 1)
    expect(mixed.map(({ text }) => text)).toEqual([])
  })

  it('does not take the only family of a maker for proof', () => {
    const makersOnly = ['TOSHIBA TEC B-FV4', 'OKI C610', 'KYOCERA', 'MFG:OKI DATA CORP;MDL:ML320/1TURBO;CMD:EPSON;']
    expect(makersOnly.map(concluded)).toEqual(['ask', 'ask', 'ask', 'ask'])
  })
})
