import type { CmdletRow, ScriptCommand } from '../../contract/script'
import {
  checkupKind,
  checkupVersion,
  type CheckupField,
  type CheckupPart,
  type CheckupSection,
  type CheckupTable,
  type NotRead,
} from '../../contract/tenant-checkup'
import { t, type Lang } from '../../text/t'
import { commandText } from './command'
import { headLines } from './head-lines'
import { comment, quote } from './quote'
import { indented, isMissing, joined, tellMissing, type ScriptFile } from './script-files'
import { valueLines, type ScriptValues } from './value-lines'

export interface CheckupRequest {
  readonly table: CheckupTable
  readonly cmdlets: readonly CmdletRow[]
  readonly values: ScriptValues
  /** Addresses as `s***@contoso.com`. */
  readonly shortened: boolean
  readonly lang: Lang
  readonly mapped: boolean
}

/** The name of the script, and of the file that it writes. */
export const checkupScriptName = 'smtp-auth-tenant-checkup.ps1'
export const checkupFileName = 'smtp-auth-tenant-checkup.json'

/**
 * The read-only check-up, drawn from its table by the same writer as every script. What cannot be read is written down as not read, with the reason; the error's
 * own text is not, because it may hold anything.
 */
export const checkupScript = (request: CheckupRequest): ScriptFile => ({
  name: checkupScriptName,
  text: joined([...head(request), '', ...body(request)]),
})

function head({ table, cmdlets, shortened, lang, mapped }: CheckupRequest): readonly string[] {
  const modules = [...new Set(table.parts.flatMap((part) => modulesOf(part, cmdlets)))]
  const words = [
    t(lang, 'script.checkup.file', { file: checkupFileName }),
    t(lang, shortened ? 'script.checkup.short' : 'script.checkup.full'),
    '',
    t(lang, 'script.checkup.reads'),
    ...table.parts.flatMap(({ sections }) =>
      sections.map(
        ({ title, command, fields }) =>
          `  ${t(lang, 'script.checkup.readsOne', {
            title: title[lang],
            cmdlet: command.cmdlet,
            properties: fields.map(({ property }) => property).join(', '),
          })}`,
      ),
    ),
    '',
    t(lang, 'script.checkup.readsNot'),
    ...table.notRead.map((what) => `  ${what[lang]}`),
  ]
  const headed = { ...table, changes: false, clickPath: [] }
  return [
    ...headLines(headed, modules, { fileName: checkupScriptName, isUndo: false, mapped }, lang),
    comment(''),
    ...words.map((line) => comment(line)),
  ]
}

function body({ table, cmdlets, values, shortened, lang }: CheckupRequest): readonly string[] {
  const names = table.parts.flatMap(({ sections }) => sections.map(({ name }) => name))
  return [
    "$ErrorActionPreference = 'Stop'",
    // No situation gives a preset: what is not known is asked for.
    ...valueLines({ values: table.values.map((value) => ({ ...value, answer: null, preset: null })) }, values, lang),
    `$cut = ${quote(shortened ? '^(.)[^@]*@' : '^$')}`,
    `$mark = ${quote(shortened ? '$1***@' : '')}`,
    '$sections = [ordered]@{}',
    ...allNotRead(names, 'module-missing'),
    '$record = [ordered]@{',
    `  kind = ${quote(checkupKind)}`,
    `  schemaVersion = ${checkupVersion}`,
    // The round-trip form does not follow the calendar of the computer: a Japanese one may count years by era.
    "  readAt = (Get-Date).ToUniversalTime().ToString('o')",
    `  shortened = ${shortened ? '$true' : '$false'}`,
    '  mailbox = [string]$Mailbox -replace $cut, $mark',
    '  sections = $sections',
    '}',
    '$folder = if ($PSScriptRoot) { $PSScriptRoot } else { (Get-Location).Path }',
    `$file = Join-Path -Path $folder -ChildPath ${quote(checkupFileName)}`,
    ...table.parts.flatMap((part) => ['', ...partLines(part, cmdlets, lang)]),
    '',
    "ConvertTo-Json -InputObject $record -Depth 8 | Set-Content -LiteralPath $file -Encoding 'UTF8'",
    `Write-Host ${quote(t(lang, 'script.checkup.done'))}`,
    "Write-Host $file -ForegroundColor 'Green'",
  ]
}

