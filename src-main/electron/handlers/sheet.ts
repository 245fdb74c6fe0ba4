import type { Handlers } from '../../contract/ipc'
import type { Knowledge } from '../../contract/knowledge'
import type { Organisation } from '../../contract/organisation'
import { fault, ok, type Result } from '../../contract/result'
import type { Lang, SheetPaper } from '../../contract/window'
import { paperFacts } from '../../core/report/paper-facts'
import type { Fonts } from '../../exports/html'
import { drawPaper } from '../../exports/paper/draw-paper'
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
const nameOf = ({ paper }: Asked) => `smtp-auth-${paper === 'device' ? 'sheet' : paper}`

export function sheetHandlers(
  session: Session,
  knowledge: Knowledge,
  press: Press,
  organisation: () => Organisation,
  { saveBook, saveList }: Pick<Handlers['sheet'], 'saveBook' | 'saveList'>,
): Handlers['sheet'] {
  const save = async (name: string, content: () => Promise<Uint8Array>): Promise<Result<{ path: string | null }>> => {
    const path = await press.askWhere(name)
    if (path === null) return ok({ path: null })
    const written = await writeAtomically(path, await content())
    return written.ok ? ok({ path }) : written
  }
  return {
    preview: (asked) => (session.report === undefined ? fault('ipc.bad-input') : ok({ url: pathOf(asked) })),
    savePdf: (asked) => save(`${nameOf(asked)}.pdf`, () => press.pdfOf(urlOf(asked))),
    saveHtml: (asked) =>
      save(`${nameOf(asked)}.html`, async () =>
        new TextEncoder().encode(sheetOf(session, knowledge, organisation(), asked) ?? ''),
      ),
    print: (asked) => press.print(urlOf(asked)),
    saveBook,
    saveList,
  }
}

/** A paper about the newest report; undefined before anything was judged. */
export function sheetOf(
  session: Session,
  knowledge: Knowledge,
  organisation: Organisation,
  asked: Asked,
  fonts?: Fonts,
): string | undefined {
  const { report } = session
  if (report === undefined) return undefined
  const facts = paperFacts(report, knowledge, session.before(), { organisation })
  return drawPaper(asked.paper, report, asked.lang, facts, fonts)
}
