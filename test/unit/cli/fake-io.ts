import type { Input, Io, Output, Written } from '../../../src-main/cli/io'

interface FakeIoSettings {
  readonly input?: readonly (string | Uint8Array)[]
  readonly inputIsTerminal?: boolean
  readonly canBeSilent?: boolean
  readonly env?: Io['env']
  readonly written?: Written
  readonly outputIsTerminal?: boolean
}

/** Surroundings whose output can be read afterwards. */
export interface FakeIo extends Io {
  readonly printed: () => string
  readonly told: () => string
  /** What was asked of the terminal: silence on, silence off. */
  readonly silences: readonly boolean[]
  interrupt(): void
}

const bytesOf = (chunk: string | Uint8Array) => (typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk)

export function fakeIo(settings: FakeIoSettings = {}): FakeIo {
  const { input = [], inputIsTerminal = false, canBeSilent = true, env = { LANG: 'en_US.UTF-8' } } = settings
  const silences: boolean[] = []
  const listeners = new Set<() => void>()
  const outputs = { output: '', errors: '' }
  const outputOf = (name: keyof typeof outputs): Output => ({
    isTerminal: settings.outputIsTerminal ?? false,
    columns: settings.outputIsTerminal ? 80 : undefined,
    rows: settings.outputIsTerminal ? 24 : undefined,
    write: async (text) => {
      outputs[name] += text
      return settings.written ?? { state: 'written' }
    },
  })
  const fakeInput: Input = {
    isTerminal: inputIsTerminal,
    silence(on) {
      silences.push(on)
      return canBeSilent
    },
    async *chunks() {
      for (const chunk of input) yield bytesOf(chunk)
    },
  }
  return {
    input: fakeInput,
    output: outputOf('output'),
    errors: outputOf('errors'),
    env,
    platform: 'linux',
    home: '/home/somebody',
    locale: 'en-US',
    now: () => Date.UTC(2026, 10, 23, 12),
    random: (count) => new Uint8Array(count).fill(7),
    onInterrupt(callback) {
      listeners.add(callback)
      return () => void listeners.delete(callback)
    },
    printed: () => outputs.output,
    told: () => outputs.errors,
    silences,
    interrupt: () => {
      for (const listener of listeners) listener()
    },
  }
}
