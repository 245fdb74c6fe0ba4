import { describe, expect, it } from 'vitest'
import { isAllowedLink } from '../../../src-main/electron/security/allowed-links'
import { shippedKnowledge } from '../../../src-main/services/knowledge'

const source = shippedKnowledge.devices[0]?.oauth.source.url ?? ''

describe('isAllowedLink', () => {
  it('allows a page that the knowledge names', () => {
    expect([source.startsWith('https://'), isAllowedLink(source, shippedKnowledge)]).toEqual([true, true])
  })

  it.each([
    ['another page of the same host', `${source}?x=1`],
    ['plain http', source.replace('https:', 'http:')],
    ['a host that only looks alike', source.replace('https://', 'https://evil.example@')],
    ['a script', 'javascript:alert(1)'],
    ['a file', 'file:///etc/passwd'],
    ['nothing', ''],
  ])('refuses %s', (_, url) => {
    expect(isAllowedLink(url, shippedKnowledge)).toBe(false)
  })
})
