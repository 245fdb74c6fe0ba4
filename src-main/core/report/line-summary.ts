import type { Evidence } from '../../contract/evidence'
import type { Knowledge } from '../../contract/knowledge'
import type { LineSummary } from '../../contract/report'
import { only } from '../diagnosis/diagnose'
import { isPrivateAddress } from '../diagnosis/hosts'
import { port25By } from '../diagnosis/port-25'

/** What a technician writes down about the line and the sender's domain; null when nothing of it was looked at. */
export function lineSummary(facts: readonly Evidence[], knowledge: Knowledge): LineSummary | null {
  const seen = only(facts, 'smtp.capabilities-announced').flatMap((fact) => {
    const address = fact.capabilities.callerAddress
    return address === null || isPrivateAddress(address) ? [] : [{ address, port: fact.port }]
  })
  const names = only(facts, 'dns.pointer-looked-up')
  const addresses = [...new Set(seen.map(({ address }) => address))].map((address) => ({
    address,
    ports: [...new Set(seen.filter((one) => one.address === address).map(({ port }) => port))].toSorted(
      (one, other) => one - other,
    ),
    name: names.find((fact) => fact.address === address)?.names[0] ?? null,
  }))
  const port25 = (['ipv4', 'ipv6'] as const).flatMap((family) => {
    const measured = port25By(family, facts, knowledge)
    return measured === undefined ? [] : [{ family, verdict: measured.verdict }]
  })
  const domains = only(facts, 'spf.evaluated').map(({ name, address, result, lookups, proposals }) => ({
    domain: name,
    ...{ address, result, lookups },
    published: only(facts, 'dns.spf-found').find((fact) => fact.name === name)?.records[0] ?? null,
    proposals,
  }))
  const tenant = only(facts, 'tenant.identified').at(-1)
  const isEmpty = addresses.length === 0 && port25.length === 0 && domains.length === 0 && tenant === undefined
  return isEmpty ? null : { addresses, port25, domains, tenant: tenant?.tenant ?? null }
}
