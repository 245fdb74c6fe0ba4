import type { Knowledge } from '../../contract/knowledge'
import type { ReminderFacts } from '../../contract/papers'

/** What reminders need besides the reports: how long a sign-in is good for when it is not used. */
export const reminderFacts = ({ facts = [] }: Pick<Knowledge, 'facts'>): ReminderFacts => ({
  unusedSignIn: facts.find(({ id }) => id === 'refresh-token-days') ?? null,
})
