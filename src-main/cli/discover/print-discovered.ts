import type { Discovered, FoundDevice } from '../../contract/discovery'
import type { DeviceFamily } from '../../contract/knowledge'
import { pick, t } from '../../text/t'
import { blocks, heading, item, paragraph, type Page } from '../print/page'
import { printableDeep } from '../print/printable'
import { table } from '../print/table'

/** More families than this are no help in a list. */
const mostFamilies = 4

/** What a search has found, for people. `details`: also everything the devices said. */
export function printDiscovered(
  page: Page,
  discovered: Discovered,
  catalogue: readonly DeviceFamily[],
  details: boolean,
): string {
  const { lang } = page
  const { devices, ended, tookMs, hints } = printableDeep(discovered)
  const candidates = devices.filter(({ isCandidate }) => isCandidate)
  const others = devices.filter(({ isCandidate }) => !isCandidate)
  return `${blocks(
    ended === 'cancelled' ? paragraph(page, t(lang, 'discovery.result.cancelled')) : undefined,
    candidates.length > 0
      ? heading(page, t(lang, 'discovery.result.found'))
      : ended === 'nothing-to-ask'
        ? undefined
        : paragraph(page, t(lang, 'discovery.result.none')),
    ...candidates.map((device) => printDevice(page, device, catalogue, details)),
    candidates.length > 0 ? paragraph(page, t(lang, 'discovery.device.notProven')) : undefined,
    others.length > 0 ? [heading(page, t(lang, 'discovery.result.others')), otherLines(page, others)] : undefined,
    hints.length > 0
      ? [
          heading(page, t(lang, 'discovery.result.ifMissing')),
          ...hints.map(({ text }) => item(page, '-', pick(text, lang))),
        ]
      : undefined,
    ended === 'nothing-to-ask'
      ? undefined
      : paragraph(page, t(lang, 'discovery.result.took', { seconds: (tookMs / 1_000).toFixed(1) })),
  )}\n`
}

/** What a device is best called in one line. */
export const titleOf = ({ model, name }: FoundDevice, lang: Page['lang']): string =>
  model ?? name ?? t(lang, 'discovery.device.nameless')

function printDevice(
  page: Page,
  device: FoundDevice,
  catalogue: readonly DeviceFamily[],
  details: boolean,
): readonly string[] {
  const { lang, style } = page
  const { addresses, name, location, serial, firmware, page: url } = device
  const joined = (words: readonly string[]) => words.join(lang === 'ja' ? '、' : ', ')
  const line = (text: string) => paragraph(page, text, 2, 2)
  const said = { name, location, serial, firmware } as const
  const keys = ['name', 'location', 'serial', 'firmware'] as const
  return [
    `${style.strong(titleOf(device, lang))}  ${style.accent(addresses.join('  '))}`,
    line(familyLine(page, device, catalogue)),
    ...keys.flatMap((key) => {
      const text = said[key]
      return text === null || text === device.model ? [] : [line(t(lang, `discovery.device.${key}`, { text }))]
    }),
    ...(device.mac === null ? [] : [line(macLine(page, device.mac, device.makerHint))]),
    ...(url === null ? [] : [line(t(lang, 'discovery.device.page', { url }))]),
    line(
      t(lang, 'discovery.device.seenBy', {
        methods: joined(device.seenBy.map((method) => t(lang, `discovery.methods.${method}`))),
      }),
    ),
    ...(details ? device.identification.map((each) => style.faint(line(t(lang, 'discovery.device.said', each)))) : []),
  ]
}

function familyLine({ lang }: Page, { families }: FoundDevice, catalogue: readonly DeviceFamily[]): string {
  const known = families.flatMap((id) => catalogue.find((family) => family.id === id) ?? [])
  const nameOf = ({ vendor, name }: DeviceFamily) => `${pick(vendor, lang)} ${pick(name, lang)}`
  const [first, ...others] = known
  if (first === undefined) return t(lang, 'discovery.device.unlisted')
  if (others.length === 0) return t(lang, 'discovery.device.family', { name: nameOf(first), id: first.id })
  const names = known.slice(0, mostFamilies).map(({ id, ...family }) => `${nameOf({ id, ...family })} (${id})`)
  const more = known.length > mostFamilies ? ' …' : ''
  return t(lang, 'discovery.device.several', { names: names.join(lang === 'ja' ? '、' : ', ') + more })
}

function macLine({ lang }: Page, mac: string, maker: FoundDevice['makerHint']): string {
  return maker === null
    ? t(lang, 'discovery.device.mac', { mac })
    : t(lang, 'discovery.device.macOf', { mac, maker: pick(maker, lang) })
}

const otherLines = (page: Page, others: readonly FoundDevice[]): string =>
  table(
    others.map((device) => [
      device.addresses.join(' '),
      device.mac ?? '',
      device.makerHint === null ? '' : pick(device.makerHint, page.lang),
      device.model ?? device.name ?? '',
      device.page ?? '',
    ]),
    2,
  )
