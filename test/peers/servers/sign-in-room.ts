// Everything for signing in for real: the identity provider, a person at a browser, and the service that is led to them.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { shippedKnowledge } from '../../../src-main/services/knowledge'
import type { NetworkOptions } from '../../../src-main/services/network/network'
import { httpsByNode } from '../../../src-main/services/sign-in/https'
import type { SignInOutcome } from '../../../src-main/services/sign-in/outcome'
import type { SignInWish } from '../../../src-main/services/sign-in/session'
import { createSignIn, type SignInParts, type SignInService } from '../../../src-main/services/sign-in/sign-in'
import { makeCertificates } from './certificates'
import { startIdentityProvider, type IdentityProvider } from './identity-provider'
import { seatPerson, whyNoBrowser, type Deed, type Person } from './person'
import { whereIs } from './tools'

/** Why nobody can sign in on this machine, or undefined when somebody can. */
export const whyNoSignIn = async (): Promise<string | undefined> =>
  (await whyNoBrowser()) ?? (whereIs('openssl') === undefined ? 'not installed: openssl (test/prepare)' : undefined)

/** A signal that never comes. */
export const never = (): AbortSignal => new AbortController().signal
/** For sign-ins whose progress does not matter. */
export const nobodyTold = { waiting: () => undefined, cameBack: () => undefined }
export const pages = {
  cameBack: '<!DOCTYPE html><meta charset=utf-8><p>戻ってください',
  refused: '<!DOCTYPE html><p>refused',
}

/** Who signs in. */
export const scanner = 'scanner@office.example'

export interface SignInRoom {
  readonly provider: IdentityProvider
  readonly person: Person
  /** login.microsoftonline.com is the provider, with its own authority. */
  readonly network: NetworkOptions
  readonly wish: SignInWish
  service(parts?: Partial<SignInParts>): SignInService
  /** One sign-in in the browser, by a person who does `deed`. */
  atBrowser(
    deed?: Deed,
    parts?: Partial<SignInParts>,
  ): Promise<{
    readonly outcome: SignInOutcome
    readonly service: SignInService
    /** What the browser was sent to. */
    readonly url: string
    /** What its last page shows. */
    readonly shown: string
    readonly told: readonly string[]
  }>
  stop(): Promise<void>
}

export async function openSignInRoom(): Promise<SignInRoom> {
  const folder = await mkdtemp(join(tmpdir(), 'navi-sign-in-'))
  const certificates = await makeCertificates(join(folder, 'certificates'))
  const provider = await startIdentityProvider(certificates)
  const person = await seatPerson(provider.port)
  const to = { kind: 'place', host: '127.0.0.1', port: provider.port } as const
  const network = {
    mappings: [{ host: 'login.microsoftonline.com', port: 443, to }],
    extraCa: await readFile(certificates.caFile, 'utf8'),
  }
  const wish = { registration: provider.registration, purpose: 'client-submission' } as const
  const service = (parts: Partial<SignInParts> = {}) =>
    createSignIn({
      endpoints: shippedKnowledge.endpoints,
      send: httpsByNode(network),
      openBrowser: async () => undefined,
      now: Date.now,
      pages: () => pages,
      ...parts,
    })
  return {
    provider,
    person,
    network,
    wish,
    service,
    async atBrowser(deed = 'sign-in', parts = {}) {
      let url = ''
      let walk: Promise<string> = Promise.resolve('')
      const made = service({
        openBrowser: async (address) => {
          url = address
          walk = person.follow(address, deed, scanner).then(({ text }) => text)
          walk.catch(() => undefined)
        },
        ...parts,
      })
      const told: string[] = []
      const outcome = await made.interactive(
        { ...wish, loginHint: scanner },
        { waiting: () => told.push('waiting'), cameBack: () => told.push('came back') },
        never(),
      )
      return { outcome, service: made, url, shown: await walk, told }
    },
    async stop() {
      await person.close()
      await provider.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Where MSAL listens for the browser that was sent to `authorizeUrl`, and the state it expects. */
export function listenerOf(authorizeUrl: string): { readonly port: number; readonly state: string } {
  const { searchParams } = new URL(authorizeUrl)
  return { port: Number(new URL(searchParams.get('redirect_uri') ?? '').port), state: searchParams.get('state') ?? '' }
}

/** Does anybody listen there? */
export const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => (socket.destroy(), resolve(true))).once('error', () => resolve(false))
  })

export function sessionIn(outcome: SignInOutcome) {
  if (outcome.state !== 'signed-in') throw new Error(`Not signed in: ${JSON.stringify(outcome)}`)
  return outcome.session
}

/** A refusal without its words. */
export function refusalIn(outcome: SignInOutcome) {
  if (outcome.state !== 'refused') throw new Error(`Not refused: ${JSON.stringify(outcome)}`)
  const { stage, aadsts, error, suberror, status, asksForClaims } = outcome.refusal
  return { stage, aadsts, error, suberror, status, asksForClaims }
}
