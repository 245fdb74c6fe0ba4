import type { AdvisedScript } from '../../contract/papers'
import type { CmdletRow, ScriptStep } from '../../contract/script'
import { t, type Lang } from '../../text/t'
import { markUnless, remark, sureness, writeBox } from '../device-sheet/paper'
import { markup, type Html, type Part } from '../html'
import { commandText } from '../script/command'
import { modulesOf } from '../script/head-lines'
import { scriptFileName } from '../script/script-files'
import { sureSteps, type SureStep } from '../script/sureness'
import { assignments } from '../script/value-lines'

const code = (lines: readonly string[]): Html =>
  markup`<pre>${lines.map((line, at) => [at > 0 && markup`\n`, line])}</pre>`

/** The last answer, or a kept value, is written down by hand: on paper nothing is saved. */
const keptBoxes = ({ keeps }: ScriptStep, lang: Lang): readonly Html[] =>
  Object.keys(keeps).map((name) => writeBox(t(lang, 'papers.admin.writeDown', { name: `$saved.${name}` }), 'low'))

const stepPart = ({ step, runs }: SureStep, lang: Lang): Html =>
  markup`<li><div class="part">${step.text[lang]}${markUnless(step.source.confidence, lang)}
    ${!runs && remark(t(lang, 'script.unconfirmed'))}
    ${step.onlyIf !== undefined && remark(t(lang, 'papers.admin.onlyIf', { name: step.onlyIf }))}
    ${code(step.commands.map((command) => commandText(command, lang)))}</div>${keptBoxes(step, lang)}</li>\n`

const steps = (of: readonly ScriptStep[], cmdlets: readonly CmdletRow[], lang: Lang): Html =>
  markup`<ol class="clicks">${sureSteps(of, cmdlets).map((step) => stepPart(step, lang))}</ol>`

/** One switch: what it is for, who may turn it, the clicks and the same as commands, and the way back. */
export function scriptPart({ script, values }: AdvisedScript, cmdlets: readonly CmdletRow[], lang: Lang): Part {
  const { role, clickPath, undo } = script
  const clicks = clickPath.map(
    ({ text, source }) => markup`<li>${text[lang]}${markUnless(source.confidence, lang)}</li>\n`,
  )
  return [
    markup`<p>${script.purpose[lang]}</p>
      <p><strong>${t(lang, 'papers.admin.role')}</strong> ${role.text[lang]}${role.source.confidence !== 'confirmed' && remark(sureness(role.source.confidence, lang))}</p>
      <h3>${t(lang, 'papers.admin.clicks')}</h3><ol class="clicks">${clicks}</ol>
      <h3>${t(lang, 'papers.admin.commands')}</h3>
      <p class="small">${t(lang, 'papers.admin.modules', { modules: modulesOf(script, cmdlets).join(', '), file: scriptFileName(script) })}</p>
      ${code([commandText(script.connect, lang), ...assignments(script, values, lang)])}
      ${steps(script.steps, cmdlets, lang)}`,
    undo.length > 0 &&
      markup`<h3>${t(lang, 'papers.admin.undo')}</h3>
      <p class="small">${t(lang, 'papers.admin.undoSaved')}</p>
      ${steps(undo, cmdlets, lang)}`,
    markup`<p class="small">${t(lang, 'papers.admin.signOut')}</p>${code([commandText(script.disconnect, lang)])}`,
  ]
}
