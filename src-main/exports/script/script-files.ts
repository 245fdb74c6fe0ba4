import type { CmdletRow, Script, ScriptStep } from '../../contract/script'
import { t, type Lang } from '../../text/t'
import { commandText, variable } from './command'
import { headLines, modulesOf } from './head-lines'
import { quote } from './quote'
import { saveRecord, stepLines } from './step-lines'
import { sureSteps, type SureStep } from './sureness'
import { valueLines, type ScriptValues } from './value-lines'

/** A file as it is saved. */
export interface ScriptFile {
  /** Plain letters, digits and hyphens: it stands in the commands that start it. */
  readonly name: string
  readonly text: string
}

/** A script and, when it changes something, the one that puts it back. */
export interface ScriptFiles {
  readonly script: ScriptFile
  readonly undo: ScriptFile | null
}

export interface ScriptRequest {
  readonly script: Script
  /** The documented cmdlets: what is less sure than reported is not run. */
  readonly cmdlets: readonly CmdletRow[]
  readonly values: ScriptValues
  readonly lang: Lang
  /** The values come from practice mode or a mapped network. */
  readonly mapped: boolean
  /** The name that a person chose for the file; it stands in the words on how to run it. */
  readonly fileName?: string
}

/**
 * The one writer of PowerShell. Every value of a person stands once, in a verbatim string behind `=`; everything else is our own. A changing script says what it
 * will do, asks, keeps the values as they were in a file beside it, and its undo restores them.
 */
export function scriptFiles(request: ScriptRequest): ScriptFiles {
  const { script, fileName = '' } = request
  // Only a name that needs no quotation marks is repeated in comments.
  const name = /^[A-Za-z0-9_-]{1,80}[.]ps1$/.test(fileName) ? fileName : scriptFileName(script)
  const undoName = undoPathOf(name)
  const undo = script.undo.length === 0 ? null : { name: undoName, text: joined(undoLines(request, undoName)) }
  return { script: { name, text: joined(doLines(request, name)) }, undo }
}

/** The name that is suggested for a script. */
export const scriptFileName = ({ id }: Pick<Script, 'id'>): string => `smtp-auth-${id}.ps1`

/** Where the undo of a script stands: beside it. */
export const undoPathOf = (path: string): string => path.replace(/([.]ps1)?$/i, '-undo.ps1')

/** The bytes of a script file: UTF-8 with a byte order mark, without which Windows PowerShell 5.1 reads Japanese wrongly. */
export const scriptBytes = ({ text }: ScriptFile): Uint8Array => new TextEncoder().encode(`\ufeff${text}`)

export const joined = (lines: readonly string[]): string => lines.map((line) => `${line}\r\n`).join('')
export const indented = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (line === '' ? '' : `  ${line}`))

function doLines({ script, cmdlets, values, lang, mapped }: ScriptRequest, fileName: string): readonly string[] {
  const steps = sureSteps(script.steps, cmdlets)
  return [
    ...headLines(script, modulesOf(script, cmdlets), { fileName, isUndo: false, mapped }, lang),
    '',
    "$ErrorActionPreference = 'Stop'",
    ...valueLines(script, values, lang),
    ...moduleLines(script, cmdlets, lang),
    ...(script.changes ? [...askLines(script, steps, lang), ...newRecordLines(script, lang)] : []),
    ...connected(script, steps, lang, script.changes ? forgetEmptyRecord(script) : []),
    `Write-Host ${quote(t(lang, script.changes ? 'script.done' : 'script.doneReading'))}`,
  ]
}

