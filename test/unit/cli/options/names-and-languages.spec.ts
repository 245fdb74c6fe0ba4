import { describe, expect, it } from 'vitest'
import { defaultLang } from '../../../../src-main/cli/options/language'
import { distance, nearest } from '../../../../src-main/cli/options/nearest'

describe('nearest', () => {
  const names = ['explain', 'check', 'advise', 'identify', 'sheet', 'labels', 'knowledge']
  it('finds the name behind a slip of the finger', () => {
    expect(['chekc', 'explian', 'Advise', 'sheets', 'knowlege', 'ident'].map((typed) => nearest(typed, names))).toEqual(
      ['check', 'explain', 'advise', 'sheet', 'knowledge', 'identify'],
    )
  })
  it('suggests nothing when nothing is near', () => {
    expect(['discover', 'zz', ''].map((typed) => nearest(typed, names))).toEqual([undefined, undefined, undefined])
  })
  it('counts a swap of neighbours as one edit', () => {
    expect([distance('chekc', 'check'), distance('', 'abc'), distance('abc', 'abc')]).toEqual([1, 3, 0])
  })
})

describe('the language when none was asked for', () => {
  it('follows LC_ALL before LC_MESSAGES before LANG before the system', () => {
    expect([
      defaultLang({ LC_ALL: 'ja_JP.UTF-8', LANG: 'en_US.UTF-8' }, 'en-US'),
      defaultLang({ LC_ALL: '', LC_MESSAGES: 'ja_JP.UTF-8', LANG: 'C' }, 'en-US'),
      defaultLang({ LANG: 'C.UTF-8' }, 'ja-JP'),
      defaultLang({}, 'ja-JP'),
      defaultLang({}, 'de-DE'),
    ]).toEqual(['ja', 'ja', 'en', 'ja', 'en'])
  })
})