const modulesOf = ({ connect, sections }: CheckupPart, cmdlets: readonly CmdletRow[]): readonly string[] => {
  const used = [connect, ...sections.map(({ command }) => command)].map(({ cmdlet }) => cmdlet)
  return [...new Set(used.flatMap((cmdlet) => cmdlets.find(({ name }) => name === cmdlet)?.module ?? []))]
}

const allNotRead = (names: readonly string[], why: NotRead): readonly string[] => [
  `foreach ($name in @(${names.map(quote).join(', ')})) { $sections[$name] = ${notRead(why)} }`,
]
const notRead = (why: NotRead): string => `@{ state = 'not-read'; why = ${quote(why)} }`

/** Without the module of a needed part nothing can be read, so the script stops; an optional part is asked for and may be missing. */
function partLines(part: CheckupPart, cmdlets: readonly CmdletRow[], lang: Lang): readonly string[] {
  const modules = modulesOf(part, cmdlets)
  const names = part.sections.map(({ name }) => name)
  const title = part.title[lang]
  const read = readLines(part, names, lang)
  if (!part.optional)
    return [
      ...modules.map((module) => `if (${isMissing(module)}) { ${tellMissing(module, lang).join('; ')}; return }`),
      ...read,
    ]
  return [
    `$answer = Read-Host -Prompt ${quote(t(lang, 'script.checkup.ask', { part: title }))}`,
    `if ($answer -ne 'y') { ${allNotRead(names, 'skipped').join('; ')} }`,
    ...modules.map((module) => `elseif (${isMissing(module)}) { ${tellMissing(module, lang).join('; ')} }`),
    'else {',
    ...indented(read),
    '}',
  ]
}

const readLines = (
  { title, connect, disconnect, sections }: CheckupPart,
  names: readonly string[],
  lang: Lang,
): readonly string[] => [
  ...allNotRead(names, 'not-signed-in'),
  'try {',
  `  ${commandText(connect, lang)}`,
  '  try {',
  ...indented(indented(sections.flatMap((section) => sectionLines(section, lang)))),
  '  }',
  '  finally {',
  `    ${commandText(disconnect, lang)}`,
  '  }',
  '}',
  `catch { Write-Host ${quote(t(lang, 'script.checkup.failed', { part: title[lang] }))} }`,
]

/** Cmdlets that a role does not allow do not exist for it in Exchange Online PowerShell: that is told apart from a failure. */
const sectionLines = ({ name, title, command, fields }: CheckupSection, lang: Lang): readonly string[] => [
  `Write-Host ${quote(title[lang])}`,
  'try {',
  `  $rows = @(foreach ($item in @(${stopping(command, lang)})) {`,
  '    [ordered]@{',
  ...fields.map((field) => `      ${field.name} = ${valueOf(field)}`),
  '    }',
  '  })',
  `  $sections[${quote(name)}] = @{ state = 'read'; rows = $rows }`,
  '}',
  `catch [System.Management.Automation.CommandNotFoundException] { $sections[${quote(name)}] = ${notRead('not-permitted')} }`,
  `catch { $sections[${quote(name)}] = ${notRead('failed')} }`,
]

/** Modules do not see the preference of a script: only the parameter makes every error one that is caught. */
const stopping = (command: ScriptCommand, lang: Lang): string => `${commandText(command, lang)} -ErrorAction 'Stop'`

function valueOf({ property, type }: CheckupField): string {
  const value = `$item.${property}`
  switch (type) {
    // Blank stays blank: it means "as the organisation has it", or that there is no such property.
    case 'truth':
    case 'number':
      return value
    case 'text':
      return `[string]${value}`
    case 'texts':
      return `@(foreach ($one in ${value}) { [string]$one })`
    case 'address':
      return `[string]${value} -replace $cut, $mark`
  }
}
