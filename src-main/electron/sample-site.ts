import { randomBytes, randomUUID } from 'node:crypto'
import type { Evidence } from '../contract/evidence'
import type { Knowledge } from '../contract/knowledge'
import type { Site, SiteDevice } from '../contract/site-file'
import { Situation } from '../contract/situation'
import type { CheckContext } from '../core/probes/probe'
import { probes } from '../core/probes/probes'
import { runProbes } from '../core/probes/run-probes'
import { sampleDevices, sampleScenario, type SampleCheck, type SampleDevice } from '../practice/sample-devices'
import { practicePassword, practiceToken, scenarios } from '../practice/scenarios'
import { startPractice } from '../practice/start-practice'
import { standardDeadlines } from '../services/deadlines'
import { createMailComposer } from '../services/mail-composer'
import { createNetwork } from '../services/network/network'
import { t, type Lang } from '../text/t'
import { testMailWords } from '../text/test-mail-words'
import { withoutAnswers } from './session'

/** Which tenant plays a check, and what it is tried with. */
const plays: Readonly<Record<Exclude<SampleCheck, 'none'>, { scenario: string; secrets: CheckContext['secrets'] }>> = {
  'looked-at': { scenario: sampleScenario, secrets: {} },
  password: { scenario: sampleScenario, secrets: { password: practicePassword } },
  token: { scenario: sampleScenario, secrets: { token: practiceToken } },
  'switched-off': { scenario: 'mailbox-switched-off', secrets: { password: practicePassword } },
}

const scenarioOf = (id: string) => {
  const scenario = scenarios.find((known) => known.id === id)
  if (scenario === undefined) throw new Error(`No practice scenario ${id}`)
  return scenario
}
const office = scenarioOf(sampleScenario).situation
const dayMs = 86_400_000

/** Makes the sample site: its evidence comes from the real probes at the practice tenant, so it is judged like any other. Takes a second or two. */
export async function makeSampleSite(knowledge: Knowledge, lang: Lang, now: number): Promise<Site> {
  const checks = Object.keys(plays) as (keyof typeof plays)[]
  const played = await Promise.all(
    checks.map(async (check) => [check, await evidenceOf(check, knowledge, now)] as const),
  )
  const evidence = new Map<SampleCheck, readonly Evidence[]>(played)
  const devices = sampleDevices.map((sample) =>
    deviceOf(sample, t(lang, `sites.sample.devices.${sample.id}`), evidence.get(sample.check) ?? [], now),
  )
  return { id: randomUUID(), name: t(lang, 'sites.sample.name'), scenario: sampleScenario, devices, tenantReadings: [] }
}

async function evidenceOf(check: keyof typeof plays, knowledge: Knowledge, now: number): Promise<readonly Evidence[]> {
  const { scenario, secrets } = plays[check]
  const practice = await startPractice(scenarioOf(scenario), now)
  try {
    const { mappings, dnsServer, extraCa } = practice
    const context: CheckContext = {
      situation: Situation.parse(office),
      consent: {
        basicSignIn: secrets.password !== undefined,
        oauthSignIn: secrets.token !== undefined,
        testMail: 'no',
      },
      secrets,
      network: createNetwork({ mappings, dnsServer, extraCa }),
      knowledge,
      composer: createMailComposer(testMailWords),
      // Nobody can be locked out of a tenant that does not exist.
      ledger: {
        pausedUntil: async () => null,
        recordRefusal: async () => undefined,
        recordSuccess: async () => undefined,
      },
      deadlines: standardDeadlines,
      now: Date.now,
      random: (count) => new Uint8Array(randomBytes(count)),
      signal: AbortSignal.timeout(standardDeadlines.checkMs),
    }
    const evidence: Evidence[] = []
    for await (const fact of runProbes(probes, context)) evidence.push(fact)
    return withoutAnswers(evidence)
  } finally {
    await practice.stop()
  }
}

function deviceOf(
  { device, sending = {}, check, daysAgo }: SampleDevice,
  name: string,
  evidence: readonly Evidence[],
  now: number,
): SiteDevice {
  const situation = Situation.parse({
    ...office,
    device: { ...device, name },
    sending: { ...office.sending, ...sending },
  })
  const at = now - daysAgo * dayMs
  const run = { id: randomUUID(), startedAt: at - 2_000, finishedAt: at, situation, evidence: [...evidence] }
  return {
    id: randomUUID(),
    changedAt: at,
    situation,
    progress: null,
    runs: check === 'none' ? [] : [run],
    seen: [],
    confirmedLabels: [],
  }
}
