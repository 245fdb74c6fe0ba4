import { describe, expect, it, vi } from 'vitest'
import type { Evidence, Learnt } from '../../../../src-main/contract/evidence'
import { learnt, type Content } from '../../../../src-main/core/probes/learnt'
import type { Probe, ProbeContext } from '../../../../src-main/core/probes/probe'
import { probes as allProbes } from '../../../../src-main/core/probes/probes'
import { runProbes } from '../../../../src-main/core/probes/run-probes'
import { fakeNetwork } from '../../support/fake-network'
import { checkContext, factsOfCheck, testNow } from '../../support/run-check'
import { readConversation } from '../../support/script'
import { told } from '../../support/told'

const nobody = () => fakeNetwork({ places: {} })
const said = (content: Content): Learnt => learnt(content, { at: testNow, tookMs: 0, mapped: false })
const answer = (question: string): Learnt => said({ kind: 'answer.given', question, answer: 'yes' })
const never = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))

/** A probe with rows of these keys. */
const probe = (
  id: string,
  run: (key: string, ctx: ProbeContext) => AsyncIterable<Learnt>,
  keys: readonly string[] = ['a'],
  readiness: Probe['readiness'] = () => ({ state: 'ready' }),
): Probe => ({
  id,
  targets: () => keys.map((key) => ({ key })),
  readiness,
  run: ({ key }, ctx) => run(key, ctx),
})
const saying = (...questions: readonly string[]) =>
  async function* () {
    for (const question of questions) yield answer(question)
  }

describe('runProbes', () => {
  it('stamps every fact with its number, probe and target', async () => {
    const facts = await factsOfCheck(checkContext(nobody()), [
      probe('one', saying('x', 'y')),
      probe('two', saying('z')),
    ])
    expect(facts.map(({ id, probe: by, target }) => [id, by, target])).toEqual([
      ['e1', 'one', 'a'],
      ['e2', 'one', 'a'],
      ['e3', 'two', 'a'],
    ])
  })

  it('starts a row when its fact is there, and hands it the facts so far', async () => {
    const seen: string[] = []
    const second = probe(
      'second',
      async function* (_key, { gathered }) {
        seen.push(...gathered.map(({ id }) => id))
        yield answer('after')
      },
      ['a'],
      (_target, { gathered }) => ({
        state: gathered.some((fact) => fact.kind === 'answer.given' && fact.question === 'y') ? 'ready' : 'waiting',
      }),
    )
    const facts = await factsOfCheck(checkContext(nobody()), [second, probe('first', saying('x', 'y', 'z'))])
    expect([told(facts, 'second'), seen]).toEqual([
      [{ kind: 'answer.given', question: 'after', answer: 'yes' }],
      ['e1', 'e2'],
    ])
  })

  it('says of a row that never got its facts that they are missing, and of a pointless one why', async () => {
    const waiting = probe('waiting', saying('x'), ['a'], () => ({ state: 'waiting' }))
    const pointless = probe('pointless', saying('x'), ['a'], () => ({ state: 'pointless', why: 'not-applicable' }))
    expect(told(await factsOfCheck(checkContext(nobody()), [waiting, pointless]))).toEqual([
      { kind: 'probe.not-run', why: 'not-applicable' },
      { kind: 'probe.not-run', why: 'needs-missing' },
    ])
  })

  it('goes on without a probe that throws, wherever it throws, and tells no secret', async () => {
    const broken = (id: string, part: Partial<Probe>): Probe => ({ ...probe(id, saying('x')), ...part })
    const fail = (): never => {
      throw new Error('it was hunter2, aHVudGVyMg==')
    }
    const ctx = checkContext(nobody(), { secrets: { password: 'hunter2' } })
    const facts = await factsOfCheck(ctx, [
      broken('targets', { targets: fail }),
      broken('readiness', { readiness: fail }),
      broken('run', { run: fail }),
      broken('later', {
        run: async function* () {
          yield answer('before')
          fail()
        },
      }),
      probe('well', saying('x')),
    ])
    const broke = { kind: 'probe.broke', detail: 'Error: it was ***, ***' }
    expect(['targets', 'readiness', 'run', 'later', 'well'].map((id) => told(facts, id))).toEqual([
      [broke],
      [broke],
      [broke],
      [{ kind: 'answer.given', question: 'before', answer: 'yes' }, broke],
      [{ kind: 'answer.given', question: 'x', answer: 'yes' }],
    ])
  })

  it.each([
    ['cancelled', () => undefined, 'cancelled'],
    ['over its time', () => new DOMException('', 'TimeoutError'), 'deadline'],
  ])('tells every unfinished row at once when the check is %s', async (_name, reason, why) => {
    const stopping = new AbortController()
    const stubborn = probe('stubborn', () => ({
      [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => undefined) }),
    }))
    const slow = probe('slow', async function* (_key, { signal }) {
      yield answer('begun')
      await never(signal)
    })
    const waiting = probe('waiting', saying('x'), ['b'], () => ({ state: 'waiting' }))
    const facts: Evidence[] = []
    for await (const fact of runProbes(
      [stubborn, slow, waiting],
      checkContext(nobody(), { signal: stopping.signal }),
    )) {
      facts.push(fact)
      if (fact.kind === 'answer.given') stopping.abort(reason())
    }
    expect(facts.map((fact) => [fact.probe, fact.kind, 'why' in fact && fact.why])).toEqual([
      ['slow', 'answer.given', false],
      ['stubborn', 'probe.not-run', why],
      ['slow', 'probe.not-run', why],
      ['waiting', 'probe.not-run', why],
    ])
  })

  it('starts nothing in a check that is already over', async () => {
    const run = vi.fn(saying('x'))
    expect(
      told(await factsOfCheck(checkContext(nobody(), { signal: AbortSignal.abort() }), [probe('one', run)])),
    ).toEqual([{ kind: 'probe.not-run', why: 'cancelled' }])
    expect(run).not.toHaveBeenCalled()
  })

  it('closes every row when the reader leaves', async () => {
    const closed: string[] = []
    const lasting = (id: string) =>
      probe(id, async function* (_key, { signal }) {
        try {
          yield answer('begun')
          await never(signal)
        } finally {
          closed.push(id)
        }
      })
    for await (const fact of runProbes([lasting('one'), lasting('two')], checkContext(nobody())))
      if (fact.id === 'e2') break
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(closed.toSorted()).toEqual(['one', 'two'])
  })

  it('leaves no rejection unheard and no connection open when a real check is cancelled in the middle', async () => {
    const unheard = vi.fn()
    process.on('unhandledRejection', unheard)
    const stopping = new AbortController()
    const network = fakeNetwork({
      dns: { 'smtp.example.jp A': ['203.0.113.25'], 'smtp.example.jp AAAA': ['2001:db8::1'] },
      places: {
        '203.0.113.25:587': [readConversation('basic-accepted.txt')],
        '203.0.113.25:25': 'never',
        '[2001:db8::1]:587': 'never',
        '203.0.113.25:465': 'never',
      },
    })
    const ctx = checkContext(network, { signal: stopping.signal, situation: { sending: { host: 'smtp.example.jp' } } })
    const facts: Evidence[] = []
    for await (const fact of runProbes(allProbes, ctx)) {
      facts.push(fact)
      if (fact.kind === 'smtp.greeted') stopping.abort()
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
    process.off('unhandledRejection', unheard)
    expect({
      unheard: unheard.mock.calls,
      open: network.connections.filter(({ closed }) => !closed).length,
      unfinished: facts.filter(({ kind }) => kind === 'probe.not-run').map(({ target }) => target),
    }).toEqual({
      unheard: [],
      open: 0,
      unfinished: [
        ...['', ' TLS 1.0', ' TLS 1.1', ' TLS 1.2'].map((row) => `smtp.example.jp:587${row}`),
        'smtp.example.jp:25',
        'smtp.example.jp:465',
        'smtp.example.jp:587 TLS 1.3',
        'PTR',
      ],
    })
  })
})

