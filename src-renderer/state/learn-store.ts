import { create } from 'zustand'
import type { LearnBook } from '../../src-main/contract/learn-book'
import { api } from '../app/api'
import { valueOf } from './fault-store'

/** What is open to read. It lies over the wizard and changes nothing in it: what was typed there is still there afterwards. */
type Reading =
  { readonly state: 'closed' } | { readonly state: 'list' } | { readonly state: 'topic'; readonly topic: string }

interface Learn {
  readonly reading: Reading
  /** Null until it was asked for. */
  readonly book: LearnBook | null
  /** What is searched for; kept while a found topic is read. */
  readonly query: string
  load(): Promise<void>
  openList(): void
  openTopic(topic: string): void
  search(query: string): void
  close(): void
}

export const useLearn = create<Learn>()((set) => ({
  reading: { state: 'closed' },
  book: null,
  query: '',
  async load() {
    const book = await valueOf(api.learn.book(undefined))
    if (book !== undefined) set({ book })
  },
  openList: () => set({ reading: { state: 'list' } }),
  openTopic: (topic) => set({ reading: { state: 'topic', topic } }),
  search: (query) => set({ query }),
  close: () => set({ reading: { state: 'closed' }, query: '' }),
}))
