import type { Attempt, AttemptStage } from '../../contract/attempt'
import { recordedMechanism } from './offer'
import { stages } from './stages'
import { mask } from '../smtp/masking'
import { readable } from '../smtp/readable'

type Line = Attempt['talk'][number]

const maxLines = 120
const maxText = 300

/** Commands whose parameters are no secret and say something (RFC 5321 4.1.1). */
const telling = new Set(['EHLO', 'HELO', 'MAIL', 'RCPT'])
/** Commands that are recorded by their name alone. */
const plainVerbs = new Set(['STARTTLS', 'DATA', 'RSET', 'NOOP', 'QUIT', 'VRFY', 'EXPN', 'HELP', 'BDAT'])

/** A command as it may be recorded: whatever is not known to be harmless is `***`, because a device out of step may say its password there. */
export function recordedCommand(line: string): string {
  const [verb = '', first, ...others] = line.trim().split(/\s+/)
  const name = verb.toUpperCase()
  if (telling.has(name)) return readable(line.trim(), maxText)
  if (plainVerbs.has(name)) return name
  if (name !== 'AUTH') return mask
  return ['AUTH', recordedMechanism(first ?? ''), ...(others.length > 0 ? [mask] : [])].join(' ')
}

/** Gathers what is said, and how far it came. */
export class TalkRecord {
  readonly #lines: Line[] = []
  readonly #now: () => number
  #furthest: AttemptStage = 'connected'

  /** `now`: ms since the connection began. */
  constructor(now: () => number) {
    this.#now = now
  }

  device(text: string): void {
    this.#add('device', text)
  }

  /** Our own replies hold nothing of a secret. */
  capture(text: string): void {
    for (const line of text.split('\r\n')) if (line !== '') this.#add('capture', line)
  }

  reached(stage: AttemptStage): void {
    if (stages.indexOf(stage) > stages.indexOf(this.#furthest)) this.#furthest = stage
  }

  get furthest(): AttemptStage {
    return this.#furthest
  }

  get lines(): Line[] {
    return [...this.#lines]
  }

  #add(from: Line['from'], text: string): void {
    if (this.#lines.length < maxLines) this.#lines.push({ from, text: readable(text, maxText), atMs: this.#now() })
  }
}
