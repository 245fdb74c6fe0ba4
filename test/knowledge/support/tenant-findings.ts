import type { Evidence } from '../../../src-main/contract/evidence'
import type { Knowledge } from '../../../src-main/contract/knowledge'
import { diagnose } from '../../../src-main/core/diagnosis/diagnose'
import { rules } from '../../../src-main/core/diagnosis/rules'
import { situationFacts } from '../../../src-main/core/probes/situation-answers'
import { readCheckup } from '../../../src-main/core/tenant/read-checkup'
import { tenantFacts } from '../../../src-main/core/tenant/tenant-facts'
import { baseTenant, checkFacts, checkupFile, readTenants, situationOf, type SyntheticTenant } from './tenants'

const day = 86_400_000
const readAt = Date.UTC(2026, 11, 1, 3)

/** Tenants that stand for no guilty switch but for a finding of their own. */
const others: readonly SyntheticTenant[] = [
  baseTenant,
  { ...baseTenant, tenant: { ...baseTenant.tenant, conditionalAccess: [{ name: 'MFA', state: 'enabled' }] } },
  { ...baseTenant, answers: { ...baseTenant.answers, 'sending.account': 'a@other.example' } },
  { ...baseTenant, answers: { ...baseTenant.answers, 'sending.account': 'other@contoso.co.jp' } },
  {
    ...baseTenant,
    reply:
      '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information.',
  },
]
const worksAll: Evidence = {
  kind: 'auth.accepted',
  host: 'smtp.office365.com',
  port: 587,
  mechanism: 'LOGIN',
  account: 'scan@contoso.co.jp',
  reply: { code: 235, enhanced: '2.7.0', lines: ['Authentication successful'] },
  id: 'works',
  probe: 'basic-sign-in',
  target: 'row',
  at: readAt + day,
  tookMs: 1,
  mapped: false,
}

/** Every finding that the synthetic tenants lead to: fresh, old, and with a sign-in that worked meanwhile. */
export function findingsOfTenants(knowledge: Knowledge): ReadonlySet<string> {
  const table = knowledge.checkup ?? { parts: [] }
  const ids = [...readTenants(), ...others].flatMap((tenant) => {
    const file = new TextEncoder().encode(JSON.stringify(checkupFile(tenant, new Date(readAt).toISOString())))
    const read = readCheckup(file, table)
    if (!read.ok) throw new Error(read.fault.code)
    const situation = situationOf(tenant)
    return [1, 31].flatMap((days) => {
      const now = readAt + days * day
      const facts = [
        ...situationFacts(situation, knowledge, now),
        ...checkFacts(tenant, now),
        ...tenantFacts([{ ...read.value, confirmed: tenant.confirmed }], { table, situation, now }),
      ]
      return [facts, [...facts, worksAll]].flatMap((all) => diagnose(rules, all, knowledge).map(({ id }) => id))
    })
  })
  return new Set(ids)
}