function undoLines({ script, cmdlets, lang, mapped }: ScriptRequest, fileName: string): readonly string[] {
  const steps = sureSteps(script.undo, cmdlets)
  return [
    ...headLines(script, modulesOf(script, cmdlets), { fileName, isUndo: true, mapped }, lang),
    '',
    "$ErrorActionPreference = 'Stop'",
    ...fileLines(script),
    `if (-not (Test-Path -LiteralPath $file)) { throw ${quote(t(lang, 'script.noRecord'))} }`,
    "$saved = Get-Content -LiteralPath $file -Raw -Encoding 'UTF8' | ConvertFrom-Json",
    `if ($saved.script -ne ${quote(script.id)}) { throw ${quote(t(lang, 'script.otherRecord'))} }`,
    ...script.values.map(({ name }) => `${variable(name)} = $saved.${name}`),
    ...moduleLines(script, cmdlets, lang),
    ...askLines(script, steps, lang),
    ...connected(script, steps, lang, []),
    `Write-Host ${quote(t(lang, 'script.undone'))}`,
  ]
}

const moduleLines = (script: Script, cmdlets: readonly CmdletRow[], lang: Lang): readonly string[] =>
  modulesOf(script, cmdlets).map(
    (module) => `if (${isMissing(module)}) { ${tellMissing(module, lang).join('; ')}; return }`,
  )

/** The condition that a module is not installed. */
export const isMissing = (module: string): string => `-not (Get-Module -ListAvailable -Name ${quote(module)})`

/** Says that a module is missing, and the command that installs it. */
export const tellMissing = (module: string, lang: Lang): readonly string[] => [
  `Write-Host ${quote(t(lang, 'script.moduleMissing', { module }))}`,
  `Write-Host ${quote(`Install-Module -Name ${module} -Scope CurrentUser`)}`,
]

/** Says what will be done with which values, and goes on only after a y. */
const askLines = ({ title, values }: Script, steps: readonly SureStep[], lang: Lang): readonly string[] => [
  '',
  `Write-Host ${quote(title[lang])}`,
  ...values.flatMap(({ name, ask }) => [
    `Write-Host ${quote(ask[lang])}`,
    `Write-Host ${variable(name)} -ForegroundColor 'Green'`,
  ]),
  ...steps.flatMap(({ step, runs }, at) => (runs ? [`Write-Host ${quote(saying(step, at, lang))}`] : [])),
  `$answer = Read-Host -Prompt ${quote(t(lang, 'script.ask'))}`,
  `if ($answer -ne 'y') { Write-Host ${quote(t(lang, 'script.nothingDone'))}; return }`,
]

const saying = ({ text }: ScriptStep, at: number, lang: Lang): string => `${at + 1}. ${text[lang]}`

/** The saved file stands beside the script; where the lines were pasted instead, in the present folder. */
const fileLines = ({ id }: Script): readonly string[] => [
  '$folder = if ($PSScriptRoot) { $PSScriptRoot } else { (Get-Location).Path }',
  `$file = Join-Path -Path $folder -ChildPath ${quote(`smtp-auth-${id}-saved.json`)}`,
]

/** A saved file of an earlier run is never overwritten: it alone knows how it was before. */
const newRecordLines = (script: Script, lang: Lang): readonly string[] => [
  ...fileLines(script),
  `if (Test-Path -LiteralPath $file) { throw ${quote(t(lang, 'script.recordExists'))} }`,
  `$record = @{ script = ${quote(script.id)} }`,
  ...script.values.map(({ name }) => `$record[${quote(name)}] = ${variable(name)}`),
  saveRecord,
]

/** When nothing was kept nothing was changed, e.g. because the mailbox does not exist: then no file stands in the way of the next run. */
const forgetEmptyRecord = ({ values }: Script): readonly string[] => [
  `if ($record.Count -eq ${values.length + 1}) { Remove-Item -LiteralPath $file }`,
]

/** Signs in, does the steps, and signs out whatever happens. */
const connected = (
  { connect, disconnect }: Script,
  steps: readonly SureStep[],
  lang: Lang,
  atLast: readonly string[],
): readonly string[] => [
  '',
  'try {',
  `  ${commandText(connect, lang)}`,
  ...indented(stepLines(steps, lang)),
  '}',
  'finally {',
  ...indented([...atLast, commandText(disconnect, lang)]),
  '}',
]
