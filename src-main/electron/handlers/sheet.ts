import type { Handlers } from '../../contract/ipc'
import { fault, ok, type Result } from '../../contract/result'
import type { Lang, SheetPaper } from '../../contract/window'
import { deviceSheetHtml } from '../../exports/device-sheet/device-sheet'
import type { Fonts } from '../../exports/html'
import { triageNoteHtml } from '../../exports/triage-note/triage-note'
import { writeAtomically } from '../../services/json-file'
import { appOrigin } from '../security/app-pages'
import type { Session } from '../session'

/** What the sheet handlers need of Electron. */
export interface Press {
  /** Asks where to save; null when the person closes the dialog. */
  askWhere(suggested: string): Promise<string | null>
  pdfOf(url: string): Promise<Uint8Array>
  print(url: string): Promise<Result<void>>
}

interface Asked {
  readonly paper: SheetPaper
  readonly lang: Lang
}
const pathOf = ({ paper, lang }: Asked) => `/sheet/${paper}/${lang}`
const urlOf = (asked: Asked) => `${appOrigin}${pathOf(asked)}`
const draw = { device: deviceSheetHtml, triage: triageNoteHtml } as const

export function sheetHandlers(session: Session, press: Press): Handlers['sheet'] {
  const save = async (name: string, content: () => Promise<Uint8Array>): Promise<Result<{ path: string | null }>> => {
    const path = await press.askWhere(name)
    if (path === null) return ok({ path: null })
    const written = await writeAtomically(path, await content())
    return written.ok ? ok({ path }) : written
  }
  return {
    preview: (asked) => (session.report === undefined ? fault('ipc.bad-input') : ok({ url: pathOf(asked) })),
    savePdf: (asked) => save('smtp-auth-sheet.pdf', () => press.pdfOf(urlOf(asked))),
    saveHtml: ({ paper, lang }) =>
      save('smtp-auth-sheet.html', async () => new TextEncoder().encode(sheetOf(session, paper, lang) ?? '')),
    print: (asked) => press.print(urlOf(asked)),
  }
}

/** A paper about the newest report; undefined before anything was judged. */
export const sheetOf = ({ report }: Session, paper: SheetPaper, lang: Lang, fonts?: Fonts): string | undefined =>
  report === undefined ? undefined : draw[paper](report, lang, fonts)
