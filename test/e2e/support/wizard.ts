import type { Page } from '@playwright/test'
import { en } from '../../../assets/locales/en'
import { ja } from '../../../assets/locales/ja'

export type Lang = 'ja' | 'en'
const catalogues = { ja, en }

/** Drives the wizard by what a person sees, in one language. */
export function wizardOn(window: Page, lang: Lang) {
  const words = catalogues[lang]
  const press = (name: string) => window.getByRole('button', { name, exact: true }).click()
  const choose = (label: string) => window.getByRole('radio', { name: label }).first().check()
  const heading = () => window.getByRole('heading', { level: 1 })
  const next = () => press(words.wizard.continue)

  /** Answers one choice question and goes on. */
  const answer = async (title: string, label: string) => {
    await heading().filter({ hasText: title }).waitFor()
    await choose(label)
    await next()
  }
  return {
    words,
    press,
    choose,
    heading,
    next,
    answer,
    async speak() {
      if (lang === 'en') await press(ja.wizard.languageLabel)
    },
    /** From the start page into a practice scenario. */
    async practise(scenario: keyof typeof ja.practice.scenarios) {
      await choose(words.wizard.start.ways.practice.label)
      await next()
      await answer(words.practice.title, words.practice.scenarios[scenario].name)
    },
    /** Answers every device question; `model` finds the family, `oauth` is the answer about this machine. */
    async answerAll(model: string, oauth: 'yes' | 'no' | 'unknown') {
      const { questions } = words
      await answer(questions.kind.title, questions.kind.options.mfp.label)
      await heading().filter({ hasText: questions.family.title }).waitFor()
      await window.locator('#family-search').fill(model)
      await window.getByRole('status').filter({ hasText: /\d/ }).first().waitFor()
      await window.getByRole('radio').first().check()
      await next()
      await answer(questions.offersOAuth.title, questions.offersOAuth.options[oauth].label)
      await answer(questions.server.title, questions.server.options.microsoft.label)
      await heading().filter({ hasText: questions.current.title }).waitFor()
      await next()
      await answer(questions.encryption.title, questions.encryption.options.starttls.label)
      await answer(questions.signIn.title, questions.signIn.options.password.label)
      await answer(questions.worksNow.title, questions.worksNow.options.unknown.label)
      await answer(questions.recipients.title, questions.recipients.options.inside.label)
      await heading().filter({ hasText: questions.volume.title }).waitFor()
      await next()
      await answer(questions.fixedIp.title, questions.fixedIp.options.unknown.label)
      await answer(questions.securityDefaults.title, questions.securityDefaults.options.off.label)
      await heading().filter({ hasText: questions.otherWays.title }).waitFor()
      await next()
    },
    /** From check-answers through one sign-in attempt to the result. */
    async check(password: string) {
      const { wizard } = words
      await heading().filter({ hasText: wizard.check.answersTitle }).waitFor()
      await press(wizard.check.begin)
      await window.getByLabel(wizard.check.password, { exact: true }).fill(password)
      await press(wizard.check.run)
      await window.getByRole('button', { name: wizard.check.result, exact: true }).click({ timeout: 60_000 })
      await heading().filter({ hasText: wizard.result.title }).waitFor()
    },
    async toSheet() {
      const { wizard } = words
      await press(wizard.result.next)
      await press(wizard.advice.tasks)
      await press(wizard.tasks.sheet)
      await heading().filter({ hasText: wizard.paper.title }).waitFor()
    },
  }
}
