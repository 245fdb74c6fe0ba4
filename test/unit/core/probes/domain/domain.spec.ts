import { describe, expect, it } from 'vitest'
import { dnsMx } from '../../../../../src-main/core/probes/dns-mx'
import { domainPolicies } from '../../../../../src-main/core/probes/domain/policies'
import { fakeNetwork } from '../../../support/fake-network'
import { checkContext, factsOfCheck } from '../../../support/run-check'
import { told } from '../../../support/told'

const from = 'scan@tokyo.contoso.example'
const factsIn = async (records: Readonly<Record<string, readonly string[] | 'timed-out'>>) =>
  told(
    await factsOfCheck(checkContext(fakeNetwork({ records, places: {} }), { situation: { sending: { from } } }), [
      domainPolicies,
    ]),
  )

describe('policies of the domain', () => {
  it('takes the DMARC record of the domain itself before that of its parent, and the keys that Exchange Online signs with', async () => {
    const target = 'selector1-tokyo-contoso-example._domainkey.contoso.onmicrosoft.com'
    expect(
      await factsIn({
        '_dmarc.tokyo.contoso.example TXT': ['something else', 'v=DMARC1; p=none'],
        '_dmarc.contoso.example TXT': ['v=DMARC1; p=reject'],
        'selector1._domainkey.tokyo.contoso.example CNAME': [target],
      }),
    ).toEqual([
      {
        kind: 'dns.dmarc-looked-up',
        name: 'tokyo.contoso.example',
        foundAt: 'tokyo.contoso.example',
        record: 'v=DMARC1; p=none',
      },
      {
        kind: 'dns.dkim-looked-up',
        name: 'tokyo.contoso.example',
        selectors: [
          { selector: 'selector1', target },
          { selector: 'selector2', target: null },
        ],
      },
    ])
  })

  it('goes up to the parent, never to a name without a dot', async () => {
    const [dmarc] = await factsIn({ '_dmarc.contoso.example TXT': ['v=DMARC1; p=reject'] })
    expect(dmarc).toMatchObject({ foundAt: 'contoso.example', record: 'v=DMARC1; p=reject' })
    expect((await factsIn({ '_dmarc.example TXT': ['v=DMARC1; p=reject'] }))[0]).toMatchObject({ foundAt: null })
  })

  it('asks nothing where no domain is known', async () => {
    const ctx = checkContext(fakeNetwork({ places: {} }), { situation: { sending: { host: 'smtp.office365.com' } } })
    expect(await factsOfCheck(ctx, [dnsMx, domainPolicies])).toEqual([])
  })
})
