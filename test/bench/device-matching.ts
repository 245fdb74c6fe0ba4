// How long does it take to recognise a device and to search the catalogue at every keystroke? Each over the whole catalogue and over four of its kind:
// the ratio says whether it grows with the catalogue alone. Ends with a failure over the limits.
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { DeviceFamily } from '../../src-main/contract/knowledge'
import { recognise } from '../../src-main/core/devices/identify'
import { searchFamilies } from '../../src-main/core/devices/search'
import { shippedKnowledge } from '../../src-main/services/knowledge'

/** ms; a keystroke must be answered before the next picture of the screen. */
const limits = { keystrokeMs: 5, stringMs: 5, timesSlower: 6 } as const
const rounds = process.env['REPEAT'] === 'full' ? 20 : 5

const { devices } = shippedKnowledge
/** The same families under other names: nothing is prepared twice. */
const four: readonly DeviceFamily[] = [0, 1, 2, 3].flatMap((copy) =>
  devices.map((family) => ({ ...family, id: `${family.id}-${copy}` })),
)

const strings: readonly string[] = (
  parse(readFileSync('test/knowledge/identification.yaml', 'utf8')) as { strings: { text: string }[] }[]
).flatMap((source) => source.strings.map(({ text }) => text))

/** What stands in the field after every key while these are typed. */
const typed = [
  'リコー IM C3000',
  'りこー',
  'ﾌﾞﾗｻﾞｰ MFC-L2750DW',
  'kyosera taskalpha',
  '1階のしゃーぷの複合機',
  '新しい Outlook',
  'zzzzqqqq wwww',
]
const keystrokes = typed.flatMap((text) => [...text].map((_, at) => [...text].slice(0, at + 1).join('')))

interface Times {
  readonly median: number
  readonly slowest: number
  readonly slowestText: string
}
/** Of every text its quickest time counts: what else the machine does is not measured. */
function measure(texts: readonly string[], work: (text: string) => unknown): Times {
  texts.forEach(work)
  const times = texts
    .map((text) => {
      const each = Array.from({ length: rounds }, () => {
        const started = performance.now()
        work(text)
        return performance.now() - started
      })
      return { text, time: Math.min(...each) }
    })
    .toSorted((one, other) => one.time - other.time)
  const slowest = times.at(-1)
  return {
    median: times[Math.floor(times.length / 2)]?.time ?? 0,
    slowest: slowest?.time ?? 0,
    slowestText: slowest?.text ?? '',
  }
}

const rows = [
  ['recognise', strings, recognise, limits.stringMs],
  ['search', keystrokes, searchFamilies, limits.keystrokeMs],
] as const
const ms = (time: number) => `${time.toFixed(3)} ms`
for (const [name, texts, work, limit] of rows) {
  const once = measure(texts, (text) => work(text, devices))
  const fourfold = measure(texts, (text) => work(text, four))
  const ratio = fourfold.median / once.median
  console.log(
    `${name}: ${texts.length} texts, ${devices.length} families: median ${ms(once.median)}, slowest ${ms(once.slowest)} (${once.slowestText}); ` +
      `four times the families: ${ms(fourfold.median)}, ratio ${ratio.toFixed(1)}`,
  )
  if (once.slowest > limit || ratio > limits.timesSlower) {
    console.error(`${name} is too slow: limit ${limit} ms, ratio ${limits.timesSlower}`)
    process.exitCode = 1
  }
}
