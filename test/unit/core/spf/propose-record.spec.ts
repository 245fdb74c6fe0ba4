import { describe, expect, it } from 'vitest'
import { proposeRecord } from '../../../../src-main/core/spf/propose-record'

const include = 'spf.protection.outlook.com'
const address = '203.0.113.10'

describe('the SPF record that a way of sending needs', () => {
  it.each([
    [
      'is made where none stands',
      [],
      { include },
      { state: 'new', record: `v=spf1 include:${include} ~all`, added: [`include:${include}`] },
    ],
    [
      'ignores other TXT records',
      ['MS=ms1', 'v=spf10 all'],
      { address },
      { state: 'new', record: `v=spf1 ip4:${address} ~all`, added: [`ip4:${address}`] },
    ],
    [
      'gains a term before the end',
      ['v=spf1 mx -all'],
      { include, address },
      {
        state: 'changed',
        record: `v=spf1 mx ip4:${address} include:${include} -all`,
        added: [`ip4:${address}`, `include:${include}`],
      },
    ],
    [
      'gains a term before a redirect',
      ['v=spf1 redirect=_spf.example.com'],
      { include },
      {
        state: 'changed',
        record: `v=spf1 include:${include} redirect=_spf.example.com`,
        added: [`include:${include}`],
      },
    ],
    [
      'stays when nothing is missing',
      [`v=spf1 +INCLUDE:${include} ip4:203.0.113.0/24 ~all`],
      { include, address },
      { state: 'already', record: `v=spf1 +INCLUDE:${include} ip4:203.0.113.0/24 ~all` },
    ],
    [
      'does not take a failing term for the one it needs',
      [`v=spf1 -ip4:${address} ~all`],
      { address },
      { state: 'changed', record: `v=spf1 -ip4:${address} ip4:${address} ~all`, added: [`ip4:${address}`] },
    ],
    [
      'does not take a neighbouring network for its own',
      ['v=spf1 ip4:203.0.113.0/29 ~all'],
      { address },
      { state: 'changed', record: `v=spf1 ip4:203.0.113.0/29 ip4:${address} ~all`, added: [`ip4:${address}`] },
    ],
    [
      'takes an IPv6 address',
      ['v=spf1 -all'],
      { address: '2001:db8::7' },
      { state: 'changed', record: 'v=spf1 ip6:2001:db8::7 -all', added: ['ip6:2001:db8::7'] },
    ],
    [
      'says that several must become one',
      ['v=spf1 mx -all', 'v=spf1 -all'],
      { include },
      { state: 'several', record: `v=spf1 mx include:${include} -all`, added: [`include:${include}`] },
    ],
    ['builds nothing on a mistake', ['v=spf1 ip4:1.2.3 -all'], { include }, { state: 'unreadable', term: 'ip4:1.2.3' }],
  ])('%s', (_, published, needs, expected) => {
    expect(proposeRecord(published, needs)).toEqual(expected)
  })
})
