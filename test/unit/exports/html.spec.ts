import { describe, expect, it } from 'vitest'
import { clean, cssString, htmlDocument, markup } from '../../../src-main/exports/html'

describe('the HTML writer', () => {
  it('escapes whatever is put in, in text and in attributes', () => {
    const hostile = `<img src=x onerror='a("b")'> & `
    expect(markup`<p title="${hostile}">${hostile}</p>`.toString()).toBe(
      '<p title="&lt;img src=x onerror=&#39;a(&quot;b&quot;)&#39;&gt; &amp; ">&lt;img src=x onerror=&#39;a(&quot;b&quot;)&#39;&gt; &amp; </p>',
    )
  })

  it('takes finished markup, lists and numbers as they are, and nothing for what is absent', () => {
    const items = ['a', '<b>'].map((text) => markup`<li>${text}</li>`)
    const list = markup`<ul>${items}</ul>${[7, null, undefined, false, 'c']}`
    expect(list.toString()).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>7c')
  })

  it('does not take an object that only looks like markup for markup', () => {
    const forged: unknown = JSON.parse('{"markup":"<script>"}')
    // @ts-expect-error: only `markup` makes markup
    expect(() => markup`${forged}`.toString()).toThrow()
  })

  it('removes control characters, direction marks and halves of characters, and keeps rare Japanese ones', () => {
    expect(clean('a\u0000\u001b[31m\u202Eb\u2066\u200f\ufeff\u0085c\ud800')).toBe('a[31mbc')
    expect(clean('一\r\n二\t三\u2028四')).toBe('一 二 三 四')
    expect(clean('髙﨑①㈱辻\u{E0100}𠮷')).toBe('髙﨑①㈱辻\u{E0100}𠮷')
  })

  it('caps the length, never in the middle of a character', () => {
    expect(clean('𠮷'.repeat(5), 3)).toBe('𠮷𠮷𠮷…')
    expect(clean('𠮷'.repeat(3), 3)).toBe('𠮷𠮷𠮷')
    expect(markup`${'x'.repeat(10_000_000)}`.toString()).toHaveLength(4001)
  })

  it('writes a CSS string that nothing can end', () => {
    expect(cssString('A "b" \\ </style> 機器', 100)).toBe('"A \\22 b\\22  \\5c  \\3c \\2f style\\3e  機器"')
  })

  it('writes a page that may run and load nothing', () => {
    const page = htmlDocument({ lang: 'ja', title: '<題>', css: 'p { margin: 0 }', body: markup`<p>${'本文'}</p>` })
    expect(page.startsWith('<!doctype html>\n<html lang="ja">')).toBe(true)
    expect(page.includes(`content="default-src 'none'; style-src 'unsafe-inline'"`)).toBe(true)
    expect(page.includes('<title>&lt;題&gt;</title>')).toBe(true)
  })
})
