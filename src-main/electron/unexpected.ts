import type { Question } from './ask-for-updates'
import { t, type Lang } from '../text/t'

interface UnexpectedDesk {
  readonly lang: () => Lang
  /** Keeps the place where it happened. */
  readonly note: { readonly path: string; write(bug: unknown): Promise<void> }
  /** Brings everything answered and measured to the disk. */
  save(): Promise<unknown>
  /** Answers the position of the button pressed. */
  ask(question: Question): Promise<number>
  quit(): void
}

/** What happens on an exception that nobody caught: everything is saved, the place is noted, and one calm box leaves the choice to go on. */
export function createUnexpected({ lang, note, save, ask, quit }: UnexpectedDesk): (bug: unknown) => Promise<void> {
  let isAsking = false
  return async (bug) => {
    // A failure while this one is told is noted and not told.
    await Promise.allSettled([note.write(bug), save()])
    if (isAsking) return
    isAsking = true
    try {
      const answer = await ask({
        type: 'error',
        message: t(lang(), 'problem.title'),
        detail: t(lang(), 'problem.detail', { path: note.path }),
        buttons: [t(lang(), 'problem.goOn'), t(lang(), 'problem.quit')],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      })
      if (answer === 1) quit()
    } catch {
      // Without a screen there is nobody to ask.
      quit()
    } finally {
      isAsking = false
    }
  }
}
