import type { DiscoveryPlan, SearchedNetwork } from '../../contract/discovery'
import { t } from '../../text/t'
import { blocks, item, paragraph, type Page } from '../print/page'

/** What a search will do, before it does it. */
export function printDiscoveryPlan(page: Page, plan: DiscoveryPlan): string {
  const { lang } = page
  if (plan.methods.length === 0)
    return `${blocks([paragraph(page, t(lang, 'discovery.plan.nothing')), ...leftAloneLines(page, plan)])}\n`
  const names = plan.methods.map((method) => t(lang, `discovery.methods.${method}`)).join(lang === 'ja' ? '、' : ', ')
  return `${blocks([
    paragraph(page, t(lang, 'discovery.plan.title')),
    ...plan.networks.map((network) => item(page, '-', networkLine(page, network))),
    ...plan.typed.map((address) => item(page, '-', t(lang, 'discovery.plan.typed', { address }))),
    ...leftAloneLines(page, plan),
    item(page, '-', t(lang, 'discovery.plan.methods', { names })),
    item(page, '-', t(lang, 'discovery.plan.seconds', { seconds: plan.seconds })),
  ])}\n`
}

const leftAloneLines = (page: Page, { leftAlone }: DiscoveryPlan) =>
  leftAlone.map(({ why, ...where }) => item(page, '-', t(page.lang, `discovery.plan.leftAlone.${why}`, where)))

function networkLine(
  { lang }: Page,
  { interface: name, subnet, asked, addressCount, isPart }: SearchedNetwork,
): string {
  if (asked === null) return t(lang, 'discovery.plan.networkQuiet', { interface: name, subnet })
  const where = { interface: name, asked, count: addressCount }
  return isPart ? t(lang, 'discovery.plan.part', { ...where, subnet }) : t(lang, 'discovery.plan.network', where)
}
