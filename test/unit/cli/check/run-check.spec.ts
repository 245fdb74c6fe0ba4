import { expect, it } from 'vitest'
import { runCheck } from '../../../../src-main/cli/check/run-check'
import type { RowEvent } from '../../../../src-main/cli/live/rows'
import type { CheckContext, Probe } from '../../../../src-main/core/probes/probe'
import { fakeIo } from '../fake-io'

const deadlines = { connectMs: 1, replyMs: 1, bannerMs: 1, conversationMs: 1, checkMs: 60_000 }
const ctx = { deadlines, network: {}, secrets: {}, now: () => 0 } as unknown as Omit<CheckContext, 'signal'>
const probe = (id: string, run: Probe['run']): Probe => ({
  id,
  targets: () => [{ key: 'x' }],
  readiness: () => ({ state: 'ready' }),
  run,
})
const quick = probe('quick', async function* () {
  yield { kind: 'dns.resolved', name: 'x', addresses: ['192.0.2.1'], at: 0, tookMs: 1, mapped: false }
})
/** A connection that never lets go, whatever the signal says. */
const stubborn = probe('stubborn', async function* () {
  await new Promise(() => undefined)
  yield* []
})
const rowsInto = (told: RowEvent[]) => ({
  tell: (event: RowEvent) => void told.push(event),
  stop: async () => undefined,
})

it('gives the facts of all probes', async () => {
  const { evidence, cancelled } = await runCheck([quick], ctx, rowsInto([]), fakeIo())
  expect([evidence.map(({ id, probe: name, kind }) => [id, name, kind]), cancelled]).toEqual([
    [['e1', 'quick', 'dns.resolved']],
    false,
  ])
})

it('ends within a second after Ctrl-C with what is known by then, even when a probe does not let go', async () => {
  const io = fakeIo()
  const told: RowEvent[] = []
  const started = performance.now()
  const running = runCheck([quick, stubborn], ctx, rowsInto(told), io)
  setTimeout(() => io.interrupt(), 50)
  const { evidence, cancelled } = await running
  expect(performance.now() - started).toBeLessThan(1_050)
  expect([evidence.map((fact) => [fact.probe, fact.kind, 'why' in fact ? fact.why : '']), cancelled]).toEqual([
    [
      ['quick', 'dns.resolved', ''],
      ['stubborn', 'probe.not-run', 'cancelled'],
    ],
    true,
  ])
  expect(told.filter(({ type }) => type === 'learnt').map(({ probe: name }) => name)).toEqual(['quick', 'stubborn'])
})

it('says deadline when time is up', async () => {
  const short = { ...ctx, deadlines: { ...deadlines, checkMs: 30 } }
  const { evidence, cancelled } = await runCheck([stubborn], short, rowsInto([]), fakeIo())
  expect([evidence.map((fact) => ('why' in fact ? fact.why : '')), cancelled]).toEqual([['deadline'], false])
})
