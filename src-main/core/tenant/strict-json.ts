/** Why a text is not taken. `incomplete`: it ends too early, as a cut-off file does. */
export type JsonProblem = 'not-json' | 'incomplete' | 'twice' | 'too-deep' | 'forbidden-name'

export type JsonRead =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: JsonProblem }

/** Names that mean something to JavaScript itself; a script of ours writes none of them. */
const forbidden = ['__proto__', 'constructor', 'prototype']

class Stop extends Error {
  constructor(readonly problem: JsonProblem) {
    super(problem)
  }
}

/**
 * JSON (RFC 8259) of somebody else: unlike JSON.parse it takes no name twice in one object, no deeper nesting than `maxDepth`, no name that reaches into
 * JavaScript, and it tells a file that was cut off from one that is broken.
 */
export function readStrictJson(text: string, maxDepth: number): JsonRead {
  try {
    return { ok: true, value: new Reader(text, maxDepth).document() }
  } catch (error) {
    if (error instanceof Stop) return { ok: false, problem: error.problem }
    throw error
  }
}

const blanks = /[ \t\r\n]*/y
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Stop('not-json')
  }
}

class Reader {
  #at = 0
  constructor(
    private readonly text: string,
    private readonly maxDepth: number,
  ) {}

  document(): unknown {
    const value = this.#value(0)
    this.#skip()
    if (this.#at < this.text.length) throw new Stop('not-json')
    return value
  }

  #value(depth: number): unknown {
    this.#skip()
    const sign = this.text[this.#at]
    if ((sign === '{' || sign === '[') && depth >= this.maxDepth) throw new Stop('too-deep')
    if (sign === '{') return this.#object(depth + 1)
    if (sign === '[') return this.#list(depth + 1)
    if (sign === '"') return this.#string()
    return parsed(this.#take(scalar))
  }

  #object(depth: number): unknown {
    const entries = new Map<string, unknown>()
    this.#at += 1
    if (this.#ends('}')) return {}
    do {
      this.#skip()
      const name = this.#string()
      if (forbidden.includes(name)) throw new Stop('forbidden-name')
      if (entries.has(name)) throw new Stop('twice')
      this.#expect(':')
      entries.set(name, this.#value(depth))
    } while (this.#goesOn('}'))
    return Object.fromEntries(entries)
  }

  #list(depth: number): unknown {
    const members: unknown[] = []
    this.#at += 1
    if (this.#ends(']')) return members
    do members.push(this.#value(depth))
    while (this.#goesOn(']'))
    return members
  }

  /** By hand: a regular expression would need the stack for a text of megabytes. */
  #string(): string {
    if (this.text[this.#at] !== '"') throw new Stop(this.#at >= this.text.length ? 'incomplete' : 'not-json')
    const from = this.#at
    do {
      const next = this.text.indexOf('"', this.#at + 1)
      if (next < 0) throw new Stop('incomplete')
      this.#at = next
    } while (this.#isEscaped(from))
    this.#at += 1
    return parsed(this.text.slice(from, this.#at)) as string
  }

  /** Does an odd number of backslashes stand before this quotation mark? */
  #isEscaped(from: number): boolean {
    let at = this.#at - 1
    while (at > from && this.text[at] === '\\') at -= 1
    return (this.#at - 1 - at) % 2 === 1
  }

  #take(form: RegExp): string {
    form.lastIndex = this.#at
    const found = form.exec(this.text)?.[0]
    if (found === undefined || found === '') throw new Stop(this.#isCutOff() ? 'incomplete' : 'not-json')
    this.#at += found.length
    return found
  }

  /** Nothing but the beginning of a string or a word is left. */
  #isCutOff(): boolean {
    const rest = this.text.slice(this.#at)
    return rest === '' || /^[-a-z0-9.]{1,20}$/.test(rest.slice(0, 21))
  }

  #skip(): void {
    blanks.lastIndex = this.#at
    this.#at += blanks.exec(this.text)?.[0].length ?? 0
  }

  #ends(sign: string): boolean {
    this.#skip()
    if (this.text[this.#at] !== sign) return false
    this.#at += 1
    return true
  }

  #expect(sign: string): void {
    if (!this.#ends(sign)) throw new Stop(this.#at >= this.text.length ? 'incomplete' : 'not-json')
  }

  /** A comma, and there is more; or the end. */
  #goesOn(end: string): boolean {
    if (this.#ends(',')) return true
    this.#expect(end)
    return false
  }
}
