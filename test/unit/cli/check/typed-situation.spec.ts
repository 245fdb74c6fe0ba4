import { describe, expect, it } from 'vitest'
import { lookAtTypedValues } from '../../../../src-main/cli/check/typed-situation'
import { Situation } from '../../../../src-main/contract/situation'

const look = (sending: Record<string, string>) => {
  const { corrected, corrections, nonsense } = lookAtTypedValues(Situation.parse({ sending }))
  const { host, account, from, testRecipient } = corrected.sending
  return {
    sending: { host, account, from, testRecipient },
    corrections: corrections.map(({ args }) => args),
    nonsense: nonsense.map(({ args }) => args),
  }
}
const good = {
  host: 'mail.example.com',
  account: 'scan@example.com',
  from: 'scan@example.com',
  testRecipient: 'me@example.com',
}

describe('typed values of a situation', () => {
  it('pass when they are in order', () => {
    expect(look(good)).toEqual({ sending: good, corrections: [], nonsense: [] })
  })
  it('are offered in their corrected form', () => {
    expect(look({ ...good, host: 'ｍａｉｌ．ｅｘａｍｐｌｅ．ｃｏｍ', from: 'mailto:scan@example.com' })).toEqual({
      sending: good,
      corrections: [
        { field: 'sending.host', value: 'ｍａｉｌ．ｅｘａｍｐｌｅ．ｃｏｍ', corrected: 'mail.example.com' },
        { field: 'sending.from', value: 'mailto:scan@example.com', corrected: 'scan@example.com' },
      ],
      nonsense: [],
    })
  })
  it('are named when they make no sense; a user name may be anything', () => {
    expect(look({ ...good, host: 'not a host!', account: 'DOMAIN\\scanner', testRecipient: 'me' })).toEqual({
      sending: { ...good, host: 'not a host!', account: 'DOMAIN\\scanner', testRecipient: 'me' },
      corrections: [],
      nonsense: [
        { field: 'sending.host', value: 'not a host!' },
        { field: 'sending.testRecipient', value: 'me' },
      ],
    })
  })
  it('are missing when they are empty', () => {
    expect(look({ ...good, host: '   ' }).sending).toEqual({ ...good, host: undefined })
  })
})
