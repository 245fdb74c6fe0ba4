/** The surroundings of a command as it may use them: the real ones are made in `main.ts`, tests pass their own. */
export interface Io {
  readonly input: Input
  readonly output: Output
  readonly errors: Output
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: string
  /** Home folder of the person. */
  readonly home: string
  /** The system's own locale, e.g. `ja-JP`. */
  readonly locale: string
  /** ms since 1970 UTC. */
  readonly now: () => number
  readonly random: (count: number) => Uint8Array
  /** Calls back at Ctrl-C or an end asked for by the system; returns how to stop listening. */
  onInterrupt(callback: () => void): () => void
}

/** Standard input. */
export interface Input {
  readonly isTerminal: boolean
  /** Typed characters come one by one and are not shown, when true; false when the terminal cannot do that. */
  silence(on: boolean): boolean
  /** Bytes as they come; ends at the end of input. Leaving the loop early gives the rest back to nobody. */
  chunks(): AsyncIterable<Uint8Array>
}

/** Standard output or error output. */
export interface Output {
  readonly isTerminal: boolean
  /** Width in columns; undefined when this is no terminal. */
  readonly columns: number | undefined
  readonly rows: number | undefined
  /** Resolves when the text has left the program. A reader that has gone away is not an error. */
  write(text: string): Promise<Written>
}

export type Written =
  { readonly state: 'written' | 'reader-gone' } | { readonly state: 'failed'; readonly reason: string }
