import { describe, expect, it } from 'vitest'
import { evaluateSpf } from '../../src-main/core/spf/evaluate-spf'
import { rfc7208Suite, zoneResolver } from './servers/spf-suite'

const suite = rfc7208Suite()
if (typeof suite === 'string') console.warn(`SKIPPED the RFC 7208 suite: ${suite}`)
const sections = typeof suite === 'string' ? [] : suite

describe.skipIf(typeof suite === 'string')('the test suite of the SPF project for RFC 7208', () => {
  it('is whole', () => {
    expect(sections.flatMap(({ tests }) => Object.keys(tests)).length).toBeGreaterThanOrEqual(200)
  })

  describe.each(sections)('$description', ({ tests, zonedata }) => {
    it.each(Object.entries(tests))('%s', async (_, { helo, host, mailfrom, result, explanation }) => {
      const question = { ip: host, sender: mailfrom, helo, now: 1_790_000_000 }
      const verdict = await evaluateSpf(question, zoneResolver(zonedata))
      expect(result).toContain(verdict.result)
      // The suite writes DEFAULT where a domain explains nothing, and leaves the case of hexadecimal digits open.
      if (explanation !== undefined) {
        expect((verdict.explanation ?? 'DEFAULT').toLowerCase()).toBe(explanation.toLowerCase())
      }
    })
  })
})
