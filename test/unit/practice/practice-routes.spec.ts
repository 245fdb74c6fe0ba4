import { describe, expect, it } from 'vitest'
import { preparePractice } from '../../../src-main/cli/check/practice'
import type { TestedRoute } from '../../../src-main/contract/route-test'
import { routeProbes } from '../../../src-main/core/probes/probes'
import { runProbes } from '../../../src-main/core/probes/run-probes'
import { buildReport } from '../../../src-main/core/report/build-report'
import { shippedKnowledge } from '../../../src-main/services/knowledge'
import { fakeIo } from '../cli/fake-io'

/** What trying these ways in a scenario comes to; `real`: the way that sends the one mail. */
async function tried(scenario: string, routes: readonly TestedRoute[], real?: TestedRoute) {
  const prepared = await preparePractice(scenario, { route: [...routes] }, fakeIo())
  if (!prepared.ok) throw new Error(prepared.fault.code)
  const { ctx, order, password, stop } = prepared.value
  const consent = { ...ctx.consent, ...(real && { realMailBy: real }) }
  const secrets = { routes: { hve: { password }, acs: { password } } }
  const evidence = []
  try {
    const signal = AbortSignal.timeout(20_000)
    for await (const fact of runProbes(routeProbes, { ...ctx, consent, secrets, signal })) evidence.push(fact)
  } finally {
    await stop()
  }
  const report = buildReport({
    id: 'r',
    now: Date.UTC(2026, 10, 23),
    program: { name: 'test', version: '0' },
    situation: order.situation,
    evidence,
    knowledge: shippedKnowledge,
  })
  return Object.fromEntries(report.routeTests.map(({ route, verdict }) => [route, verdict]))
}

describe('trying ways in practice', () => {
  it.each([
    ['today', { 'direct-send': 'recipient-accepted', 'connector-relay': 'not-set-up' }],
    ['direct-send-rejected', { 'direct-send': 'refused', 'connector-relay': 'not-set-up' }],
    ['connector-made', { 'direct-send': 'recipient-accepted', 'connector-relay': 'recipient-accepted' }],
    ['address-banned', { 'direct-send': 'refused', 'connector-relay': 'refused' }],
    ['port-25-blocked', { 'direct-send': 'not-reached', 'connector-relay': 'not-reached' }],
  ])('plays mail without sign-in in %s', async (scenario, verdicts) => {
    expect(await tried(scenario, ['direct-send', 'connector-relay'])).toEqual(verdicts)
  })

  it('plays High Volume Email and Azure, and takes a mail', async () => {
    expect(await tried('today', ['hve', 'acs'], 'hve')).toEqual({ hve: 'mail-accepted', acs: 'recipient-accepted' })
  })

  it('plays security defaults at High Volume Email', async () => {
    expect(await tried('security-defaults', ['hve'])).toEqual({ hve: 'not-set-up' })
  })
})
