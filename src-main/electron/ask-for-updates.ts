import type { Knowledge } from '../contract/knowledge'
import { t, type Lang } from '../text/t'
import { isAllowedLink } from './security/allowed-links'

/** A question as Electron's message box takes it. */
export interface Question {
  readonly type: 'question' | 'info' | 'error'
  readonly message: string
  readonly detail: string
  readonly buttons: string[]
  /** What Enter and what Escape mean: positions in `buttons`. */
  readonly defaultId: number
  readonly cancelId: number
  readonly noLink: true
}

interface UpdateDesk {
  /** Answers the position of the button pressed. */
  ask(question: Question): Promise<number>
  openInBrowser(url: string): Promise<void>
}

/** “Check for updates”: asks, and only after a yes opens the download page in the browser. The program itself contacts nobody. */
export async function askForUpdates(
  lang: Lang,
  version: string,
  knowledge: Knowledge,
  { ask, openInBrowser }: UpdateDesk,
): Promise<void> {
  const url = knowledge.program?.downloadPage?.url
  if (url === undefined || !isAllowedLink(url, knowledge)) {
    await ask({
      type: 'info',
      message: t(lang, 'menu.update.nowhere'),
      detail: t(lang, 'menu.update.nowhereDetail', { version }),
      buttons: [t(lang, 'menu.update.close')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    return
  }
  const answer = await ask({
    type: 'question',
    message: t(lang, 'menu.update.question'),
    detail: t(lang, 'menu.update.detail', { version, url }),
    buttons: [t(lang, 'menu.update.open'), t(lang, 'menu.update.cancel')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  if (answer === 0) await openInBrowser(url)
}
