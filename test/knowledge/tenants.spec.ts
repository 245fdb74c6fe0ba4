import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readKnowledge } from '../../src-main/build/knowledge/read-knowledge'
import { situationFacts } from '../../src-main/core/probes/situation-answers'
import { buildReport } from '../../src-main/core/report/build-report'
import { readCheckup } from '../../src-main/core/tenant/read-checkup'
import { tenantFacts } from '../../src-main/core/tenant/tenant-facts'
import { baseTenant, checkFacts, checkupFile, readTenants, situationOf, type SyntheticTenant } from './support/tenants'

const { knowledge } = readKnowledge(join('assets', 'knowledge'))
const table = knowledge.checkup ?? expect.fail('tenant-checkup.yaml is missing')
const tenants = readTenants()
const day = 86_400_000
const readAt = Date.UTC(2026, 11, 1, 3)

/** The report of a check together with the administrator's file, `days` after the script ran. */
function reportOf(tenant: SyntheticTenant, days = 1, checkedAfterDays = days) {
  const bytes = new TextEncoder().encode(JSON.stringify(checkupFile(tenant, new Date(readAt).toISOString())))
  const read = readCheckup(bytes, table)
  if (!read.ok) throw new Error(read.fault.code)
  const situation = situationOf(tenant)
  const now = readAt + days * day
  const readings = [{ ...read.value, confirmed: tenant.confirmed }]
  const evidence = [
    ...situationFacts(situation, knowledge, now),
    ...checkFacts(tenant, readAt + checkedAfterDays * day),
    ...tenantFacts(readings, { table, situation, now }),
  ]
  return buildReport({ id: 'r', now, program: { name: 'test', version: '0' }, situation, evidence, knowledge })
}
const idsOf = (findings: readonly { readonly id: string }[]) => findings.map(({ id }) => id)
const guiltyOf = (tenant: SyntheticTenant, days?: number) =>
  reportOf(tenant, days).findings.filter(({ id, severity }) => id.startsWith('tenant.') && severity === 'trouble')

describe('the administrator’s file', () => {
  it('is there for at least twenty causes', () => {
    expect(tenants.length).toBeGreaterThanOrEqual(20)
  })

  it.each(tenants)('$name ends in its guilty switch and no other', (tenant) => {
    const guilty = guiltyOf(tenant)
    expect(idsOf(guilty)).toEqual(tenant.guilty)
    expect(idsOf(reportOf(tenant).findings)).toEqual(expect.arrayContaining(tenant.also))
    if (tenant.script !== undefined)
      expect(guilty.flatMap(({ steps }) => steps.map(({ script }) => script))).toContain(tenant.script)
  })

  it.each(tenants)(
    '$name says how the guilty setting stands, as of which day, and what undoes the change',
    (tenant) => {
      for (const { cause, args, steps } of guiltyOf(tenant)) {
        for (const words of [cause.ja, cause.en]) {
          expect(words).toContain('2026-12-01')
          expect(words).toContain(String(args['value']))
          expect(words).not.toContain('{{')
        }
        expect(steps.length).toBeGreaterThan(0)
      }
    },
  )

  it.each(tenants)(
    '$name is no certainty any more after 30 days: it names the setting and asks for a new run',
    (tenant) => {
      expect(guiltyOf(tenant, 31)).toEqual([])
      const old = idsOf(reportOf(tenant, 31).findings)
      expect(old).toContain('tenant.reading-old')
      expect(old.includes('tenant.old-reading-suggests')).toBe(tenant.guilty.length > 0)
      const settled = [
        'tenant.smtp-auth-on',
        'tenant.policy-allows',
        'tenant.policy-none',
        'tenant.conditional-access-none',
        'tenant.security-defaults-off',
        'tenant.no-switch-guilty',
      ]
      expect(old.filter((id) => settled.includes(id))).toEqual([])
    },
  )

  it('accuses nobody in a sound tenant', () => {
    expect(guiltyOf(baseTenant)).toEqual([])
  })

  it('clears the suspects of an open reply, and leaves those that it cannot see', () => {
    const sound: SyntheticTenant = { ...baseTenant, reply: '535 5.7.3 Authentication unsuccessful' }
    const suspects =
      reportOf(sound).findings.find(({ id }) => id === 'reply.authentication-unsuccessful')?.suspects ?? []
    const left = idsOf(suspects)
    for (const id of [
      'mailbox-switch',
      'tenant-switch',
      'security-defaults',
      'authentication-policy',
      'conditional-access',
    ])
      expect(left).not.toContain(id)
    expect(left).toContain('wrong-credentials')
  })

  it('names the suspect that it proves first', () => {
    const named = (tenant: string) => {
      const found = tenants.find(({ name }) => name.startsWith(tenant)) ?? expect.fail(tenant)
      const open = { ...found, reply: '535 5.7.3 Authentication unsuccessful' }
      const [first] =
        reportOf(open).findings.find(({ id }) => id === 'reply.authentication-unsuccessful')?.suspects ?? []
      return [first?.id, first?.state]
    }
    expect(named('01')).toEqual(['mailbox-switch', 'shown'])
    expect(named('02')).toEqual(['tenant-switch', 'shown'])
    expect(named('05')).toEqual(['security-defaults', 'shown'])
    expect(named('06')).toEqual(['authentication-policy', 'shown'])
  })

  it('is better than an answer where a condition is asked for', () => {
    const answered = {
      ...baseTenant,
      answers: { ...baseTenant.answers, 'tenant.securityDefaults': 'on', 'tenant.rejectDirectSend': 'on' },
    }
    const { advice } = reportOf(answered)
    const states = advice.outcome === 'not-affected' ? [] : advice.routes.flatMap(({ conditions }) => conditions)
    const stateOf = (condition: string) => [
      ...new Set(states.filter((one) => one.condition === condition).map(({ state }) => state)),
    ]
    expect(stateOf('security-defaults-off')).toEqual(['yes'])
    expect(stateOf('direct-send-allowed')).toEqual(['yes'])
  })

  it('never takes what could not be read for off', () => {
    const blind = { ...baseTenant, tenant: { ...baseTenant.tenant, securityDefaults: null, organization: null } }
    const { advice, findings } = reportOf(blind)
    const states = advice.outcome === 'not-affected' ? [] : advice.routes.flatMap(({ conditions }) => conditions)
    for (const condition of ['security-defaults-off', 'direct-send-allowed'])
      expect(states.filter((one) => one.condition === condition).every(({ state }) => state === 'unknown')).toBe(true)
    expect(idsOf(findings)).toContain('tenant.not-all-read')
  })

  it('names the contradiction when the server says otherwise', () => {
    const saysOff = {
      ...baseTenant,
      reply:
        '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information.',
    }
    const ids = idsOf(reportOf(saysOff).findings)
    expect(ids).toContain('tenant.contradicts-on')
    expect(ids).not.toContain('tenant.smtp-auth-on')
  })

  it('is not used for another organisation until somebody confirms it', () => {
    const other = {
      ...baseTenant,
      answers: { ...baseTenant.answers, 'sending.account': 'a@other.example', 'sending.from': 'a@other.example' },
    }
    const mine = idsOf(reportOf(other).findings).filter((id) => id.startsWith('tenant.'))
    expect(mine).toEqual(['tenant.other-tenant'])
    const confirmed = idsOf(reportOf({ ...other, confirmed: true }).findings)
    expect(confirmed).toContain('tenant.other-mailbox')
    expect(confirmed).not.toContain('tenant.smtp-auth-on')
  })
})
