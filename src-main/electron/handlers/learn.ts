import type { Handlers } from '../../contract/ipc'
import type { Knowledge } from '../../contract/knowledge'
import type { LearnPaper } from '../../contract/learn-book'
import { fault, ok } from '../../contract/result'
import { bookOf } from '../../core/learn/book'
import type { Fonts } from '../../exports/html'
import { learnHtml } from '../../exports/learn/learn'
import { writeAtomically } from '../../services/json-file'
import { appOrigin } from '../security/app-pages'
import type { Press } from './sheet'

const urlOf = ({ topic, lang }: LearnPaper) => `${appOrigin}/learn/${topic}/${lang}`

export const learnHandlers = (knowledge: Knowledge, press: Press): Handlers['learn'] => ({
  book: () => ok(bookOf(knowledge, Date.now())),
  savePdf: async (asked) => {
    if (learnPage(knowledge, asked) === undefined) return fault('ipc.bad-input')
    const path = await press.askWhere(`smtp-auth-${asked.topic}.pdf`)
    if (path === null) return ok({ path })
    const written = await writeAtomically(path, await press.pdfOf(urlOf(asked)))
    return written.ok ? ok({ path }) : written
  },
  print: async (asked) =>
    learnPage(knowledge, asked) === undefined ? fault('ipc.bad-input') : press.print(urlOf(asked)),
})

/** A topic as paper; undefined when there is none of that name. */
export const learnPage = (knowledge: Knowledge, { topic, lang }: LearnPaper, fonts?: Fonts): string | undefined =>
  learnHtml(bookOf(knowledge, Date.now()), topic, lang, fonts)
