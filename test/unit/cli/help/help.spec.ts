import { describe, expect, it } from 'vitest'
import { en } from '../../../../assets/locales/en'
import { checkOptions } from '../../../../src-main/cli/check/check-options'
import { commandHelp } from '../../../../src-main/cli/help/help'
import { exampleSituation, situationFields, valuesInWords } from '../../../../src-main/cli/help/situation-fields'
import { plain } from '../../../../src-main/cli/print/style'
import { shippedKnowledge } from '../../../../src-main/services/knowledge'
import { Situation } from '../../../../src-main/contract/situation'

it('names a family of the catalogue in its example', () => {
  expect(shippedKnowledge.devices.map(({ id }) => id)).toContain(exampleSituation('en').device.family)
})

describe('the situation file in the help', () => {
  it('has a text for every answer of the schema and no other', () => {
    const documented = Object.entries(en.cli.situation).flatMap(([group, names]) =>
      Object.keys(names).map((name) => `${group}.${name}`),
    )
    expect(situationFields().map(({ group, name }) => `${group}.${name}`)).toEqual(documented)
  })
  it('says what may be written', () => {
    const words = Object.fromEntries(
      situationFields().map((field) => [`${field.group}.${field.name}`, valuesInWords(field, 'en')]),
    )
    expect([
      words['sending.host'],
      words['sending.port'],
      words['sending.signIn'],
      words['office.ownRelay'],
      words['sending.largestMegabytes'],
    ]).toEqual(['text', 'whole number 1 to 65535', 'password | oauth | none | unknown', 'yes | no | unknown', 'number'])
  })
  it('shows an example that is a situation, as is an empty one', () => {
    expect([
      Situation.safeParse(exampleSituation('ja')).success,
      Situation.safeParse(exampleSituation('en')).success,
      Situation.safeParse({}).success,
    ]).toEqual([true, true, true])
  })
})

it('explains every option of check, with its value', () => {
  const help = commandHelp(
    { lang: 'ja', style: plain, columns: undefined },
    {
      name: 'check',
      usage: '--situation FILE',
      options: checkOptions,
      examples: ['check --situation s.json'],
    },
  )
  expect(Object.keys(checkOptions).filter((name) => !help.includes(`--${name}`))).toEqual([])
  expect(help).toContain('  smtp-auth-navi check --situation s.json\n')
  expect(help).toContain('"host": "smtp.office365.com"')
})
