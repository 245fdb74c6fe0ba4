import type { CaptureRound, SeenSignIn } from '../../contract/attempt'
import { mechanismNamed, offeredMechanisms, recordedMechanism } from './offer'
import { reply, type Reply } from './reply'
import { beginSasl, type SaslStep, type TestSecret } from './sasl'

const maxSignIns = 10

type Begun = Omit<SeenSignIn, 'user' | 'secret' | 'end'>

export interface SignInOrder {
  readonly round: CaptureRound
  readonly secret: TestSecret
  /** How LOGIN asks for the user name. */
  readonly prompt: 'username' | 'user-name-nul'
}

/** The sign-ins of one conversation (RFC 4954). Every sign-in that was offered is let in, whatever the password: we want to see how the device goes on. */
export class SignIns {
  readonly #order: SignInOrder
  readonly #seen: SeenSignIn[] = []
  #open: { readonly hear: (answer: string) => SaslStep; readonly begun: Begun } | undefined
  #signedIn = false

  constructor(order: SignInOrder) {
    this.#order = order
  }

  /** Is the next line an answer, which may be a secret? */
  get isOpen(): boolean {
    return this.#open !== undefined
  }

  get signedIn(): boolean {
    return this.#signedIn
  }

  get seen(): SeenSignIn[] {
    return [...this.#seen, ...(this.#open === undefined ? [] : [ended(this.#open.begun, 'given-up')])]
  }

  /** `AUTH named initial`. */
  begin(named: string, initial: string | undefined, encrypted: boolean): Reply {
    const mechanism = mechanismNamed(named.toUpperCase())
    const offered = offeredMechanisms(this.#order.round, encrypted).includes(mechanism)
    const asks = offered && mechanism === 'LOGIN' && initial === undefined
    const begun: Begun = {
      mechanism,
      named: recordedMechanism(named),
      offered,
      encrypted,
      prompt: asks ? this.#order.prompt : null,
    }
    if (this.#seen.length >= maxSignIns) return reply('421 4.7.0 Too many attempts to sign in', 'commands')
    if (this.#signedIn) return reply('503 5.5.1 Already signed in')
    if (mechanism === 'other') return this.#refuse(begun, undefined)
    // What came with a command that was not offered is still looked at: a device that falls back says so here.
    if (!offered && initial === undefined) return this.#refuse(begun, undefined)
    const step = beginSasl(mechanism, initial, this.#order.secret, this.#order.prompt)
    return offered ? this.#follow(step, begun) : this.#refuse(begun, step)
  }

  /** One line of the exchange: read and dropped. */
  answer(line: string): Reply {
    const open = this.#open
    this.#open = undefined
    if (open === undefined) return reply('503 5.5.1 Bad sequence of commands')
    if (line.trim() !== '*') return this.#follow(open.hear(line), open.begun)
    this.#seen.push(ended(open.begun, 'cancelled'))
    return reply('501 5.7.0 Authentication cancelled')
  }

  #follow(step: SaslStep, begun: Begun): Reply {
    switch (step.state) {
      case 'ask':
        this.#open = { hear: (answer) => step.hear(answer), begun }
        return reply(`334 ${step.challenge}`)
      case 'malformed':
        this.#seen.push(ended(begun, 'malformed'))
        return reply('501 5.5.2 Cannot decode the answer')
      case 'read':
        this.#seen.push({ ...begun, ...step.read, end: 'accepted' })
        this.#signedIn = true
        return reply('235 2.7.0 Authentication successful')
    }
  }

  #refuse(begun: Begun, step: SaslStep | undefined): Reply {
    const read = step?.state === 'read' ? step.read : { user: null, secret: 'none' as const }
    this.#seen.push({ ...begun, ...read, end: 'refused' })
    return reply(
      begun.encrypted ? '504 5.7.4 Unrecognized authentication type' : '530 5.7.0 Must issue a STARTTLS command first',
    )
  }
}

const ended = (begun: Begun, end: SeenSignIn['end']): SeenSignIn => ({ ...begun, user: null, secret: 'none', end })
