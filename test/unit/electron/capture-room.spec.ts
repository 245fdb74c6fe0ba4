import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import type { Evidence } from '../../../src-main/contract/evidence'
import type { Emit } from '../../../src-main/contract/ipc'
import { Situation } from '../../../src-main/contract/situation'
import { createCaptureRoom, type CaptureRoom } from '../../../src-main/electron/capture-room'
import { createSession } from '../../../src-main/electron/session'
import { shippedKnowledge } from '../../../src-main/services/knowledge'
import { anAttempt, attemptFacts } from '../support/attempts'

let room: CaptureRoom | undefined
afterEach(() => room?.close('asked'))

function furnish() {
  const told: string[] = []
  const seen: Evidence[] = []
  const emit: Emit = (_group, member, payload) => {
    const more: unknown[] = ['why', 'over'].map((key) => (Object(payload) as Record<string, unknown>)[key])
    told.push([member, ...more.filter((word) => word !== undefined)].join(' '))
  }
  room = createCaptureRoom(emit, (fact) => seen.push(fact))
  return { room, told, seen }
}
const practice = (session: string) => ({ session, address: null, round: 'exchange' as const, practice: true })

describe('the capture room', () => {
  it('listens, lets a practice device connect, tells of it as it goes, remembers it once, and stops', async () => {
    const { room: here, told, seen } = furnish()
    const session = randomUUID()
    const started = await here.start(practice(session))
    expect(started.ok && [started.value.address, started.value.ports.length, here.state?.session]).toEqual([
      '127.0.0.1',
      1,
      session,
    ])
    expect(await here.press(session, 'login-tls12')).toEqual({ ok: true, value: undefined })
    await here.stop(session)
    expect([
      told[0],
      told.filter((word) => word === 'attempt true').length,
      told.includes('attempt false'),
      told.at(-1),
    ]).toEqual(['port', 1, true, 'stopped asked'])
    expect([seen.length, seen[0]?.mapped, here.state]).toEqual([1, true, null])
  })

  it('has one session at a time: another one ends it, and what is over answers that it is', async () => {
    const { room: here, told } = furnish()
    const [first, second] = [randomUUID(), randomUUID()]
    await Promise.all([here.start(practice(first)), here.start(practice(second))])
    expect([told.filter((word) => word === 'stopped asked').length, here.state?.session]).toEqual([1, second])
    const over = { ok: false, fault: { code: 'capture.not-listening', args: {} } }
    expect([here.round(first, 'everything'), await here.press(first, 'bare-name')]).toEqual([over, over])
    const round = here.round(second, 'no-sign-in')
    expect(round.ok && [round.value.round, round.value.values.signIn]).toEqual(['no-sign-in', 'none'])
    await here.close('window-closed')
    expect([told.at(-1), here.state]).toEqual(['stopped window-closed', null])
  })

  it('does not listen on an address that is not here, nor lets practice devices into a real session', async () => {
    const { room: here } = furnish()
    const session = randomUUID()
    const gone = await here.start({ session, address: '192.0.2.9', round: 'exchange', practice: false })
    expect(gone).toEqual({ ok: false, fault: { code: 'capture.no-address', args: {} } })
    expect((await here.press(session, 'bare-name')).ok).toBe(false)
  })
})

describe('what a device has shown', () => {
  const session = () => createSession(shippedKnowledge, '0')
  const [fact] = attemptFacts([anAttempt({ round: 'oauth-only', signIns: [] })])
  const ids = (evidence: readonly Evidence[]) => evidence.map(({ id }) => id)

  it('outlives a check of the server, comes once however often it is told, and is forgotten with the device', () => {
    const judged = session()
    if (fact === undefined) return expect.fail()
    judged.see(fact)
    judged.see(fact)
    const situation = Situation.parse({})
    const after = judged.judgeRun(situation, [], undefined)
    judged.remember([fact, ...after.evidence])
    expect([ids(after.evidence), ids(judged.seen), judged.judgeNow(situation).findings.map(({ id }) => id)]).toEqual([
      [fact.id],
      [fact.id],
      expect.arrayContaining(['seen.oauth-not-tried', 'seen.tls-modern']),
    ])
    judged.forget()
    expect(judged.seen).toEqual([])
  })
})
