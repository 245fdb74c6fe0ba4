import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { masker } from '../../../../src-main/core/smtp/masking'

const base64 = (text: string) => Buffer.from(text).toString('base64')
const secret = 'hunter2'
const hide = masker([secret])

describe('masker', () => {
  it.each([
    ['as it is', 'bad password hunter2!', 'bad password ***!'],
    ['in capitals', 'BAD PASSWORD HUNTER2!', 'BAD PASSWORD ***!'],
    ['in base64', `you sent ${base64(secret)} to me`, 'you sent *** to me'],
    ['twice', 'hunter2 hunter2', '*** ***'],
    ['not at all', 'Authentication unsuccessful', 'Authentication unsuccessful'],
  ])('hides a secret that comes back %s', (_name, text, hidden) => {
    expect(hide(text)).toBe(hidden)
  })

  it('hides a secret with signs in its URL-encoded form', () => {
    expect(masker(['p&ss wörd'])('p%26ss%20w%C3%B6rd')).toBe('***')
  })

  it('hides it inside longer encoded texts, at any place, bits at the edges included', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii', maxLength: 12 }),
        fc.string({ unit: 'grapheme-ascii', maxLength: 12 }),
        (before, after) => {
          const encoded = base64(`${before}${secret}${after}`)
          const left = hide(encoded)
          expect(left).toContain('***')
          // What is left on each side belongs to the neighbours: no bit of the secret.
          const [head = '', tail = ''] = left.split('***')
          expect(head.length * 6).toBeLessThanOrEqual(Buffer.byteLength(before) * 8)
          expect(tail.replace(/=+$/, '').length * 6).toBeLessThanOrEqual(Buffer.byteLength(after) * 8 + 6)
        },
      ),
    )
  })

  it('hides a token of which only the beginning comes back', () => {
    const token = `eyJ0eXAiOiJKV1QifQ.${'abcdefghij'.repeat(30)}.sig`
    expect(masker([token])(`Invalid token ${token.slice(0, 60)}...`)).toBe('Invalid token ***...')
  })

  it('hides a very short secret only where it stands alone', () => {
    expect(masker(['ab'])('ab about ab, ab')).toBe('*** about ab, ***')
  })

  it('leaves every text alone without secrets', () => {
    expect(masker(['', ''])('anything')).toBe('anything')
  })
})
