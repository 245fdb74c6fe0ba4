import type { Evidence } from '../../../src-main/contract/evidence'
import type { Knowledge } from '../../../src-main/contract/knowledge'
import { Situation, type SituationInput } from '../../../src-main/contract/situation'
import type { CheckContext, Consent, Probe, RefusalLedger } from '../../../src-main/core/probes/probe'
import { probes as allProbes } from '../../../src-main/core/probes/probes'
import { runProbes } from '../../../src-main/core/probes/run-probes'
import { fakeNetwork, type FakeNetwork } from './fake-network'
import { readConversation, type ScriptLine } from './script'

/** 2026-12-01T00:00:00Z */
export const testNow = 1_796_083_200_000

/** Knowledge with nothing but Microsoft's submission host, its High Volume Email host and a tenant's MX. */
export const fewFacts: Knowledge = {
  schemaVersion: 1,
  checkedOn: '2026-11-23',
  replies: [],
  findings: [],
  timeline: [],
  endpoints: [
    {
      id: 'submission',
      hosts: ['smtp.office365.com'],
      suffixes: [],
      use: 'client-submission',
      cloud: 'worldwide',
      sources: [],
    },
    { id: 'hve', hosts: ['smtp-hve.office365.com'], suffixes: [], use: 'hve', cloud: 'worldwide', sources: [] },
    { id: 'mx', hosts: [], suffixes: ['.mail.protection.outlook.com'], use: 'mx', cloud: 'worldwide', sources: [] },
  ],
  conditions: [],
  routes: [],
  advice: { outcomes: [], ranking: [] },
  devices: [],
  scripts: [],
  cmdlets: [],
  discovery: { snmpObjects: [], makers: [], hints: [] },
}

/** A ledger in memory. `log` keeps what it was told. */
export function fakeLedger(pausedUntil: number | null = null): RefusalLedger & { readonly log: string[] } {
  const log: string[] = []
  return {
    log,
    pausedUntil: () => Promise.resolve(pausedUntil),
    recordRefusal: (account) => Promise.resolve(void log.push(`refused ${account}`)),
    recordSuccess: (account) => Promise.resolve(void log.push(`accepted ${account}`)),
  }
}

export const noConsent: Consent = { basicSignIn: false, oauthSignIn: false, testMail: 'no' }

/** Everything a check needs, over a given network; parts may be given. */
export function checkContext(
  network: FakeNetwork,
  parts: Partial<Omit<CheckContext, 'situation'>> & { situation?: SituationInput } = {},
): CheckContext {
  return {
    knowledge: fewFacts,
    network,
    consent: noConsent,
    secrets: {},
    composer: {
      compose: ({ from, to }) =>
        Promise.resolve(new TextEncoder().encode(`From: ${from}\r\nTo: ${to}\r\n\r\n.test\r\n`)),
    },
    ledger: fakeLedger(),
    deadlines: { connectMs: 4_000, replyMs: 10_000, bannerMs: 35_000, conversationMs: 60_000, checkMs: 75_000 },
    now: () => testNow,
    random: (count) => new Uint8Array(count).fill(7),
    signal: new AbortController().signal,
    ...parts,
    situation: Situation.parse(parts.situation ?? {}),
  }
}

/** All facts of a check. */
export async function factsOfCheck(
  ctx: CheckContext,
  probes: readonly Probe[] = allProbes,
): Promise<readonly Evidence[]> {
  const facts: Evidence[] = []
  for await (const fact of runProbes(probes, ctx)) facts.push(fact)
  return facts
}

export interface FromConversation {
  readonly host?: string
  readonly port?: number
  readonly situation?: SituationInput
  readonly consent?: Partial<Consent>
  readonly knowledge?: Knowledge
  readonly ledger?: RefusalLedger
  readonly probes?: readonly Probe[]
}

/**
 * The facts a whole check learns from a server that behaves as a file of test/conversations (or a script) says. Where the conversation holds an AUTH,
 * the password or token `hunter2` of `scan@example.jp` is tried; where it holds MAIL FROM, a test mail too.
 */
export async function factsFrom(
  conversation: string | readonly ScriptLine[],
  options: FromConversation = {},
): Promise<readonly Evidence[]> {
  return (await checkFrom(conversation, options)).facts
}

/** The same with the network, to see what the server heard. */
export async function checkFrom(conversation: string | readonly ScriptLine[], options: FromConversation = {}) {
  const script = typeof conversation === 'string' ? readConversation(conversation) : conversation
  const { host = 'smtp.example.jp', port = 587 } = options
  const says = (pattern: RegExp) => script.some((line) => line.kind === 'us' && pattern.test(line.text))
  const network = fakeNetwork({
    dns: { [`${host} A`]: ['203.0.113.25'], [`${host} AAAA`]: 'no-data' },
    places: { [`203.0.113.25:${port}`]: [script] },
  })
  const ctx = checkContext(network, {
    consent: {
      basicSignIn: says(/^AUTH (?:LOGIN|PLAIN)/),
      oauthSignIn: says(/^AUTH XOAUTH2/),
      testMail: says(/^DATA/) ? 'real' : says(/^MAIL FROM/) ? 'to-recipient-check' : 'no',
      ...options.consent,
    },
    secrets: { password: 'hunter2', token: 'hunter2' },
    ...(options.knowledge && { knowledge: options.knowledge }),
    ...(options.ledger && { ledger: options.ledger }),
    situation: {
      ...options.situation,
      sending: {
        host,
        port,
        account: 'scan@example.jp',
        testRecipient: 'office@example.jp',
        ...options.situation?.sending,
      },
    },
  })
  const facts = await factsOfCheck(ctx, options.probes)
  return { facts, network }
}
