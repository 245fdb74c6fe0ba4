import { join } from 'node:path'
import { lookEverywhere } from './support/audit'
import { keyboard, mouse } from './support/hands'
import { arrive, catalogues, speak } from './support/pages'
import { saveAt } from './support/paper'
import { aboutPdf, squeezed, textOf } from './support/pdf'
import { expect, test } from './support/program'
import { openTopics, readTopics, topics } from './support/topics'

for (const lang of ['ja', 'en'] as const)
  test(`on every topic axe finds nothing, light, dark and in forced colours, and nothing scrolls sideways (${lang})`, async ({
    program: { window },
  }) => {
    await speak(window, lang)
    const { look, found, looked } = lookEverywhere(window)
    await readTopics(window, lang, look)
    expect(found).toEqual([])
    expect(looked).toHaveLength(topics.length + 1)
  })

test('reading changes nothing in the wizard, and a finding leads to its topic', async ({ program: { window } }) => {
  const { wizard, learn } = catalogues.ja
  const hand = mouse(() => window)
  await hand.choose(wizard.start.ways.explain.label)
  await hand.press(wizard.continue)
  await arrive(window, 'ja', { title: wizard.explain.title })
  const reply = '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.'
  await hand.type(wizard.explain.label, reply)
  await openTopics(window, 'ja')
  await window.getByRole('button', { name: learn.leave }).first().click()
  await arrive(window, 'ja', { title: wizard.explain.title })
  await expect(window.getByLabel(wizard.explain.label, { exact: true })).toHaveValue(reply)

  await hand.press(wizard.explain.run)
  await arrive(window, 'ja', { title: wizard.explain.resultTitle })
  const topic = topics.find(({ id }) => id === 'is-smtp-auth-on')
  await hand.press(learn.about.replace('{{topic}}', topic?.title.ja ?? ''))
  await arrive(window, 'ja', { title: topic?.title.ja ?? '' })
  await hand.press(learn.leave)
  await arrive(window, 'ja', { title: wizard.explain.resultTitle })
})

test('an old date in a pasted letter is corrected on screen', async ({ program: { window } }) => {
  const { wizard } = catalogues.ja
  const hand = mouse(() => window)
  await hand.choose(wizard.start.ways.explain.label)
  await hand.press(wizard.continue)
  await hand.type(wizard.explain.label, 'Exchange Online の SMTP AUTH 基本認証は、２０２５年９月に終了します。')
  await hand.press(wizard.explain.run)
  await arrive(window, 'ja', { title: wizard.explain.resultTitle })
  await expect(window.getByText('「2025年9月に終わる」は、古い予定です')).toBeVisible()
  await expect(window.getByText(wizard.explain.unrelated)).toHaveCount(0)
})

test('a topic is found, read and saved as PDF by keyboard alone', async ({ program, folder }) => {
  const { window } = program
  const { learn } = catalogues.ja
  const hand = keyboard(() => window)
  await hand.press(learn.open)
  await arrive(window, 'ja', { title: learn.title })
  await hand.type(learn.search, 'ＯＰ２５Ｂ　５８７')
  await hand.see(learn.found.replace('{{count}}', '3'))
  await window.keyboard.press('Enter')
  const topic = topics.find(({ id }) => id === 'op25b')
  await arrive(window, 'ja', { title: topic?.title.ja ?? '' })
  await expect(window.locator(':focus')).toHaveJSProperty('tagName', 'H1')

  const pdf = join(folder, 'op25b.pdf')
  await saveAt(program, pdf)
  await hand.press(learn.savePdf)
  await expect(window.getByRole('status').filter({ hasText: pdf })).toBeVisible()
  const facts = aboutPdf(pdf)
  expect({
    isA4: facts.isA4,
    isTagged: facts.isTagged,
    notEmbedded: facts.notEmbedded,
    outside: facts.outside,
  }).toEqual({
    isA4: true,
    isTagged: true,
    notEmbedded: [],
    outside: [],
  })
  expect(textOf(pdf)).toContain(squeezed('固定 IP の契約では、ふつう止まりません'))
})
