// From the sign-in to the mail: a token fetched by a person at a real browser is accepted by Postfix and Dovecot, and refused where it should be.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { shippedKnowledge } from '../../src-main/services/knowledge'
import { httpsByNode } from '../../src-main/services/sign-in/https'
import { createSignIn } from '../../src-main/services/sign-in/sign-in'
import { makeCertificates } from './servers/certificates'
import { startIdentityProvider, type IdentityProvider } from './servers/identity-provider'
import { newDesk, type Desk } from './servers/navi'
import { check, facts, findingIds, inbox } from './servers/office'
import { startPeers, whyNoPeers, type Peers } from './servers/peers'
import { seatPerson, whyNoBrowser, type Person } from './servers/person'
import type { PostfixPort } from './servers/postfix'
import { until } from './servers/tools'

const why = whyNoPeers() ?? (await whyNoBrowser())

describe.skipIf(why !== undefined)(`from sign-in to mail${why === undefined ? '' : ` (SKIPPED: ${why})`}`, () => {
  let folder: string
  let provider: IdentityProvider
  let peers: Peers
  let person: Person
  let desk: Desk
  let signIns: ReturnType<typeof createSignIn>
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'navi-sign-in-mail-'))
    const certificates = await makeCertificates(join(folder, 'certificates'))
    provider = await startIdentityProvider(certificates)
    peers = await startPeers(provider)
    person = await seatPerson(provider.port)
    const to = { kind: 'place', host: '127.0.0.1', port: provider.port } as const
    signIns = createSignIn({
      endpoints: shippedKnowledge.endpoints,
      send: httpsByNode({
        mappings: [{ host: 'login.microsoftonline.com', port: 443, to }],
        extraCa: await readFile(certificates.caFile, 'utf8'),
      }),
      openBrowser: async (url) => void person.follow(url, 'sign-in', peers.account.address),
      now: Date.now,
      pages: () => ({ cameBack: '<!DOCTYPE html><p>', refused: '<!DOCTYPE html><p>' }),
    })
  })
  afterAll(async () => {
    await desk?.clear()
    await person?.close()
    await peers?.stop()
    await provider?.stop()
    if (folder) await rm(folder, { recursive: true, force: true })
  })
  beforeEach(async () => {
    await provider.reset()
    desk = await newDesk()
  })

  /** The token of the scanner's mailbox, fetched at the browser. */
  async function tokenOfScanner(format: 'jwt' | 'opaque', claims: object = {}): Promise<string> {
    await provider.set({ format, claims })
    const outcome = await signIns.interactive(
      { registration: provider.registration, purpose: 'client-submission', loginHint: peers.account.address },
      { waiting: () => undefined, cameBack: () => undefined },
      new AbortController().signal,
    )
    if (outcome.state !== 'signed-in') throw new Error(JSON.stringify(outcome))
    return outcome.session.token()
  }
  const checkAt = async (port: PostfixPort, token: string, more: Partial<Parameters<typeof check>[2]> = {}) =>
    check(desk, peers, { port: peers.ports[port], token, secrets: await provider.secrets(), ...more })

  it.each<[PostfixPort, 'jwt' | 'opaque', string, string]>([
    ['submission', 'opaque', 'XOAUTH2', 'token.opaque'],
    ['bearerAsked', 'opaque', 'OAUTHBEARER', 'token.opaque'],
    ['oauthOnly', 'jwt', 'XOAUTH2', 'token.sound'],
    ['bearerSigned', 'jwt', 'OAUTHBEARER', 'token.sound'],
  ])('at %s a token (%s) is accepted by %s, in one attempt', async (port, format, mechanism, understood) => {
    const token = await tokenOfScanner(format)
    const { report } = await checkAt(port, token)
    expect(facts(report, 'auth.accepted').map((fact) => [fact.mechanism, fact.account])).toEqual([
      [mechanism, peers.account.address],
    ])
    expect(facts(report, 'auth.refused')).toEqual([])
    expect(findingIds(report)).toEqual(expect.arrayContaining(['auth.oauth-offered', 'auth.oauth-works', understood]))
    const dialogue = facts(report, 'auth.accepted').flatMap((fact) => fact.dialogue ?? [])
    expect(dialogue.filter(({ text }) => text.startsWith('AUTH '))).toHaveLength(1)
  })

  it.each<[PostfixPort, 'jwt' | 'opaque']>([
    ['submission', 'opaque'],
    ['bearerAsked', 'opaque'],
    ['oauthOnly', 'jwt'],
    ['bearerSigned', 'jwt'],
  ])('at %s the same token is refused for another mailbox, and the refusal explained', async (port, format) => {
    const token = await tokenOfScanner(format)
    const { report } = await checkAt(port, token, { account: peers.colleague })
    expect(facts(report, 'auth.accepted')).toEqual([])
    expect(facts(report, 'auth.refused').map(({ reply, challenge }) => [reply.code, challenge?.status])).toEqual([
      [535, expect.stringMatching(/^(401|invalid_token)$/)],
    ])
    expect(findingIds(report)).toContain('auth.oauth-refused')
    // An opaque token does not say whose it is.
    expect(findingIds(report).includes('token.other-user')).toBe(format === 'jwt')
  })

  it('a test mail goes out by the token, and arrives', async () => {
    const token = await tokenOfScanner('opaque')
    const before = (await peers.delivered()).length
    const { report } = await checkAt('submission', token, { args: ['--send-real-mail-to', inbox] })
    expect(facts(report, 'mail.accepted').map(({ sender, recipient }) => [sender, recipient])).toEqual([
      [peers.account.address, inbox],
    ])
    await until(async () => (await peers.delivered()).length === before + 1, 'the mail arrives')
  })

  it('a token whose signature was touched is refused', async () => {
    const token = await tokenOfScanner('jwt')
    const [head, body, signature = ''] = token.split('.')
    const touched = `${head}.${body}.${signature.slice(0, -8)}${signature.endsWith('AAAAAAAA') ? 'BBBBBBBB' : 'AAAAAAAA'}`
    const { report } = await checkAt('oauthOnly', touched)
    expect(facts(report, 'auth.refused').map(({ mechanism }) => mechanism)).toEqual(['XOAUTH2'])
  })

  it('a token for Graph is called what it is before anybody refuses it', async () => {
    const token = await tokenOfScanner('jwt', { aud: 'https://graph.microsoft.com' })
    const { report } = await checkAt('oauthOnly', token)
    expect(findingIds(report)).toContain('token.wrong-audience')
  })

  it('the token of an application says so, and is judged by its role', async () => {
    const wish = { registration: provider.application, purpose: 'client-submission' } as const
    const outcome = await signIns.clientCredentials(wish, provider.clientSecret, new AbortController().signal)
    if (outcome.state !== 'signed-in') throw new Error(JSON.stringify(outcome))
    const { report } = await checkAt('oauthOnly', outcome.session.token())
    expect(facts(report, 'token.read').map(({ actsAs, roles, problems }) => ({ actsAs, roles, problems }))).toEqual([
      { actsAs: 'application', roles: ['SMTP.SendAsApp'], problems: [] },
    ])
  })
})
