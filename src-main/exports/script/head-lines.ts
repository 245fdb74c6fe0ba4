import type { CmdletRow, Script } from '../../contract/script'
import { t, type Lang } from '../../text/t'
import { comment } from './quote'
import { sourceLine } from './source-line'

/** Modules that have to be installed, in the order in which their cmdlets are met. */
export function modulesOf({ connect, steps, undo }: Script, cmdlets: readonly CmdletRow[]): readonly string[] {
  const names = [connect, ...[...steps, ...undo].flatMap(({ commands }) => commands)].map(({ cmdlet }) => cmdlet)
  const modules = names.flatMap((cmdlet) => cmdlets.find(({ name }) => name === cmdlet)?.module ?? [])
  return [...new Set(modules)]
}

/** What of a script is told at its head. */
export type Headed = Pick<Script, 'title' | 'purpose' | 'role' | 'clickPath' | 'sources' | 'changes'>

interface Head {
  readonly fileName: string
  readonly isUndo: boolean
  /** Made from practice or mapped evidence. */
  readonly mapped: boolean
}

/** What a person reads before running it, all of it our own words: what it does, who may run it, how it is started, the same by hand, sources. */
export function headLines(
  { title, purpose, role, clickPath, sources, changes }: Headed,
  modules: readonly string[],
  head: Head,
  lang: Lang,
): readonly string[] {
  const kind = head.isUndo ? 'script.head.undo' : changes ? 'script.head.changes' : 'script.head.reads'
  const numbered = (lines: readonly string[]) => lines.map((line, at) => `${at + 1}. ${line}`)
  const how = [
    t(lang, 'script.head.unblock', { file: head.fileName }),
    t(lang, 'script.head.open'),
    t(lang, 'script.head.policy'),
    t(lang, 'script.head.run', { file: head.fileName }),
  ]
  const clicks = clickPath.flatMap(({ text, source }, at) => [
    `${at + 1}. ${text[lang]}`,
    `   ${sourceLine(source, lang)}`,
  ])
  return [
    ...(head.mapped ? [t(lang, 'script.head.mapped')] : []),
    title[lang],
    purpose[lang],
    t(lang, kind),
    '',
    t(lang, 'script.head.role', { role: role.text[lang] }),
    `  ${sourceLine(role.source, lang)}`,
    t(lang, 'script.head.modules', { modules: modules.join(', ') }),
    '',
    t(lang, 'script.head.how'),
    ...numbered(how).map((line) => `  ${line}`),
    ...(head.isUndo || clicks.length === 0
      ? []
      : ['', t(lang, 'script.head.byHand'), ...clicks.map((line) => `  ${line}`)]),
    '',
    t(lang, 'script.head.sources'),
    ...sources.map((source) => `  ${sourceLine(source, lang)}`),
  ].map((line) => comment(line))
}
