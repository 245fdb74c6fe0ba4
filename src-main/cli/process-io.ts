import { randomBytes } from 'node:crypto'
import { homedir } from 'node:os'
import type { ReadStream, WriteStream } from 'node:tty'
import type { Input, Io, Output, Written } from './io'

/** The surroundings of the running program. */
export function processIo(): Io {
  return {
    // Opening it costs time, and most commands never read it.
    get input() {
      return inputOf(process.stdin)
    },
    output: outputOf(process.stdout),
    errors: outputOf(process.stderr),
    env: process.env,
    platform: process.platform,
    home: homedir(),
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    now: () => Date.now(),
    random: (count) => randomBytes(count),
    onInterrupt(callback) {
      const signals = ['SIGINT', 'SIGTERM'] as const
      for (const signal of signals) process.on(signal, callback)
      return () => {
        for (const signal of signals) process.off(signal, callback)
      }
    },
  }
}

function inputOf(stream: ReadStream): Input {
  return {
    isTerminal: stream.isTTY,
    silence(on) {
      try {
        stream.setRawMode(on)
        return stream.isRaw === on
      } catch {
        // Some terminals only pretend to be one: the answer is no, whatever the reason.
        return false
      }
    },
    async *chunks() {
      try {
        for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
          if (chunk instanceof Uint8Array) yield chunk
        }
      } catch (error) {
        // A closed standard input, or a folder as one, reads like an empty one.
        if (!(error instanceof Error && 'code' in error)) throw error
      } finally {
        stream.pause()
      }
    },
  }
}

function outputOf(stream: WriteStream): Output {
  // Without a listener the error of a write would end the program; the callback of that write tells it.
  stream.on('error', () => undefined)
  return {
    isTerminal: stream.isTTY === true,
    get columns() {
      // Some terminals say 0, which means that they do not know.
      return stream.isTTY ? stream.columns || 80 : undefined
    },
    get rows() {
      return stream.isTTY ? stream.rows || 24 : undefined
    },
    write: (text) =>
      new Promise<Written>((resolve) => {
        stream.write(text, (error?: NodeJS.ErrnoException | null) => {
          if (!error) resolve({ state: 'written' })
          else if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') resolve({ state: 'reader-gone' })
          else resolve({ state: 'failed', reason: error.code ?? '' })
        })
      }),
  }
}
