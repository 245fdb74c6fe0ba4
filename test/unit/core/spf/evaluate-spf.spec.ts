import { describe, expect, it } from 'vitest'
import { evaluateSpf } from '../../../../src-main/core/spf/evaluate-spf'
import type { DnsAnswer, SpfResolver } from '../../../../src-main/core/spf/spf-resolver'

/** TXT and A records by name; what is missing does not exist. */
function zone(texts: Readonly<Record<string, string>>, addresses: Readonly<Record<string, string>> = {}): SpfResolver {
  const answer = (record: string | undefined): Promise<DnsAnswer> =>
    Promise.resolve(record === undefined ? { state: 'none' } : { state: 'found', records: [record] })
  const nothing = () => answer(undefined)
  return {
    txt: (name) => answer(texts[name]),
    a: (name) => answer(addresses[name]),
    aaaa: nothing,
    mx: nothing,
    ptr: nothing,
  }
}

const office = { ip: '203.0.113.7', sender: 'scan@contoso.example', helo: 'printer.contoso.example', now: 0 }
const outlook = 'v=spf1 ip4:192.0.2.0/24 -all'

describe('what is said about an SPF verdict', () => {
  it('names the term that decided and every record that was read', async () => {
    const own = 'v=spf1 include:spf.protection.outlook.example -all'
    const dns = zone({ 'contoso.example': own, 'spf.protection.outlook.example': outlook })
    expect(await evaluateSpf(office, dns)).toEqual({
      result: 'fail',
      decidedBy: { domain: 'contoso.example', term: '-all' },
      problem: null,
      lookups: 1,
      voidLookups: 0,
      records: [
        { domain: 'contoso.example', text: own },
        { domain: 'spf.protection.outlook.example', text: outlook },
      ],
      explanation: null,
    })
  })

  it('names the term that is written wrongly', async () => {
    const { result, problem } = await evaluateSpf(office, zone({ 'contoso.example': 'v=spf1 ip4:203.0.113.7/33 -all' }))
    expect({ result, problem }).toEqual({
      result: 'permerror',
      problem: { kind: 'syntax', term: 'ip4:203.0.113.7/33' },
    })
  })

  it('names the include that leads nowhere', async () => {
    const { result, problem } = await evaluateSpf(
      office,
      zone({ 'contoso.example': 'v=spf1 include:gone.example -all' }),
    )
    expect({ result, problem }).toEqual({
      result: 'permerror',
      problem: { kind: 'no-record-behind', term: 'include:gone.example' },
    })
  })

  it('tells that the eleventh question is one too many', async () => {
    const terms = Array.from({ length: 11 }, () => 'a').join(' ')
    const dns = zone({ 'contoso.example': `v=spf1 ${terms} -all` }, { 'contoso.example': '192.0.2.1' })
    const { result, problem, lookups } = await evaluateSpf(office, dns)
    expect({ result, problem, lookups }).toEqual({
      result: 'permerror',
      problem: { kind: 'too-many-lookups' },
      lookups: 11,
    })
  })

  it('names the domain that DNS says nothing about', async () => {
    const failing: SpfResolver = { ...zone({}), txt: () => Promise.resolve({ state: 'failed' }) }
    const { result, problem } = await evaluateSpf(office, failing)
    expect({ result, problem }).toEqual({
      result: 'temperror',
      problem: { kind: 'dns-failed', name: 'contoso.example' },
    })
  })
})
