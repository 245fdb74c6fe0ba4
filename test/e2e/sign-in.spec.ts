// The whole way, in the program: sign-in at a real identity provider by a real browser, a check with its token at real mail servers, and a search for every
// token, code and secret in all that crosses, is written or is said.
import { join } from 'node:path'
import type { Report } from '../../src-main/contract/report'
import type { SignInOrder, SignInState } from '../../src-main/contract/sign-in-window'
import { Situation } from '../../src-main/contract/situation'
import { whyNoPeers } from '../peers/servers/peers'
import { crossedIn } from './support/crossed'
import { catchOpened, startOAuthOffice } from './support/oauth-office'
import { expect, test, type Program } from './support/program'
import { filesWith, holds } from './support/secrets'

declare global {
  interface Window {
    signInStates?: SignInState[]
    lastReport?: Report
  }
}

/** Starts an attempt and answers with its last state. */
async function signIn({ window }: Program, order: SignInOrder): Promise<SignInState> {
  return window.evaluate(async (asked) => {
    const states: SignInState[] = []
    window.signInStates = states
    return new Promise<SignInState>((resolve, reject) => {
      const stop = window.api.signIn.state(({ attempt, state }) => {
        if (attempt !== asked.attempt) return
        states.push(state)
        if (!['signed-in', 'refused', 'not-reached', 'not-finished'].includes(state.state)) return
        stop()
        resolve(state)
      })
      void window.api.signIn.start(asked).then((begun) => begun.ok || reject(new Error(begun.fault.code)))
    })
  }, order)
}

test('a sign-in ends in a check that proves OAuth, and leaves no token behind', async ({ start, folder }) => {
  const why = whyNoPeers()
  test.skip(why !== undefined, why)
  const office = await startOAuthOffice(folder)
  const { provider, person, host } = office
  try {
    const program = await start({ network: office.network })
    const { window, app } = program
    const openedIn = await catchOpened(program)

    const address = office.account
    const attempt = crypto.randomUUID()
    const order = {
      attempt,
      flow: 'browser',
      purpose: 'client-submission',
      registration: provider.registration,
    } as const
    const signing = signIn(program, { ...order, loginHint: address })
    await expect.poll(async () => (await openedIn()).length).toBe(1)
    const shown = await person.follow((await openedIn())[0] ?? '', 'sign-in', address)
    const ended = await signing
    expect(shown.text).toContain('SMTP AUTH')
    expect(ended).toMatchObject({
      state: 'signed-in',
      signedIn: { attempt, account: address, flow: 'browser' },
      findings: [{ id: 'oauth.signed-in' }, { id: 'token.sound' }],
    })

    const situation = Situation.parse({ sending: { host, port: 587, encryption: 'starttls', account: address } })
    const report = await window.evaluate(
      async (asked) => {
        const run = crypto.randomUUID()
        return new Promise<Report>((resolve, reject) => {
          window.api.checks.finished(({ run: id, report: made }) => id === run && resolve(made))
          void window.api.checks
            .start({
              run,
              key: { site: crypto.randomUUID(), device: crypto.randomUUID() },
              practice: null,
              testMail: 'no',
              ...asked,
            })
            .then((begun) => begun.ok || reject(new Error(begun.fault.code)))
        })
      },
      { situation, signIn: attempt },
    )
    const found = report.findings.map(({ id }) => id)
    expect(found).toEqual(expect.arrayContaining(['oauth.signed-in', 'token.sound', 'auth.oauth-works']))
    expect(report.comparison.find(({ step }) => step === 'signed-in')?.oauth).toBe('yes')

    // An application with its secret, refused and then let in.
    const asApplication = { ...order, flow: 'application', registration: provider.application } as const
    const wrong = 'hunter2~wrong+secret&of=an/application'
    const refused = await signIn(program, { ...asApplication, attempt: crypto.randomUUID(), clientSecret: wrong })
    expect(refused).toMatchObject({ state: 'refused', refusal: { error: 'invalid_client', flow: 'application' } })
    const application = crypto.randomUUID()
    const { clientSecret } = provider
    expect((await signIn(program, { ...asApplication, attempt: application, clientSecret })).state).toBe('signed-in')
    const remembered = await window.evaluate(() => window.api.signIn.remembered())
    expect(remembered).toEqual({ ok: true, value: [provider.application, provider.registration] })

    // Signed out, there is nothing left to check with.
    const after = await window.evaluate(
      async (asked) => {
        await window.api.signIn.signOut()
        const key = { site: crypto.randomUUID(), device: crypto.randomUUID() }
        const order = { run: crypto.randomUUID(), key, practice: null, testMail: 'no', ...asked } as const
        return [await window.api.signIn.current(), await window.api.checks.start(order)]
      },
      { situation, signIn: application },
    )
    expect(after).toEqual([
      { ok: true, value: null },
      { ok: false, fault: { code: 'sign-in.over', args: {} } },
    ])

    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload())
    await window.getByRole('heading', { level: 1 }).waitFor()
    const secrets = [...(await provider.secrets()), wrong]
    const crossed = await crossedIn(program)
    const said = `${program.said()} ${JSON.stringify(await window.evaluate(() => ({ ...localStorage, ...sessionStorage })))}`
    expect(secrets.length).toBeGreaterThan(5)
    expect({
      messages: crossed
        .filter(({ content }) => secrets.some((secret) => holds(secret, JSON.stringify(content ?? null))))
        .map(({ way, channel }) => `${way} ${channel}`),
      files: secrets.flatMap((secret) => filesWith(secret, join(folder, 'user-data'))),
      temporary: secrets.flatMap((secret) => filesWith(secret, join(folder, 'tmp'))),
      said: secrets.filter((secret) => holds(secret, said)).length,
    }).toEqual({ messages: ['to-main signIn.start', 'to-main signIn.start'], files: [], temporary: [], said: 0 })
  } finally {
    await office.stop()
  }
})
