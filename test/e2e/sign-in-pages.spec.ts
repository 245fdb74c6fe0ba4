// Signing in through the pages, as a person does it; the browser part is a real one at a real identity provider.
import { mouse } from './support/hands'
import { catchOpened, startOAuthOffice } from './support/oauth-office'
import { arrive, catalogues, newCopier, pagesOf, until, walk } from './support/pages'
import { expect, test } from './support/program'
import { whyNoPeers } from '../peers/servers/peers'

test('signing in through the pages: mended, cancelled, refused for want of consent, by code, by browser, and the check proves OAuth', async ({
  start,
  folder,
}) => {
  const why = whyNoPeers()
  test.skip(why !== undefined, why)
  const office = await startOAuthOffice(folder)
  try {
    const { provider, person, account } = office
    const program = await start({ network: office.network })
    const openedIn = await catchOpened(program)
    const { window } = program
    const hand = mouse(() => window)
    const { signIn, wizard, report } = catalogues.ja
    const { form, end } = signIn
    const settings = { 'sending.port': '587', 'sending.account': account, 'sending.from': account }
    const journey = { ...newCopier, lang: 'ja', scenario: null, settings, password: 'hunter2' } as const
    await walk(window, 'ja', until(pagesOf(journey), 'ask'), hand)
    await hand.press(signIn.panel.button)
    await arrive(window, 'ja', form)

    // What is wrong is said at the top, with the focus on it.
    await hand.type(form.clientId, 'hunter2~secret')
    await hand.press(form.submit)
    await expect(window.locator(':focus')).toContainText(signIn.problems.tenant.empty)
    await hand.type(form.tenant, provider.registration.tenant)
    await hand.type(form.clientId, provider.registration.clientId)

    await hand.press(form.submit)
    await arrive(window, 'ja', signIn.browser)
    await window.getByText(/あと \d+:\d\d 待ちます/).waitFor()
    await hand.press(signIn.browser.cancel)
    await arrive(window, 'ja', { title: end.cancelled })
    await hand.press(end.again)
    await arrive(window, 'ja', form)
    await expect(window.getByLabel(form.clientId, { exact: true })).toHaveValue(provider.registration.clientId)

    await provider.refuse({
      stage: 'authorize',
      error: 'consent_required',
      error_description: 'AADSTS65001: The user or administrator has not consented to use the application.',
    })
    await hand.press(form.submit)
    await expect.poll(async () => (await openedIn()).length).toBe(2)
    await person.follow((await openedIn())[1] ?? '')
    await arrive(window, 'ja', { title: end.refused })

    await hand.press(end.again)
    await hand.choose(form.flows['device-code'].label)
    await hand.press(form.submit)
    await arrive(window, 'ja', signIn.code)
    await window.getByRole('img', { name: signIn.code.qr }).waitFor()
    await hand.press(signIn.code.copy)
    await provider.refuse({
      stage: 'token',
      status: 400,
      body: {
        error: 'access_denied',
        error_description: 'AADSTS53003: Access has been blocked by Conditional Access policies.',
        error_codes: [53003],
        correlation_id: '11111111-0000-4000-8000-000000000000',
        trace_id: '22222222-0000-4000-8000-000000000000',
      },
    })
    await arrive(window, 'ja', { title: end.refused })

    await hand.press(end.again)
    await hand.choose(form.flows.browser.label)
    await hand.press(form.submit)
    await expect.poll(async () => (await openedIn()).length).toBe(3)
    await person.follow((await openedIn())[2] ?? '', 'sign-in', account)
    await arrive(window, 'ja', { title: end.signedIn })
    await hand.press(end.go)
    await arrive(window, 'ja', { title: wizard.check.askTitle })
    await window.getByText(`${account} でサインインしました`).waitFor()
    await hand.choose(wizard.check.ways.connection.label)
    await hand.press(wizard.check.run)
    await arrive(window, 'ja', { title: wizard.check.done })
    await hand.press(wizard.check.result)
    await arrive(window, 'ja', wizard.result)
    const row = window.getByRole('row', { name: report.comparison.steps['signed-in'] })
    await expect(row.getByRole('cell').last()).toContainText(wizard.result.marks['signed-in'].yes)
  } finally {
    await office.stop()
  }
})
