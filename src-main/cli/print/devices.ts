import type { DeviceFamily } from '../../contract/knowledge'
import { pick, t } from '../../text/t'
import { blocks, paragraph, type Page } from './page'
import { printableDeep } from './printable'
import { sourceLines } from './sources'

/** Families of the catalogue with what the advice depends on: can they sign in with OAuth, since when, and where to look. */
export function printFamilies(page: Page, families: readonly DeviceFamily[]): string {
  return blocks(...printableDeep(families).map((family) => printFamily(page, family)))
}

function printFamily(page: Page, { id, vendor, name, oauth }: DeviceFamily): string {
  const { lang, style } = page
  return [
    `${style.strong(`${pick(vendor, lang)} ${pick(name, lang)}`)}  ${style.faint(id)}`,
    paragraph(page, t(lang, 'cli.identified.oauth', { text: t(lang, `report.oauth.${oauth.supported}`) }), 2),
    ...(oauth.since ? [paragraph(page, t(lang, 'cli.identified.since', { text: pick(oauth.since, lang) }), 2)] : []),
    ...(oauth.note ? [paragraph(page, pick(oauth.note, lang), 2)] : []),
    paragraph(page, t(lang, 'cli.identified.whereToLook', { text: pick(oauth.whereToLook, lang) }), 2),
    ...sourceLines(page, [oauth.source], 2),
  ].join('\n')
}

/** What an identification text leads to. */
export function printIdentified(page: Page, families: readonly DeviceFamily[], isCertain: boolean): string {
  const { lang } = page
  const [first, ...others] = families
  if (first === undefined) return `${paragraph(page, t(lang, 'cli.identified.none'))}\n`
  const advice = () => {
    if (others.length > 0) return t(lang, 'cli.identified.several', { count: families.length })
    return isCertain ? t(lang, 'cli.identified.family', { id: first.id }) : t(lang, 'cli.identified.makerOnly')
  }
  return `${blocks(printFamilies(page, families), paragraph(page, advice()))}\n`
}
