import type { Handlers } from '../../contract/ipc'
import { fault, ok, type Result } from '../../contract/result'
import { deviceSheetHtml } from '../../exports/device-sheet/device-sheet'
import type { Fonts } from '../../exports/html'
import { writeAtomically } from '../../services/json-file'
import type { Lang } from '../../text/t'
import { appOrigin } from '../security/app-pages'
import type { Session } from '../session'

/** What the sheet handlers need of Electron. */
export interface Press {
  /** Asks where to save; null when the person closes the dialog. */
  askWhere(suggested: string): Promise<string | null>
  pdfOf(url: string): Promise<Uint8Array>
  print(url: string): Promise<void>
}

const sheetPath = (lang: Lang) => `/sheet/${lang}`
const sheetUrl = (lang: Lang) => `${appOrigin}${sheetPath(lang)}`

export function sheetHandlers(session: Session, press: Press): Handlers['sheet'] {
  const save = async (name: string, content: () => Promise<Uint8Array>): Promise<Result<{ path: string | null }>> => {
    const path = await press.askWhere(name)
    if (path === null) return ok({ path: null })
    const written = await writeAtomically(path, await content())
    return written.ok ? ok({ path }) : written
  }
  return {
    preview: ({ lang }) => (session.report === undefined ? fault('ipc.bad-input') : ok({ url: sheetPath(lang) })),
    savePdf: ({ lang }) => save('smtp-auth-sheet.pdf', () => press.pdfOf(sheetUrl(lang))),
    saveHtml: ({ lang }) =>
      save('smtp-auth-sheet.html', async () => new TextEncoder().encode(sheetOf(session, lang) ?? '')),
    print: async ({ lang }) => ok(await press.print(sheetUrl(lang))),
  }
}

/** The sheet of the newest report; undefined before anything was judged. */
export const sheetOf = ({ report }: Session, lang: Lang, fonts?: Fonts): string | undefined =>
  report === undefined ? undefined : deviceSheetHtml(report, lang, fonts)
