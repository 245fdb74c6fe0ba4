import type { CheckPlan } from '../../contract/outputs'
import { checkNetwork } from '../../core/probes/check-network'
import type { CheckContext, Probe } from '../../core/probes/probe'
import { t } from '../../text/t'
import { probeName } from '../../text/probe-name'
import { blocks, heading, paragraph, type Page } from '../print/page'
import { printableDeep } from '../print/printable'
import { table } from '../print/table'
import type { CheckOrder } from './order'

/** What a check would do, without contacting anybody: the rows known from the start, and what the options allow. */
export function planOf(
  { situation, signIn, consent }: CheckOrder,
  probes: readonly Probe[],
  ctx: CheckContext,
  mappings: readonly string[],
): CheckPlan {
  const planned = { ...ctx, network: checkNetwork(ctx.network), gathered: [] }
  const rows = probes.flatMap((probe) => probe.targets(planned).map(({ key }) => ({ probe: probe.id, target: key })))
  return {
    kind: 'check-plan',
    schemaVersion: 1,
    rows: rows.filter(({ probe }) => probe !== 'situation-answers'),
    signIn,
    testMail: consent.testMail,
    recipient: consent.testMail === 'no' ? null : (situation.sending.testRecipient ?? null),
    acceptedFingerprint256: consent.acceptedFingerprint256 ?? null,
    mappings: [...mappings],
  }
}

/** The plan for people. */
export function printPlan(page: Page, rawPlan: CheckPlan): string {
  const { lang } = page
  const { rows, signIn, testMail, recipient, mappings } = printableDeep(rawPlan)
  const mail =
    testMail === 'real'
      ? t(lang, 'cli.plan.mails.real', { recipient: recipient ?? '' })
      : t(lang, `cli.plan.mails.${testMail}`)
  return `${blocks(
    paragraph(page, t(lang, 'cli.plan.title')),
    [
      heading(page, t(lang, 'cli.plan.rows')),
      table(
        rows.map(({ probe, target }) => [probeName(probe, lang), target]),
        2,
      ),
    ],
    [
      paragraph(page, t(lang, 'cli.plan.signIn', { text: t(lang, `cli.plan.signIns.${signIn}`) })),
      paragraph(page, t(lang, 'cli.plan.mail', { text: mail })),
      ...(mappings.length > 0 ? [paragraph(page, t(lang, 'cli.plan.mappings', { text: mappings.join(', ') }))] : []),
    ],
  )}\n`
}
