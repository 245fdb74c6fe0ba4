import { en } from '../../../assets/locales/en'
import { ja } from '../../../assets/locales/ja'
import type { Lang } from '../../../src-main/contract/window'
import { shippedKnowledge } from '../../../src-main/services/knowledge'
import { expect } from './program'
import type { Page } from '@playwright/test'
import type { Hand } from './hands'

export const catalogues = { ja, en }
export type { Lang }

/** A page of the wizard as a person goes through it. */
export interface WizardPage {
  readonly name: string
  /** The page's part of the title of the window. */
  readonly title: string
  /** Answers the page and leaves it. */
  readonly leave: (hand: Hand) => Promise<void>
  /** The page to which a restart leads, when it is another one. */
  readonly resumesAt?: string
}

/** The answers of one person. */
export interface Journey {
  readonly lang: Lang
  /** Null: the real thing, led elsewhere by the mapped entry. */
  readonly scenario: keyof typeof ja.practice.scenarios | null
  /** Id of a family, and what is typed to find it alone. */
  readonly family: string
  readonly model: string
  readonly nickname?: string
  readonly offersOAuth: 'yes' | 'no' | 'unknown'
  /** What is typed on the page of the current settings, by path; what is not here stays as it stands there. */
  readonly settings?: Partial<Readonly<Record<keyof typeof ja.questions.current.fields, string>>>
  readonly password: string
}

/** A machine whose family is known to have no OAuth, named with characters that fonts and encodings often lose. */
export const oldCopier = {
  family: 'km-bizhub-legacy-na',
  model: 'bizhub 266',
  nickname: '髙橋﨑①㈱',
  offersOAuth: 'no',
} as const
/** A machine that can sign in with OAuth. */
export const newCopier = { family: 'sharp-bp', model: 'BP-22C20', offersOAuth: 'yes' } as const

export const familyOf = (id: string) => {
  const family = shippedKnowledge.devices.find((known) => known.id === id)
  if (family === undefined) throw new Error(`No family ${id}`)
  return family
}
const familyName = (id: string, lang: Lang) => `${familyOf(id).vendor[lang]} ${familyOf(id).name[lang]}`

/** Every page from the start page to the sheet, in order. */
export function pagesOf(journey: Journey): readonly WizardPage[] {
  const { wizard, questions, practice } = catalogues[journey.lang]
  const { lang, scenario, model, family: familyId, nickname, offersOAuth, settings = {}, password } = journey
  const continueWith = async (hand: Hand, option?: string) => {
    if (option !== undefined) await hand.choose(option)
    await hand.press(wizard.continue)
  }
  const choice = (name: string, title: string, option?: string): WizardPage => ({
    name,
    title,
    leave: (hand) => continueWith(hand, option),
  })
  const button = (name: string, title: string, label: string, resumesAt?: string): WizardPage => ({
    name,
    title,
    leave: (hand) => hand.press(label),
    ...(resumesAt !== undefined && { resumesAt }),
  })
  const { kind, family, server, current, encryption, signIn, worksNow, recipients, volume } = questions
  const way = scenario === null ? wizard.start.ways.device : wizard.start.ways.practice
  const beginning = [choice('start', wizard.start.title, way.label)]
  if (scenario !== null) {
    const { name } = practice.scenarios[scenario]
    beginning.push(choice('practice', wizard.start.ways.practice.label, name))
  }
  return [
    ...beginning,
    choice('kind', kind.title, kind.options.mfp.label),
    {
      name: 'family',
      title: family.title,
      async leave(hand) {
        await hand.type(family.label, model)
        if (nickname !== undefined) await hand.type(family.name.label, nickname)
        await hand.see(family.found.replace('{{count}}', '1'))
        await hand.choose(familyName(familyId, lang))
        await hand.press(wizard.continue)
      },
    },
    choice('offersOAuth', questions.offersOAuth.title, questions.offersOAuth.options[offersOAuth].label),
    choice('server', server.title, server.options.microsoft.label),
    {
      name: 'current',
      title: current.title,
      async leave(hand) {
        for (const [path, text] of Object.entries(settings))
          await hand.type(current.fields[path as keyof typeof settings].label, text)
        await hand.press(wizard.continue)
      },
    },
    choice('encryption', encryption.title, encryption.options.starttls.label),
    choice('signIn', signIn.title, signIn.options.password.label),
    choice('worksNow', worksNow.title, worksNow.options.unknown.label),
    choice('recipients', recipients.title, recipients.options.inside.label),
    choice('volume', volume.title),
    choice('fixedIp', questions.fixedIp.title, questions.fixedIp.options.unknown.label),
    choice('securityDefaults', questions.securityDefaults.title, questions.securityDefaults.options.off.label),
    choice('otherWays', questions.otherWays.title),
    button('answers', wizard.check.answersTitle, wizard.check.begin),
    {
      name: 'ask',
      title: wizard.check.askTitle,
      async leave(hand) {
        await hand.type(wizard.check.password, password)
        await hand.press(wizard.check.run)
      },
    },
    // The check itself passes by in about a second; its page is over when this one is there.
    button('run', wizard.check.done, wizard.check.result, 'result'),
    button('result', wizard.result.title, wizard.result.next),
    button('advice', wizard.advice.title, wizard.advice.tasks),
    button('tasks', wizard.tasks.title, wizard.tasks.sheet),
    { name: 'paper', title: wizard.paper.title, leave: async () => undefined },
  ]
}

/** Waits for a page. Asks at every frame: Playwright's own waiting for a title makes pauses that add up. */
export async function arrive(window: Page, lang: Lang, { title }: Pick<WizardPage, 'title'>): Promise<void> {
  const wanted = catalogues[lang].wizard.windowTitle.replace('{{page}}', title)
  await window.waitForFunction((text) => document.title === text, wanted, { timeout: 30_000 }).catch(() => undefined)
  expect(await window.title()).toBe(wanted)
}

/** From the page on screen, the first of `pages`, to the last one, which it leaves alone. */
export async function walk(
  window: Page,
  lang: Lang,
  pages: readonly WizardPage[],
  hand: Hand,
  onPage: (page: WizardPage) => Promise<void> = async () => undefined,
): Promise<void> {
  for (const page of pages) {
    await arrive(window, lang, page)
    await onPage(page)
    if (page !== pages.at(-1)) await page.leave(hand)
  }
}

/** The pages up to one of them. */
export const until = (pages: readonly WizardPage[], name: string): readonly WizardPage[] =>
  pages.slice(0, pages.findIndex((page) => page.name === name) + 1)

/** Switches the window to a language. */
export async function speak(window: Page, lang: Lang): Promise<void> {
  const spoken = await window.locator('html').getAttribute('lang')
  if (spoken !== lang)
    await window.getByRole('button', { name: catalogues[spoken === 'en' ? 'en' : 'ja'].wizard.languageLabel }).click()
  await expect(window.locator('html')).toHaveAttribute('lang', lang)
}
