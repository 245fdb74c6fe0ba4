import type { Deadlines } from '../core/probes/probe'

/** The deadlines of the architecture, in ms. A banner may take long: some servers look up the caller's name first. */
export const standardDeadlines: Deadlines = {
  connectMs: 4_000,
  replyMs: 10_000,
  bannerMs: 35_000,
  conversationMs: 60_000,
  checkMs: 75_000,
}
