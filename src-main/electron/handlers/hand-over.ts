import type { Handlers } from '../../contract/ipc'
import type { HandOverTo } from '../../contract/hand-over'
import type { Knowledge } from '../../contract/knowledge'
import type { Organisation } from '../../contract/organisation'
import { fault, ok } from '../../contract/result'
import type { Lang } from '../../contract/window'
import { bookOf } from '../../core/learn/book'
import { paperFacts } from '../../core/report/paper-facts'
import { handOver, type HandOver } from '../../exports/hand-over/hand-over'
import type { Fonts } from '../../exports/html'
import { writeAtomically } from '../../services/json-file'
import { zipOf } from '../../services/zip'
import type { Session } from '../session'
import type { Press } from './sheet'

interface Asked {
  readonly to: HandOverTo
  readonly lang: Lang
}

/** `printed`: a page that main has drawn as PDF. */
export function handOverHandlers(
  session: Session,
  knowledge: Knowledge,
  organisation: () => Organisation,
  press: Pick<Press, 'askWhere'>,
  printed: (html: string) => Promise<Uint8Array>,
  fonts: Fonts,
): Handlers['handOver'] {
  const made = ({ to, lang }: Asked): HandOver | undefined => {
    const { report } = session
    if (report === undefined) return undefined
    const facts = paperFacts(report, knowledge, session.before(), { organisation: organisation() })
    return handOver({ to, lang, report, facts, learn: bookOf(knowledge, Date.now()), fonts })
  }
  return {
    preview(asked) {
      const set = made(asked)
      if (set === undefined) return fault('ipc.bad-input')
      return ok({ name: set.name, mail: set.mail, files: set.files.map(({ name, what }) => ({ name, what })) })
    },
    async save(asked) {
      const set = made(asked)
      if (set === undefined) return fault('ipc.bad-input')
      const path = await press.askWhere(`${set.name}.zip`)
      if (path === null) return ok({ path })
      const entries = []
      for (const file of set.files)
        entries.push({ name: file.name, bytes: file.kind === 'bytes' ? file.bytes : await printed(file.html) })
      const written = await writeAtomically(path, zipOf(set.name, entries, Date.now()))
      return written.ok ? ok({ path }) : written
    },
  }
}
