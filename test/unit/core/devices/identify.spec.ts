import { describe, expect, it } from 'vitest'
import { DeviceFamily } from '../../../../src-main/contract/knowledge'
import { Situation } from '../../../../src-main/contract/situation'
import { familyOf, identify } from '../../../../src-main/core/devices/identify'

const text = { ja: 'あ', en: 'a' }
const source = { url: null, note: 'made up', checkedOn: '2026-11-23', confidence: 'memory' }

const family = (id: string, vendorAliases: readonly string[], patterns: readonly string[]): DeviceFamily =>
  DeviceFamily.parse({
    id,
    vendor: text,
    vendorAliases,
    name: text,
    kinds: ['mfp'],
    oauth: { supported: 'unknown', since: null, note: null, whereToLook: text, source },
    tls: {
      min: null,
      max: null,
      starttls: 'unknown',
      implicitTls: 'unknown',
      certValidation: 'unknown',
      note: null,
      source,
    },
    settings: { page: text, path: { ja: null, en: null }, fields: {} },
    limits: { passwordMax: null, userMax: null },
    identify: { snmpEnterprise: null, patterns, examples: [] },
    notes: [],
    sources: [source],
  })

const acme = ['ACME', 'アクメ', 'ACME Office']
const families = [
  family('acme-wide', acme, ['^ACME Copy']),
  family('acme-narrow', acme, ['^ACME Copy Pro-\\d']),
  family('acme-print', acme, ['^ACME PX-\\d{3}']),
  family('acme-office-rival', ['Rival', 'アクメ'], ['^Rival PX-\\d{3}', 'RivalStation']),
]
const idsFor = (typed: string) => identify(typed, families).map(({ id }) => id)

describe('identify', () => {
  it('puts the family whose pattern recognises most of the text first', () => {
    expect(idsFor('ACME Copy Pro-500 v1.2')).toEqual(['acme-narrow', 'acme-wide'])
  })

  it('prefers a text that fits as it stands to one that fits with the maker supplied', () => {
    expect(idsFor('Rival PX-100')).toEqual(['acme-office-rival'])
  })

  it('gives both when a model without its maker could be of two', () => {
    expect(idsFor('PX-100')).toEqual(['acme-print', 'acme-office-rival'])
  })

  it('believes the model behind PID more than the maker of the network card', () => {
    expect(idsFor('ACME ETHERNET,SN:1,PID:ACME Copy 7')).toEqual(['acme-wide'])
  })

  it('asks for the maker when a number alone is given', () => {
    expect(idsFor('100')).toEqual([])
  })

  it('forgives missing blanks and hyphens, case and full-width letters', () => {
    const spellings = ['acmepx100', 'acmeofficepx100', 'ACME PX 100', 'ＡＣＭＥＰＸ－１００', 'px100 (acme office)']
    expect(spellings.map(idsFor)).toEqual(spellings.map(() => ['acme-print']))
  })

  it('forgives one wrong letter in the name of a maker or a series', () => {
    expect([idsFor('ACME Offixe'), idsFor('RivalStasion 7')]).toEqual([
      ['acme-wide', 'acme-narrow', 'acme-print'],
      ['acme-office-rival'],
    ])
  })

  it('gives all families of a maker when only the maker is known, also of two makers of one name', () => {
    expect([idsFor('ACME'), idsFor('Acme Scanner 9'), idsFor('アクメの複合機')]).toEqual([
      ['acme-wide', 'acme-narrow', 'acme-print'],
      ['acme-wide', 'acme-narrow', 'acme-print'],
      ['acme-wide', 'acme-narrow', 'acme-print', 'acme-office-rival'],
    ])
  })

  it('does not take a maker for the beginning or end of another word', () => {
    expect([idsFor('ACMEISM'), idsFor('MACME'), idsFor('Rivalry')]).toEqual([[], [], []])
  })

  it('finds nothing in nothing', () => {
    expect([idsFor(''), idsFor('   '), idsFor('複合機'), identify('ACME', [])]).toEqual([[], [], [], []])
  })

  it('stays quick and calm on hostile text', () => {
    const hostile = ['ACME '.repeat(100_000), '- '.repeat(5000), 'MFG:;MDL:'.repeat(5000), '\ud800\u202e'.repeat(9000)]
    const started = performance.now()
    const found = hostile.map(idsFor)
    expect(found).toEqual([['acme-wide', 'acme-narrow', 'acme-print'], [], [], []])
    expect(performance.now() - started).toBeLessThan(500)
  })
})

describe('familyOf', () => {
  it('gives the chosen family, and nothing when none was chosen or the catalogue does not list it', () => {
    const chosen = [{ family: 'acme-print' }, {}, { family: 'gone' }].map((device) => Situation.parse({ device }))
    expect(chosen.map((situation) => familyOf(situation, families)?.id)).toEqual(['acme-print', undefined, undefined])
  })
})
