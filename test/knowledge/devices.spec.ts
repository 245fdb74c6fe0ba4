import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readKnowledge } from '../../src-main/build/knowledge/read-knowledge'
import type { DeviceFamily } from '../../src-main/contract/knowledge'
import { identify } from '../../src-main/core/devices/identify'

const devices = readKnowledge('assets/knowledge').knowledge.devices
const first12 = devices.filter((family) => family.first12)
const idsFor = (text: string) => identify(text, devices).map(({ id }) => id)

/** Every label and path of a family as `place: confidence`, e.g. `server.ja: memory`. */
function confidences({ settings, oauth, tls }: DeviceFamily): Readonly<Record<string, string>> {
  const labels = Object.entries(settings.fields).flatMap(([name, field]) => [
    [`${name}.ja`, field?.ja?.confidence],
    [`${name}.en`, field?.en?.confidence],
  ])
  const others = [
    ['path.ja', settings.path.ja?.confidence],
    ['path.en', settings.path.en?.confidence],
    ['oauth.source', oauth.source.confidence],
    ['tls.source', tls.source.confidence],
  ]
  return Object.fromEntries([...labels, ...others].filter(([, confidence]) => confidence !== undefined))
}

const labelsOf = ({ settings }: DeviceFamily) =>
  Object.values(settings.fields).flatMap((field) => [field?.ja?.label, field?.en?.label])
const pathOf = ({ settings }: DeviceFamily) => `${settings.path.ja?.text} | ${settings.path.en?.text}`
const pairs = first12.flatMap((one, at) => first12.slice(at + 1).map((other) => [one, other] as const))

describe('the device catalogue', () => {
  it('has every family once, and twelve that are most met in Japanese offices', () => {
    const ids = devices.map(({ id }) => id)
    expect({ families: ids.length, unique: new Set(ids).size }).toEqual({ families: 67, unique: 67 })
    expect(first12.map(({ id }) => id)).toEqual([
      'brother-mfc-dcp',
      'canon-iradv-dx',
      'canon-mf-satera',
      'epson-business-new',
      'fujifilm-apeos',
      'hp-futuresmart-5',
      'km-bizhub-i',
      'kyocera-taskalfa-ecosys',
      'oki-mc',
      'ricoh-im-mp',
      'sharp-bp',
      'toshiba-estudio',
    ])
  })

  it('has Japanese in the Japanese sentences and none of its punctuation in the English ones', () => {
    const sentences = devices.flatMap(({ id, oauth, tls, notes }) =>
      [oauth.note, oauth.whereToLook, tls.note, ...notes.map(({ text }) => text)].map((text) => ({ id, text })),
    )
    const odd = sentences.filter(
      ({ text }) => text === null || !/[ぁ-ん]/u.test(text.ja) || /[。、（）]/u.test(text.en),
    )
    expect(odd).toEqual([])
  })

  it('gives the twelve a path, a server label and an example each', () => {
    const lacking = first12.filter(
      ({ settings, identify: { examples } }) =>
        examples.length === 0 || settings.path.ja === null || settings.path.en === null || !settings.fields.server,
    )
    expect(lacking.map(({ id }) => id)).toEqual([])
  })

  it('tells any two of the twelve apart by labels and by path', () => {
    const alike = pairs.filter(
      ([one, other]) =>
        JSON.stringify(labelsOf(one)) === JSON.stringify(labelsOf(other)) ||
        labelsOf(one).every((label) => label === undefined || labelsOf(other).includes(label)) ||
        pathOf(one) === pathOf(other),
    )
    expect(alike.map(([one, other]) => [one.id, other.id])).toEqual([])
  })

  it('is never surer of a label, a path or a statement than the research was', () => {
    const assured: Record<string, Partial<Record<string, string[]>>> = parse(
      readFileSync('test/knowledge/assured-facts.yaml', 'utf8'),
    )
    const tooSure = devices.flatMap((family) => {
      const confirmed = assured[family.id]?.['confirmed'] ?? []
      const atLeastSecondary = [...confirmed, ...(assured[family.id]?.['secondary'] ?? [])]
      return Object.entries(confidences(family))
        .filter(
          ([place, confidence]) =>
            (confidence === 'confirmed' && !confirmed.includes(place)) ||
            (confidence === 'secondary' && !atLeastSecondary.includes(place)),
        )
        .map(([place, confidence]) => `${family.id} ${place}: ${confidence}`)
    })
    expect(tooSure).toEqual([])
  })

  it('calls pages of the third-party list secondary at most, and names no page of the future', () => {
    const sources = devices.flatMap(({ oauth, tls, notes, sources: all }) => [
      oauth.source,
      tls.source,
      ...notes.map(({ source }) => source),
      ...all,
    ])
    const wrong = sources.filter(
      ({ url, confidence, checkedOn }) =>
        !['2026-11-23', '2026-11-24'].includes(checkedOn) ||
        (url?.includes('/ZeroSMTP/') === true && confidence === 'confirmed'),
    )
    expect(wrong).toEqual([])
  })
})

