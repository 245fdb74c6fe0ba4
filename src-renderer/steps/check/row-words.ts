import { wizard as japanese } from '../../../assets/locales/ja/wizard'
import type { Evidence } from '../../../src-main/contract/evidence'
import { probeName } from '../../../src-main/text/probe-name'
import { t, type Lang } from '../../../src-main/text/t'
import type { RawLine } from '../../ui/Raw'

const names = japanese.check.probes
const hasName = (probe: string): probe is keyof typeof names => Object.hasOwn(names, probe)

/** What a row looks at, in plain words. */
export const rowName = (probe: string, lang: Lang): string =>
  hasName(probe) ? t(lang, `wizard.check.probes.${probe}`) : probeName(probe, lang)

/** The code of a reply as it stands at the beginning of its line, e.g. `535 5.7.139`. */
const replyCode = (fact: Evidence): string | undefined => {
  if (!('reply' in fact) || fact.reply.code < 400) return undefined
  const { code, enhanced } = fact.reply
  return enhanced === undefined ? String(code) : `${code} ${enhanced}`
}

/** What was said on the wire, the codes of refusals marked. */
export function dialogueLines(facts: readonly Evidence[], lang: Lang): readonly RawLine[] {
  const codes = facts.flatMap((fact) => replyCode(fact) ?? [])
  return facts
    .flatMap(({ dialogue }) => dialogue ?? [])
    .map(({ from, text }) => ({
      label: t(lang, from === 'us' ? 'wizard.check.us' : 'wizard.check.server'),
      text,
      marked: from === 'server' ? codes.find((code) => text.startsWith(code)) : undefined,
    }))
}

const frame = ['id', 'kind', 'probe', 'target', 'at', 'tookMs', 'mapped', 'dialogue', 'local', 'remote', 'host', 'port']

/** Facts as they are, for whoever wants to see them: kind and values. */
export const factLines = (facts: readonly Evidence[]): readonly RawLine[] =>
  facts.map((fact) => ({
    label: fact.kind,
    text: JSON.stringify(Object.fromEntries(Object.entries(fact).filter(([name]) => !frame.includes(name)))),
  }))
