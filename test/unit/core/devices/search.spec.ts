import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchFamilies } from '../../../../src-main/core/devices/search'
import { isWithin, likeness, typedWords } from '../../../../src-main/core/devices/typed-words'
import { shippedKnowledge } from '../../../../src-main/services/knowledge'

const { devices } = shippedKnowledge
const idsFor = (typed: string) => searchFamilies(typed, devices).map(({ id }) => id)
const ricoh = ['ricoh-im-mp', 'ricoh-legacy', 'ricoh-sp-p', 'pfu-network-scanner', 'pfu-scansnap']

describe('the search for a family', () => {
  it('shows everything while nothing is typed, and nothing when nothing fits', () => {
    expect([idsFor('').length, idsFor('　 ').length, idsFor('zzzzqqqq'), idsFor('12345')]).toEqual([
      devices.length,
      devices.length,
      [],
      [],
    ])
  })

  it.each([
    ['リコー', ricoh],
    ['りこー', ricoh],
    ['ﾘｺｰ', ricoh],
    ['りこ', ricoh],
    ['ＲＩＣＯＨ', ricoh],
    ['richo', ricoh],
    ['rico', ricoh],
    ['キョウセラ', ['kyocera-taskalfa-ecosys']],
    ['京セラ', ['kyocera-taskalfa-ecosys']],
    ['きょーせら', ['kyocera-taskalfa-ecosys']],
    ['kyosera', ['kyocera-taskalfa-ecosys']],
    ['taskalpha', ['kyocera-taskalfa-ecosys']],
    ['ぶらざー', ['brother-mfc-dcp', 'brother-ads']],
    ['borther', ['brother-mfc-dcp', 'brother-ads']],
    ['東芝', ['toshiba-estudio']],
    ['しゃーぷ', ['sharp-bp', 'sharp-mx']],
    ['サンダーバード', ['mail-thunderbird']],
    ['thunderbard', ['mail-thunderbird']],
    ['秀丸', ['mail-hidemaru']],
    ['ひでまる', ['mail-hidemaru']],
    ['shuriken', ['mail-shuriken']],
    ['ベッキー', ['mail-becky']],
    ['しのろじー', ['synology-dsm7']],
    // A model that is read gives its family alone.
    ['IM C3000', ['ricoh-im-mp']],
    ['mfcl2710dn', ['brother-mfc-dcp']],
  ])('%s -> %j', (typed, ids) => {
    expect(idsFor(typed)).toEqual(ids)
  })

  it('finds both houses of Xerox under ゼロックス, also in hiragana', () => {
    const vendors = (typed: string) =>
      [...new Set(searchFamilies(typed, devices).map(({ vendor }) => vendor.en))].length
    expect([vendors('ゼロックス') > 1, idsFor('ぜろっくす').toSorted()]).toEqual([
      true,
      idsFor('ゼロックス').toSorted(),
    ])
  })

  it('puts the family that more of the words fit first', () => {
    expect(idsFor('新しい Outlook')[0]).toBe('mail-outlook-new')
    expect(idsFor('従来の Outlook')[0]).toBe('mail-outlook-classic')
    expect(idsFor('1階の しゃーぷ の複合機')).toEqual(['sharp-bp', 'sharp-mx'])
  })

  it('leads every maker of the catalogue, by its beginning of three characters, to at least one of its families', () => {
    const makers = [...new Set(devices.flatMap(({ vendor }) => [vendor.ja, vendor.en]))].filter((name) =>
      /^\p{L}{3}/u.test(name),
    )
    const lost = makers.filter((maker) => {
      const found = searchFamilies([...maker].slice(0, 3).join(''), devices)
      return !found.some(({ vendor }) => vendor.ja === maker || vendor.en === maker)
    })
    expect(lost).toEqual([])
  })

  it('never throws and answers with families of the catalogue, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (typed) => {
        expect(searchFamilies(typed, devices).every((family) => devices.includes(family))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

describe('likeness of words', () => {
  it('is highest for the term itself, and forgives slips only in words long enough', () => {
    const pairs = [
      ['ricoh', 'ricoh'],
      ['ric', 'ricoh'],
      ['konnica', 'konica'],
      ['hq', 'hp'],
      ['oky', 'oki'],
      ['c258', 'c358'],
      ['m2040dn', 'm2140dn'],
    ] as const
    expect(pairs.map(([word, term]) => likeness(word, term))).toEqual([100, 80, 45, 0, 0, 0, 0])
  })

  it('counts wrong, missing, extra and swapped characters', () => {
    const one = ['canon', 'cannon', 'cano', 'acnon', 'kanon']
    expect(one.map((typed) => isWithin(typed, 'canon', 1))).toEqual([true, true, true, true, true])
    expect([isWithin('knon', 'canon', 1), isWithin('knon', 'canon', 2), isWithin('', '', 0)]).toEqual([
      false,
      true,
      true,
    ])
  })

  it('takes words of one script, without particles and bare numbers', () => {
    expect(typedWords('1階のりこーIM C3000 複合機 2号')).toEqual(['ノリコー', 'リコー', 'im', 'c3000', '号'])
  })
})
