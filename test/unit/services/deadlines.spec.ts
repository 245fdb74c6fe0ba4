import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, describe, expect, it } from 'vitest'
import { signalOfCheck } from '../../../src-main/services/deadlines'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as unknown
const collecting = setInterval(() => typeof collectGarbage === 'function' && collectGarbage(), 10)
afterAll(() => clearInterval(collecting))

const ended = (signal: AbortSignal) =>
  new Promise<string>((resolve) => {
    const tell = (): void => resolve(signal.reason instanceof Error ? signal.reason.name : String(signal.reason))
    signal.addEventListener('abort', tell, { once: true })
    setTimeout(() => resolve('never'), 1_000).unref()
  })

describe('the signal of a check', () => {
  it('ends it when its time is over, whatever the garbage collector has cleared away', async () => {
    const joined = AbortSignal.any([signalOfCheck(new AbortController().signal, 100), new AbortController().signal])
    expect(await ended(joined)).toBe('TimeoutError')
  })

  it('ends it when the person cancels, and says so', async () => {
    const cancelling = new AbortController()
    const signal = signalOfCheck(cancelling.signal, 60_000)
    setTimeout(() => cancelling.abort(), 50)
    expect(await ended(signal)).toBe('AbortError')
  })

  it('has ended at once when the person has cancelled before', () => {
    expect(signalOfCheck(AbortSignal.abort(), 60_000).aborted).toBe(true)
  })
})
