import { describe, expect, it } from 'vitest'
import { takeDrafts, withoutTaken } from '../../../../src-main/core/tables/take-list'
import { deviceWith, siteWith } from '../sites/sample-devices'
import { listOf, previewOf } from './told'

const fieldsIn = (text: string) => listOf(text).reading.columns.map(({ field }) => field)
const drafts = (...args: Parameters<typeof previewOf>) => {
  const { shown } = previewOf(...args)
  if (shown.kind !== 'devices') throw new Error(shown.kind)
  return shown.drafts
}
const problemsOf = (text: string) =>
  drafts(text).map(({ problems }) => problems.map(({ code, field }) => [code, field].filter(Boolean).join(' ')))

describe('a list of devices', () => {
  it('is understood by its heads, in Japanese and English, below a title', () => {
    expect(
      fieldsIn(
        '機器管理台帳,,,\n2026年11月,,,\n機器名,メーカー,型番,ＩＰアドレス,SMTPサーバー,送信元メールアドレス\n複合機,リコー,IM C3000,192.168.1.5,smtp.office365.com,scan@example.com\n',
      ),
    ).toEqual(['name', 'maker', 'model', 'address', 'host', 'from'])
    expect(fieldsIn('Device name,Manufacturer,Model,IP Address,Location,SMTP user\na,b,c,d,e,f')).toEqual([
      'name',
      'maker',
      'model',
      'address',
      'place',
      'account',
    ])
  })

  it('is understood by what stands in it where heads are missing', () => {
    const { reading } = listOf('192.168.1.5,scan@example.com,587\n192.168.1.6,fax@example.com,587\n')
    expect([reading.headRow, reading.columns.map(({ field }) => field)]).toEqual([null, ['address', 'account', 'port']])
  })

  it('finds the family of maker and model, and asks where it cannot know', () => {
    const found = drafts('機器名,メーカー,型番\nA,リコー,IM C3000\nB,リコー,\nC,架空電機,ZZ-999\n')
    expect(found.map(({ family, problems }) => [family?.en ?? null, problems.map(({ code }) => code)])).toEqual([
      [expect.stringContaining('Ricoh'), []],
      [null, ['model-ask']],
      [null, ['model-unknown']],
    ])
  })

  it('puts full-width forms right and says so; what cannot be read stays out', () => {
    expect(
      problemsOf(
        '機器名,アカウント,ポート,送信サーバー,IPアドレス\nA,ｓｃａｎ＠example．com,５８７,smtp。office365。com,192.168.1.999\n',
      ),
    ).toEqual([['corrected account', 'corrected host', 'corrected port', 'unreadable address']])
  })

  it('tells twins in the list and devices that are here, and does not advise to take them', () => {
    const here = siteWith([deviceWith({ device: { name: '1階複合機' } }, [], { id: 'old', address: '192.168.1.5' })])
    const found = drafts('機器名,IPアドレス\nA,192.168.1.5\nB,192.168.1.6\nC,192.168.1.6\n', here)
    expect(found.map(({ isAdvised, problems }) => [isAdvised, problems.map(({ code }) => code)])).toEqual([
      [false, ['already-here']],
      [true, []],
      [false, ['twice-in-list']],
    ])
  })

  it('keeps a row out that names nothing, and takes a formula as text', () => {
    expect(problemsOf('機器名,種類\n,複合機\n"=HYPERLINK(""http://x"")",複合機\n')).toEqual([
      ['nothing-to-name'],
      ['formula name'],
    ])
  })

  it('comes in as a whole, each device at its site, and is taken back as a whole', () => {
    const { drafts: all } = previewOf('拠点,機器名,IPアドレス\n大阪,A,10.0.0.1\n,B,\n東京,C,\n大阪,D,\n')
    const site = siteWith([deviceWith({}, [], { id: 'old' })], { id: 'here', name: '' })
    let id = 0
    const { sites, taken } = takeDrafts(all, [site], 'here', () => `n${(id += 1)}`, 5)
    expect(sites.map(({ name, devices }) => [name, devices.map((device) => device.situation.device.name)])).toEqual([
      ['大阪', [undefined, 'A', 'B', 'D']],
      ['東京', ['C']],
    ])
    expect(sites[0]?.devices[1]?.address).toBe('10.0.0.1')
    expect(sites.map((each) => withoutTaken(each, taken))).toEqual([site, undefined])
  })

  it('is not taken back over work that somebody has done since', () => {
    const { drafts: all } = previewOf('機器名\nA\nB\n', undefined, { kind: 'devices', headRow: 1 })
    const { sites, taken } = takeDrafts(all, [], 'new', () => crypto.randomUUID(), 5)
    const [made] = sites
    const [first, ...others] = made?.devices ?? []
    if (made === undefined || first === undefined) throw new Error('nothing was taken')
    const worked = { ...made, devices: [{ ...first, changedAt: 6 }, ...others] }
    expect(withoutTaken(worked, taken)?.devices.map(({ situation }) => situation.device.name)).toEqual(['A'])
  })

  it('is refused as a whole when there are more devices than come in at once', () => {
    const { shown } = previewOf(`機器名,型番\n${'A,B\n'.repeat(2_001)}`)
    expect(shown).toEqual({ kind: 'too-many', count: 2_001, most: 2_000 })
  })
})
