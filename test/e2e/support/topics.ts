import type { Page } from '@playwright/test'
import { shippedKnowledge } from '../../../src-main/services/knowledge'
import { arrive, catalogues, type Lang } from './pages'

export const topics = shippedKnowledge.learn ?? []

/** Opens the list of topics, then every topic, and leaves the list open. */
export async function readTopics(window: Page, lang: Lang, onPage: (name: string) => Promise<void>): Promise<void> {
  const { learn } = catalogues[lang]
  await openTopics(window, lang)
  await onPage('topics')
  for (const { id, title } of topics) {
    await window.locator('.topic', { has: window.locator('b', { hasText: title[lang] }) }).click()
    await arrive(window, lang, { title: title[lang] })
    await onPage(`topic-${id}`)
    await window.getByRole('button', { name: learn.back }).click()
    await arrive(window, lang, { title: learn.title })
  }
}

export async function openTopics(window: Page, lang: Lang): Promise<void> {
  const { learn } = catalogues[lang]
  await window.getByRole('navigation').getByRole('button', { name: learn.open, exact: true }).first().click()
  await arrive(window, lang, { title: learn.title })
}
