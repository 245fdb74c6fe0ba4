import type { Suspect } from '../../contract/suspects'
import { pick, t } from '../../text/t'
import { item, paragraph, type Page } from './page'

/** Who may be behind a refused sign-in, the likeliest first, each with what would settle it. */
export function suspectLines(page: Page, suspects: readonly Suspect[]): readonly string[] {
  if (suspects.length === 0) return []
  const { lang } = page
  const hasCommand = suspects.some(({ settle }) => settle.some(({ command }) => command !== null))
  return [
    paragraph(page, t(lang, 'suspects.title'), 4),
    ...suspects.flatMap((suspect, at) => linesOf(page, suspect, at + 1)),
    ...(hasCommand ? [page.style.faint(paragraph(page, t(lang, 'suspects.placeholders'), 4))] : []),
  ]
}

function linesOf(page: Page, { name, state, settle }: Suspect, number: number): readonly string[] {
  const { lang } = page
  const shown = state === 'shown' ? ` (${t(lang, 'suspects.shown')})` : ''
  return [
    item(page, `${number}.`, pick(name, lang) + shown, 4),
    ...settle.flatMap(({ how, text, command, clears }) => [
      item(
        page,
        '?',
        `${t(lang, `suspects.how.${how}`)}: ${pick(text, lang)} ${pick(clears, lang)}`,
        7,
        page.style.accent,
      ),
      // Never broken: a command is copied as it stands.
      ...(command === null ? [] : [`         ${command}`]),
    ]),
  ]
}
