import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redact } from '../../../../src-main/core/redact/redact'
import { harmless, known, password, token, transcripts } from './transcripts'

const none = { liveSecrets: [], hidesAddresses: false }
const all = { liveSecrets: [password, token], hidesAddresses: true }

const decoded = (text: string): readonly string[] =>
  (text.match(/[A-Za-z0-9+/_-]{6,}/g) ?? []).flatMap((run) =>
    [0, 1, 2, 3].flatMap((skip) => {
      const bytes = Buffer.from(run.slice(skip), 'base64')
      return [bytes.toString('latin1'), bytes.toString('utf16le')]
    }),
  )

/** Is the secret there in any form, also inside of base64 (at each of its places) inside of base64? */
function leaks(text: string): boolean {
  const once = decoded(text)
  const twice = once.flatMap((inner) => (/[\w.-]{40}/.test(inner) ? decoded(inner) : []))
  return [text, decodeURIComponent(text.replaceAll(/%(?![0-9a-f]{2})/gi, '')), ...once, ...twice].some((form) =>
    /hunter2/i.test(form),
  )
}

describe('redaction', () => {
  it(`lets no secret through that looks like one: ${transcripts.length} transcripts`, () => {
    expect(transcripts.length).toBeGreaterThanOrEqual(60)
    // The check itself sees every one of them.
    expect(transcripts.filter((text) => !leaks(text))).toEqual([])
    expect(transcripts.map((text) => redact(text, none)).filter(leaks)).toEqual([])
  })

  it('knows a secret that is being used in every form in which it comes back', () => {
    expect(known.filter((text) => !leaks(text))).toEqual([])
    expect(known.map((text) => redact(text, { ...none, liveSecrets: [password] })).filter(leaks)).toEqual([])
  })

  it('changes nothing the second time', () => {
    for (const how of [none, all])
      for (const text of [...transcripts, ...known, ...harmless]) {
        const once = redact(text, how)
        expect(redact(once, how)).toBe(once)
      }
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...transcripts, ...harmless, ' ', '\n', '"', ': ', '='), { maxLength: 5 }),
        (parts) => {
          const once = redact(parts.join(''), all)
          expect(redact(once, all)).toBe(once)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('leaves readable what is no secret', () => {
    expect(harmless.map((text) => redact(text, none))).toEqual(harmless)
  })

  it('takes out addresses of people and computers when asked to, and only then', () => {
    const text = 'scan@contoso.co.jp 田中@例え.jp from 203.0.113.7 and 2001:db8::7 via 127.0.0.1 and ::1 at 12:34:56'
    expect(redact(text, none)).toBe(text)
    expect(redact(text, all)).toBe('<address> <address> from <ip> and <ip> via 127.0.0.1 and ::1 at 12:34:56')
  })
})
