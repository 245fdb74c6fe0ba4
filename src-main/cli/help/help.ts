import { exitCodes } from '../exit-codes'
import { t, type Lang } from '../../text/t'
import type { Command, CommandName } from '../command'
import { commonOptions, type OptionTable } from '../options/parse-options'
import { blocks, paragraph, type Page } from '../print/page'
import { table } from '../print/table'
import { exampleSituation, situationFields, valuesInWords } from './situation-fields'

const program = 'smtp-auth-navi'

type HelpCommand = Pick<Command, 'name' | 'usage' | 'options' | 'examples'>

/** `--help` without a command. */
export function generalHelp(page: Page, commandNames: readonly CommandName[]): string {
  const { lang } = page
  return `${blocks(
    paragraph(page, t(lang, 'cli.help.about')),
    [t(lang, 'cli.help.usage'), `  ${program} <${t(lang, 'cli.help.commands')}> [${t(lang, 'cli.help.options')}]`],
    [
      t(lang, 'cli.help.commands'),
      table(
        commandNames.map((name) => [name, t(lang, `cli.commands.${name}.summary`)]),
        2,
      ),
    ],
    [t(lang, 'cli.help.options'), optionLines({ ...commonOptions, version: {} }, lang)],
    [t(lang, 'cli.help.exit'), exitLines(lang)],
    t(lang, 'cli.help.general')
      .split('\n')
      .map((line) => paragraph(page, line)),
  )}\n`
}

/** `<command> --help`. */
export function commandHelp(page: Page, command: HelpCommand): string {
  const { lang } = page
  const { name, usage, options, examples } = command
  return `${blocks(
    paragraph(page, `${name}: ${t(lang, `cli.commands.${name}.summary`)}`),
    [t(lang, 'cli.help.usage'), `  ${[program, name, usage].filter(Boolean).join(' ')}`],
    t(lang, `cli.commands.${name}.more`)
      .split('\n')
      .map((line) => paragraph(page, line)),
    [t(lang, 'cli.help.options'), optionLines({ ...options, ...commonOptions }, lang)],
    [t(lang, 'cli.help.example'), ...examples.map((example) => `  ${program} ${example}`)],
    ...(name === 'check' ? situationHelp(page) : []),
    [t(lang, 'cli.help.exit'), exitLines(lang)],
  )}\n`
}

function situationHelp(page: Page): readonly string[] {
  const { lang } = page
  const example = JSON.stringify(exampleSituation(lang), null, 2)
  const fields = situationFields().map((field) => [
    `${field.group}.${field.name}`,
    // The groups and names come from the schema; the tests find any without a text.
    t(lang, `cli.situation.${field.group}.${field.name}` as 'cli.situation.device.name'),
    valuesInWords(field, lang),
  ])
  return [
    paragraph(page, t(lang, 'cli.help.situation')),
    `${t(lang, 'cli.help.situationExample')}\n${example.replaceAll(/^/gm, '  ')}`,
    `${t(lang, 'cli.help.fields')}\n${table(fields, 2)}`,
  ]
}

function optionLines(options: OptionTable, lang: Lang): string {
  const rows = Object.entries(options).map(([name, { value, multiple }]) => [
    `--${name}${value === undefined ? '' : ` ${value}`}${multiple ? ' …' : ''}`,
    // Option names are checked against the texts by a test.
    t(lang, `cli.options.${name}` as 'cli.options.json'),
  ])
  return table(rows, 2)
}

const exitLines = (lang: Lang): string =>
  table(
    (['done', 'found', 'usage', 'notChecked'] as const).map((name) => [
      String(exitCodes[name]),
      t(lang, `cli.help.exitCodes.${name}`),
    ]),
    2,
  )
