import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contract, type Contract, type Handlers } from '../../src-main/contract/ipc'
import { ok } from '../../src-main/contract/result'
import { serveContract } from '../../src-main/electron/serve-contract'
import { createTurnstile, isWithinSize, maxInputSize } from '../../src-main/electron/security/input-limits'

const messages: Contract = contract
const calls = Object.entries(messages).flatMap(([group, members]) =>
  Object.entries(members).flatMap(([member, message]) =>
    message.kind === 'call' ? [{ group, member, channel: `${group}.${member}`, input: message.input }] : [],
  ),
)
const reached: string[] = []
const handlers = Object.fromEntries(
  Object.keys(messages).map((group) => [
    group,
    Object.fromEntries(
      calls
        .filter((call) => call.group === group)
        .map(({ member, channel }) => [member, () => (reached.push(channel), ok(undefined))]),
    ),
  ]),
  // The names come from the contract itself; what a handler answers is not looked at here.
) as unknown as Handlers
const served = new Map<string, (event: unknown, input: unknown) => Promise<unknown>>()
serveContract(
  { handle: (channel, listener) => void served.set(channel, listener) },
  handlers,
  () => true,
  () => undefined,
)
const ask = async (channel: string, input: unknown): Promise<unknown> => served.get(channel)?.({}, input)
const isCalm = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean'

const runs = process.env.REPEAT === 'full' ? 2_000 : 60

describe('whatever a page says', () => {
  it(`every call answers with a value or a fault, and never throws (${runs} messages to each of ${calls.length})`, async () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withNullPrototype: true,
      withSparseArray: true,
    })
    const seed = Date.now()
    console.log(`seed ${seed}`)
    for (const { channel } of calls)
      await fc.assert(
        fc.asyncProperty(anything, async (input) => {
          expect(isCalm(await ask(channel, input))).toBe(true)
        }),
        { numRuns: runs, seed },
      )
  })

  it('nothing can be slipped in beside what a message may say: every object is closed', () => {
    const open = calls.flatMap(({ channel, input }) => openObjects(input, channel))
    expect(open).toEqual([])
  })

  it('a message too large to be looked at is refused before it is parsed', async () => {
    const large = 'x'.repeat(maxInputSize)
    const answers = await Promise.all(calls.map(({ channel }) => ask(channel, large)))
    expect(answers.filter((answer) => JSON.stringify(answer) !== refusal)).toEqual([])
    const many = Array.from({ length: 1_000_000 }, () => 0)
    expect([isWithinSize(many), isWithinSize({ a: ['x'.repeat(5_000_000)] })]).toEqual([false, true])
    // In a circle there is no end.
    const circle: unknown[] = []
    circle.push(circle)
    expect(isWithinSize(circle)).toBe(false)
  })
})

const refusal = JSON.stringify({ ok: false, fault: { code: 'ipc.bad-input', args: {} } })

describe('calls at once', () => {
  it('are let in up to a number, and again when others have been answered', () => {
    const { enter, leave } = createTurnstile(2)
    const in1 = [enter(), enter(), enter()]
    leave()
    expect([...in1, enter(), enter()]).toEqual([true, true, false, true, false])
  })
  it('beyond a hundred are told to wait, and none is left hanging', async () => {
    const waiting: (() => void)[] = []
    const slow = new Map<string, (event: unknown, input: unknown) => Promise<unknown>>()
    const never = {
      ...handlers,
      practice: { scenarios: () => new Promise((done) => waiting.push(() => done(ok([])))) },
    }
    serveContract(
      { handle: (channel, listener) => void slow.set(channel, listener) },
      never as unknown as Handlers,
      () => true,
      () => undefined,
    )
    const answers = Array.from({ length: 130 }, () => slow.get('practice.scenarios')?.({}, undefined))
    await Promise.resolve()
    waiting.forEach((answer) => answer())
    const codes = (await Promise.all(answers)).map((answer) => JSON.stringify(answer).includes('ipc.too-many'))
    expect([codes.filter((isTold) => !isTold).length, codes.filter(Boolean).length]).toEqual([100, 30])
  })
})

/** Where a schema lets an object have more than it names. */
function openObjects(schema: unknown, path: string, seen = new Set<unknown>()): readonly string[] {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return []
  seen.add(schema)
  const definition: unknown = Reflect.get(schema, 'def')
  if (typeof definition !== 'object' || definition === null) return []
  const type: unknown = Reflect.get(definition, 'type')
  const inner = ['innerType', 'element', 'in', 'out', 'left', 'right', 'valueType', 'keyType'].flatMap((name) =>
    openObjects(Reflect.get(definition, name), path, seen),
  )
  const options: unknown = Reflect.get(definition, 'options')
  const alternatives = Array.isArray(options) ? options.flatMap((option) => openObjects(option, path, seen)) : []
  if (type !== 'object') return [...inner, ...alternatives]
  const catchall: unknown = Reflect.get(definition, 'catchall')
  const isClosed =
    typeof catchall === 'object' && catchall !== null && Reflect.get(Reflect.get(catchall, 'def'), 'type') === 'never'
  const shape = Object.entries(Reflect.get(schema, 'shape') as Readonly<Record<string, unknown>>)
  return [
    ...(isClosed ? [] : [path]),
    ...shape.flatMap(([name, member]) => openObjects(member, `${path}.${name}`, seen)),
  ]
}
