import { describe, expect, it } from 'vitest'
import { blocks, item, paragraph, type Page } from '../../../../src-main/cli/print/page'
import { colours, plain, styleFor } from '../../../../src-main/cli/print/style'
import { table } from '../../../../src-main/cli/print/table'
import { cutTo, padTo, widthOf, wrap } from '../../../../src-main/cli/print/width'

const page: Page = { lang: 'ja', style: plain, columns: 24 }

describe('width', () => {
  it('counts wide characters twice, marks and colours not at all', () => {
    expect(['abc', 'あい', 'ｱｲ', 'か\u3099', colours.good('OK'), '', '（）'].map(widthOf)).toEqual([
      3, 4, 2, 2, 2, 0, 4,
    ])
  })
  it('pads and cuts by columns', () => {
    expect([padTo('あ', 4), cutTo('あいうえお', 6), cutTo('abc', 3)]).toEqual(['あ  ', 'あい…', 'abc'])
  })
})

describe('wrap', () => {
  it('breaks Japanese anywhere but before closing marks and small letters', () => {
    expect(wrap('いまの送り方は、もうすぐ使えなくなる予定です。', 24)).toBe(
      'いまの送り方は、もうすぐ\n使えなくなる予定です。',
    )
    expect(wrap('ああああああああああああ。', 24)).toBe('あああああああああああ\nあ。')
  })
  it('breaks English between words', () => {
    expect(wrap('Your present way of sending goes on', 24)).toBe('Your present way of\nsending goes on')
  })
  it('never breaks a long word, and no line at all without a width', () => {
    expect(wrap('x https://learn.microsoft.com/en-us/', 24)).toBe('x\nhttps://learn.microsoft.com/en-us/')
    expect(wrap('a '.repeat(60).trim(), undefined)).toBe('a '.repeat(60).trim())
  })
})

describe('page', () => {
  it('indents paragraphs and aligns what stands behind a mark', () => {
    expect(paragraph(page, 'one two three four five', 4)).toBe('    one two three four\n    five')
    expect(item(page, '✓', 'one two three four five', 2)).toBe('  ✓ one two three four\n    five')
    expect(item({ ...page, style: colours }, '✓', 'one', 2, colours.good)).toBe('  \u001b[32m✓\u001b[39m one')
  })
  it('leaves empty blocks out', () => {
    expect(blocks('a', undefined, '', ['b', undefined, 'c'], [])).toBe('a\n\nb\nc')
  })
  it('aligns tables of Japanese', () => {
    expect(
      table(
        [
          ['届いた', 'はい', '-'],
          ['OK', 'x', 'いいえ'],
        ],
        2,
      ),
    ).toBe('  届いた  はい  -\n  OK      x     いいえ')
  })
})

it('colours only terminals that want colours', () => {
  expect([
    styleFor(true, {}) === colours,
    styleFor(true, { NO_COLOR: '1' }) === plain,
    styleFor(true, { NO_COLOR: '' }) === colours,
    styleFor(true, { TERM: 'dumb' }) === plain,
    styleFor(false, {}) === plain,
  ]).toEqual([true, true, true, true, true])
})