describe('a server that takes one connection at a time', () => {
  const beyond = readConversation('too-many-connections.txt')
  const conversation = readConversation('basic-accepted.txt')
  const checkAt = async (beyondScript: typeof beyond, limit = 1) => {
    const network = fakeNetwork({
      dns: { 'smtp.example.jp A': ['203.0.113.25'], 'smtp.example.jp AAAA': 'no-data' },
      places: { '203.0.113.25:587': [conversation] },
      limit: { connections: limit, beyond: beyondScript },
    })
    const ctx = checkContext(network, {
      consent: { basicSignIn: true, oauthSignIn: false, testMail: 'no' },
      secrets: { password: 'hunter2' },
      situation: { sending: { host: 'smtp.example.jp', account: 'scan@example.jp' } },
    })
    const facts = await factsOfCheck(ctx)
    return {
      kinds: facts.filter(
        ({ probe: by }) =>
          by !== 'situation-answers' && by !== 'dns-mx' && by !== 'port-reach' && !/^(?:line|domain)-/.test(by),
      ),
      network,
    }
  }

  it('is not blamed for our own other connections: what met a 421 is repeated alone', async () => {
    const { kinds, network } = await checkAt(beyond)
    expect(
      kinds
        .map((fact) => (fact.kind === 'tls.version-tried' ? `${fact.version} ${fact.answer}` : fact.kind))
        .toSorted(),
    ).toEqual(
      [
        ...[
          'dns.resolved',
          'tcp.connected',
          'smtp.greeted',
          'smtp.capabilities-announced',
          'tls.negotiated',
          'smtp.capabilities-announced',
        ],
        ...['TLS 1.0 refused', 'TLS 1.1 refused', 'TLS 1.2 accepted', 'TLS 1.3 accepted', 'auth.accepted'],
      ].toSorted(),
    )
    expect(network.heard().filter((line) => line.startsWith('AUTH'))).toEqual(['AUTH LOGIN'])
  })

  it('is believed when it says 421 to a lone connection', async () => {
    const { kinds } = await checkAt(beyond, 0)
    expect(
      kinds
        .map((fact) =>
          fact.kind === 'tls.version-tried'
            ? `${fact.version} ${fact.answer}`
            : fact.kind === 'probe.not-run'
              ? `${fact.probe} ${fact.why}`
              : fact.kind,
        )
        .toSorted(),
    ).toEqual(
      [
        ...['dns.resolved', 'tcp.connected', 'smtp.greeted'],
        ...[
          'TLS 1.0 not-reached',
          'TLS 1.1 not-reached',
          'TLS 1.2 not-reached',
          'TLS 1.3 not-reached',
          'basic-sign-in needs-missing',
        ],
      ].toSorted(),
    )
  })
})
