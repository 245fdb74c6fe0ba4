import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { practicePassword } from '../../src-main/practice/scenarios'
import { mouse } from './support/hands'
import { arrive, catalogues, oldCopier, pagesOf } from './support/pages'
import { expect, test } from './support/program'
import { filesWith } from './support/secrets'

/** The program saves 300 ms after a change. */
const savedAfterMs = 450

/** What a person sees of a page: its words, and what its fields hold. */
const seenOn = (window: Page) =>
  window.evaluate(() => ({
    words: document.querySelector('main')?.innerText,
    fields: [...document.querySelectorAll('input')].map(({ type, value, checked }) =>
      type === 'radio' || type === 'checkbox' ? `${value} ${checked}` : value,
    ),
  }))

test('killed on any page, the program comes back to it with the same answers and without the password', async ({
  start,
  folder,
}) => {
  let program = await start()
  const hand = mouse(() => program.window)
  const pages = pagesOf({ ...oldCopier, lang: 'ja', scenario: 'after-december', password: practicePassword })
  for (const page of pages) {
    await arrive(program.window, 'ja', page)
    if (!['start', 'practice'].includes(page.name)) {
      await sleep(savedAfterMs)
      const before = await seenOn(program.window)
      if (page.name === 'ask') await hand.type(catalogues.ja.wizard.check.password, practicePassword)
      program.kill()
      program = await start()
      await hand.press(catalogues.ja.wizard.start.resume.button)
      const expected = pages.find(({ name }) => name === page.resumesAt) ?? page
      await arrive(program.window, 'ja', expected)
      // The details of a check that is over are on the page of its result.
      if (expected !== page) continue
      await expect.poll(() => seenOn(program.window), `the page ${page.name}`).toEqual(before)
    }
    await page.leave(hand)
  }
  expect(filesWith(practicePassword, folder)).toEqual([])
})

test('closed right after an answer, the program has kept it', async ({ start }) => {
  const { questions, wizard } = catalogues.ja
  const first = await start()
  const hand = mouse(() => first.window)
  await hand.choose(wizard.start.ways.device.label)
  await hand.press(wizard.continue)
  await hand.choose(questions.kind.options.mfp.label)
  await sleep(savedAfterMs)
  await hand.press(wizard.continue)
  // At once: before the time is over after which it saves by itself.
  const ended = new Promise((resolve) => first.app.process().once('exit', resolve))
  await first.app.evaluate(({ app }) => app.quit())
  await ended

  const second = await start()
  await mouse(() => second.window).press(wizard.start.resume.button)
  await arrive(second.window, 'ja', questions.family)
})
