import type { Evidence } from '../../../src-main/contract/evidence'
import { t, type Lang } from '../../../src-main/text/t'
import type { RawLine } from '../../ui/Raw'
import { factLines } from '../check/row-words'

const locales = { ja: 'ja-JP', en: 'en-GB' } as const
const timeOf = (at: number, lang: Lang) =>
  new Intl.DateTimeFormat(locales[lang], { dateStyle: 'medium', timeStyle: 'medium' }).format(at)

/** The facts a finding rests on, as they were met: the reply word for word, when, and by which way. */
export function proofLines(proof: readonly Evidence[], lang: Lang): readonly RawLine[] {
  return proof
    .filter(({ probe }) => probe !== 'situation-answers')
    .flatMap((fact) => [...replyLines(fact, lang), ...wayLines(fact, lang)])
}

function replyLines(fact: Evidence, lang: Lang): readonly RawLine[] {
  if (!('reply' in fact)) return factLines([fact])
  const { code, enhanced, lines } = fact.reply
  const marked = [code, enhanced].filter((part) => part !== undefined).join(' ')
  return [{ label: t(lang, 'wizard.check.server'), text: [marked, ...lines].join(' '), marked }]
}

function wayLines(fact: Evidence, lang: Lang): readonly RawLine[] {
  const way = [fact.local?.address, fact.target].filter((end) => end !== undefined).join(' → ')
  return [
    { label: t(lang, 'wizard.result.at'), text: timeOf(fact.at, lang) },
    { label: t(lang, 'wizard.result.way'), text: way },
  ]
}
