import { describe, expect, it } from 'vitest'
import { commonOptions, parseOptions } from '../../../../src-main/cli/options/parse-options'
import { fault, ok } from '../../../../src-main/contract/result'

const table = {
  json: {},
  out: { value: 'FILE' },
  'connect-to': { value: 'H:P:H2:P2', multiple: true },
  ...commonOptions,
} as const

describe('parseOptions', () => {
  it('reads flags, values, repeated options and words, in any order', () => {
    expect(
      parseOptions(
        ['one', '--json', '--connect-to', 'a:1:drop', '--out=x.json', '--connect-to=b:2:refuse', 'two'],
        table,
        2,
      ),
    ).toEqual(
      ok({ values: { json: true, out: 'x.json', 'connect-to': ['a:1:drop', 'b:2:refuse'] }, words: ['one', 'two'] }),
    )
  })
  it('takes everything behind -- as words', () => {
    expect(parseOptions(['--json', '--', '--out'], table, 1)).toEqual(ok({ values: { json: true }, words: ['--out'] }))
  })
  it('knows -h', () => {
    expect(parseOptions(['-h'], table, 0)).toEqual(ok({ values: { help: true }, words: [] }))
  })
  it('names the option that was probably meant', () => {
    expect(parseOptions(['--jsno'], table, 0)).toEqual(
      fault('usage.unknown-option-meant', { option: '--jsno', meant: '--json' }),
    )
    expect(parseOptions(['--xyzzy'], table, 0)).toEqual(fault('usage.unknown-option', { option: '--xyzzy' }))
    expect(parseOptions(['-x'], table, 0)).toEqual(fault('usage.unknown-option', { option: '-x' }))
  })
  it('does not take the names of object parts for options', () => {
    expect(parseOptions(['--constructor'], table, 0)).toEqual(
      fault('usage.unknown-option', { option: '--constructor' }),
    )
    expect(parseOptions(['--__proto__'], table, 0)).toEqual(fault('usage.unknown-option', { option: '--__proto__' }))
  })
  it('does not take the next option for a forgotten value', () => {
    expect(parseOptions(['--out', '--json'], table, 0)).toEqual(
      fault('usage.value-missing', { option: '--out', value: 'FILE' }),
    )
    expect(parseOptions(['--out'], table, 0)).toEqual(fault('usage.value-missing', { option: '--out', value: 'FILE' }))
  })
  it('refuses a value on a flag, an option twice, a value that is not allowed and a word too many', () => {
    expect(parseOptions(['--json=yes'], table, 0)).toEqual(fault('usage.no-value-here', { option: '--json' }))
    expect(parseOptions(['--out', 'a', '--out', 'b'], table, 0)).toEqual(
      fault('usage.given-twice', { option: '--out' }),
    )
    expect(parseOptions(['--lang', 'fr'], table, 0)).toEqual(
      fault('usage.bad-value', { option: '--lang', value: 'fr', allowed: 'ja, en' }),
    )
    expect(parseOptions(['a', 'b'], table, 1)).toEqual(fault('usage.too-many-words', { value: 'b' }))
  })
})