describe('identification with the real catalogue', () => {
  it('leads every example to its own family first', () => {
    const astray = devices.flatMap(({ id, identify: { examples } }) =>
      examples.filter((example) => idsFor(example)[0] !== id).map((example) => `${example} -> ${idsFor(example)[0]}`),
    )
    expect(astray).toEqual([])
  })

  it.each([
    // As people type.
    ['リコー IM C3000', ['ricoh-im-mp']],
    ['ＩＭ Ｃ３０００', ['ricoh-im-mp']],
    ['リコーimc3000', ['ricoh-im-mp']],
    ['RICOHIMC3000', ['ricoh-im-mp']],
    ['Richo IM C3000', ['ricoh-im-mp']],
    ['1階のリコーの複合機 IM C3000', ['ricoh-im-mp']],
    ['キャノン MF644Cdw', ['canon-mf-satera']],
    ['コニカミルタ bizhub C360i', ['km-bizhub-i']],
    ['bizhab c360i', ['km-bizhub-i']],
    ['tascalfa3554ci', ['kyocera-taskalfa-ecosys']],
    ['mfcl2710dn', ['brother-mfc-dcp']],
    ['富士ゼロックス ApeosPort-V C3375', ['fujixerox-v-vi']],
    ['富士フイルム ApeosPort C3070', ['fujifilm-apeos']],
    ['シャープ BP-70C31', ['sharp-bp']],
    ['東芝 estudio2525', ['toshiba-estudio']],
    ['プリザンター', ['app-pleasanter']],
    // A maker alone gives all its families.
    ['シャーブ', ['sharp-bp', 'sharp-mx']],
    ['リコー', ['ricoh-im-mp', 'ricoh-legacy', 'ricoh-sp-p']],
    [
      'ゼロックス',
      [
        'fujifilm-apeos',
        'fujixerox-docucentre-legacy',
        'fujixerox-v-vi',
        'xerox-connectkey-ccf',
        'xerox-dcf-only',
        'xerox-workcentre-legacy',
      ],
    ],
    ['Xerox VersaLink B405', ['xerox-connectkey-ccf', 'xerox-dcf-only', 'xerox-workcentre-legacy']],
    // The network card answers, not the model.
    ['Brother NC-8200h, Firmware Ver.1.03 (10.05.20),MID 84UC07', ['brother-mfc-dcp', 'brother-ads']],
    ['EPSON Built-in 11b/g/n Print Server', ['epson-business-new', 'epson-older']],
    // DX and older machines send the same name.
    ['Canon iR-ADV 4045 /P', ['canon-iradv-dx', 'canon-ir-legacy']],
    ['Canon iR-ADV DX C3830', ['canon-iradv-dx']],
    // Only the exact numbers of the published list are "never".
    ['KONICA MINOLTA bizhub C754e', ['km-bizhub-legacy-na']],
    ['KONICA MINOLTA bizhub 165e', ['km-bizhub-legacy-na']],
    ['KONICA MINOLTA bizhub 165en', ['km-bizhub-i', 'km-bizhub-2-series', 'km-bizhub-legacy-na']],
    ['KONICA MINOLTA bizhub C252', ['km-bizhub-i', 'km-bizhub-2-series', 'km-bizhub-legacy-na']],
    // HP puts the model behind PID; a LaserJet Pro that HP does not name is not "never".
    [
      'HP ETHERNET MULTI-ENVIRONMENT,SN:VNB8JCKF0M,FN:1N807W6,SVCID:27057,PID:HP Color LaserJet MFP M477fnw',
      ['hp-futuresmart-5', 'hp-futuresmart-older', 'hp-laserjet-pro'],
    ],
    ['HP LaserJet Pro M501dn', ['hp-futuresmart-5', 'hp-futuresmart-older', 'hp-laserjet-pro']],
    // Nothing fits.
    ['', []],
    ['プリンター', []],
    ['沖縄', []],
    ['わからない', []],
    ['306', []],
    ['Linux nas 5.15.0 #1 SMP x86_64', []],
    ['KM-MFP-http/V0.0.1', []],
  ])('%s -> %j', (text, ids) => {
    expect(idsFor(text)).toEqual(ids)
  })

  it('has only patterns that stay quick on hostile text', () => {
    const words = [
      'HP LaserJet ',
      'Canon iR-ADV ',
      'KONICA MINOLTA bizhub ',
      'Sophos ',
      'TS-',
      'X5',
      '1',
      'a',
      ' ',
      '-',
    ]
    const quickest = (pattern: RegExp, text: string) =>
      Math.min(
        ...[1, 2, 3].map(() => {
          const started = performance.now()
          pattern.exec(text)
          return performance.now() - started
        }),
      )
    const slow = devices.flatMap(({ id, identify: { patterns, examples } }) =>
      patterns.flatMap((source) =>
        [...words, ...examples]
          .map((word) => `${examples[0] ?? ''}${word.repeat(Math.ceil(20_000 / word.length))}`)
          .filter((text) => quickest(new RegExp(source, 'iu'), text) > 50)
          .map(() => `${id}: ${source}`),
      ),
    )
    expect(slow).toEqual([])
  })
})
