import type { Learnt } from '../../contract/evidence'
import { Dialogue } from '../smtp/dialogue'
import { learnt, type Content } from './learnt'
import type { Connection } from './network'
import type { Place } from './place'
import type { ProbeContext } from './probe'

/** What of a conversation is told: all of it, only what went wrong, or nothing but the one fact it is held for. */
export type Telling = 'everything' | 'trouble' | 'nothing'

/** One conversation at one place, and the facts drawn from it. */
export class Talk {
  readonly place: Place
  readonly dialogue: Dialogue
  readonly connection: Connection
  readonly ctx: ProbeContext
  readonly #telling: Telling
  #toldAtMs: number

  constructor(place: Place, connection: Connection, ctx: ProbeContext, telling: Telling) {
    this.place = place
    this.connection = connection
    this.ctx = ctx
    this.dialogue = new Dialogue(connection, ctx.deadlines, ctx.signal)
    this.#telling = telling
    // What came before (connecting) is a fact of its own.
    this.#toldAtMs = connection.age()
  }

  /** Host and port, as facts carry them. */
  get where(): { readonly host: string; readonly port: number } {
    return { host: this.place.host, port: this.place.port }
  }

  /** A fact with the lines and the time since the one before. */
  fact(content: Content): Learnt {
    const age = this.connection.age()
    const tookMs = age - this.#toldAtMs
    this.#toldAtMs = age
    const { mapped, local, remote } = this.connection
    const dialogue = this.dialogue.takeLines()
    return learnt(content, {
      at: this.ctx.now(),
      tookMs,
      mapped,
      local,
      remote,
      ...(dialogue.length > 0 && { dialogue }),
    })
  }

  /** Something that is told once: by the conversation that tells everything. */
  tell(content: Content): readonly Learnt[] {
    return this.#telling === 'everything' ? [this.fact(content)] : []
  }

  /** Something that kept a conversation from its purpose. */
  tellTrouble(content: Content): readonly Learnt[] {
    return this.#telling === 'nothing' ? [] : [this.fact(content)]
  }

  /**
   * A 421 that we have brought about ourselves by our other connections is no finding, yet: the conversation is repeated alone, unless a secret has been
   * used. Alone it has no company, so it is not repeated twice.
   */
  isOurOwnFault(code: number): boolean {
    return code === 421 && !this.dialogue.secretSent && this.ctx.network.hadCompany(this.connection)
  }
}
