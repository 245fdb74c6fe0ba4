import type { ScriptStep } from '../../contract/script'
import type { Lang } from '../../text/t'
import { t } from '../../text/t'
import { argument, commandText, variable } from './command'
import { comment, quote } from './quote'
import { sourceLine } from './source-line'
import type { SureStep } from './sureness'

/** Writes what the undo needs, again after every step, so that nothing is lost when a later one fails. */
export const saveRecord = "ConvertTo-Json -InputObject $record | Set-Content -LiteralPath $file -Encoding 'UTF8'"

/** The steps with their sources; what is not sure enough only as a comment. */
export const stepLines = (steps: readonly SureStep[], lang: Lang): readonly string[] =>
  steps.flatMap(({ step, runs }, at) => [
    '',
    comment(`${at + 1}. ${step.text[lang]}`),
    comment(sourceLine(step.source, lang), '   '),
    ...(runs ? guarded(step, lang) : asComment(step, lang)),
  ])

const asComment = ({ commands }: ScriptStep, lang: Lang): readonly string[] => [
  comment(t(lang, 'script.unconfirmed'), '   '),
  ...commands.map((command) => comment(commandText(command, lang), '     ')),
]

function guarded(step: ScriptStep, lang: Lang): readonly string[] {
  const lines = stepBody(step, lang)
  const condition =
    step.onlyIf !== undefined
      ? `$null -ne ${variable(step.onlyIf)}`
      : step.needsSaved !== undefined
        ? `$saved.PSObject.Properties.Name -contains ${quote(step.needsSaved)}`
        : undefined
  return condition === undefined ? lines : [`if (${condition}) {`, ...lines.map((line) => `  ${line}`), '}']
}

function stepBody({ commands, stopsIfEmpty, keeps, shows }: ScriptStep, lang: Lang): readonly string[] {
  const last = commands.at(-1)?.into
  const kept = Object.entries(keeps).map(([name, value]) => `$record[${quote(name)}] = ${argument(value, lang)}`)
  return [
    ...commands.map((command) => commandText(command, lang)),
    ...(stopsIfEmpty && last ? [`if ($null -eq ${variable(last)}) { throw ${quote(stopsIfEmpty[lang])} }`] : []),
    ...(kept.length > 0 ? [...kept, saveRecord] : []),
    ...shows.flatMap(({ label, value }) => [
      `Write-Host ${quote(label[lang])}`,
      `Write-Host ${argument(value, lang)} -ForegroundColor 'Green'`,
    ]),
  ]
}
