import type { HandOverPreview, HandOverTo } from '../../contract/hand-over'
import type { LearnBook } from '../../contract/learn-book'
import type { PaperFacts } from '../../contract/papers'
import type { Report } from '../../contract/report'
import { t, type Lang } from '../../text/t'
import { paperOf } from '../device-sheet/paper'
import type { Fonts } from '../html'
import { learnHtml } from '../learn/learn'
import { drawPaper } from '../paper/draw-paper'
import { scriptBytes, scriptFiles } from '../script/script-files'
import { mailOf } from './mail'
import { safeName } from './safe-name'

/** A file of the set. A paper is printed by whoever has a printer; where none is, its HTML beside it is enough. */
export type HandOverFile = { readonly name: string; readonly what: string } & (
  { readonly kind: 'bytes'; readonly bytes: Uint8Array } | { readonly kind: 'paper'; readonly html: string }
)

export interface HandOverRequest {
  readonly to: HandOverTo
  readonly report: Report
  readonly facts: PaperFacts
  readonly lang: Lang
  readonly learn: LearnBook
  /** For the papers that are printed here. */
  readonly fonts?: Fonts | undefined
}

export interface HandOver extends Omit<HandOverPreview, 'files'> {
  readonly files: readonly HandOverFile[]
}

/** What each is told besides their sheet. */
const topics = { admin: ['is-smtp-auth-on', 'three-patterns'], dealer: ['basic-and-modern'] } as const

/** Everything that one person needs, in one folder: their sheet, scripts with the way back, what explains it, and the words of the mail. */
export function handOver(request: HandOverRequest): HandOver {
  const { to, report, facts, lang, learn, fonts } = request
  const paper = paperOf(report, lang, facts.frame)
  const sheetName = t(lang, `handOver.sheet.${to}`)
  const sheetWhat = t(lang, `handOver.sheetWhat.${to}`)
  const scripts = to === 'admin' ? scriptsOf(request) : []
  const explained = topics[to].flatMap((id): readonly HandOverFile[] => {
    const html = learnHtml(learn, id, lang)
    const title = learn.topics.find((topic) => topic.id === id)?.title[lang]
    if (html === undefined || title === undefined) return []
    return [file(`3 ${safeName(title, id)}.html`, t(lang, 'handOver.topicWhat', { title }), html)]
  })
  const mail = mailOf(to, paper, scripts.length > 0)
  const files: readonly HandOverFile[] = [
    { name: `1 ${sheetName}.pdf`, what: sheetWhat, kind: 'paper', html: drawPaper(to, report, lang, facts, fonts) },
    file(`1 ${sheetName}.html`, t(lang, 'handOver.sheetHtmlWhat'), drawPaper(to, report, lang, facts)),
    ...scripts,
    ...explained,
    file(
      `${t(lang, 'handOver.mailFile')}.txt`,
      t(lang, 'handOver.mailWhat'),
      lines([t(lang, 'handOver.subject', { subject: mail.subject }), '', mail.text]),
    ),
  ]
  const device = safeName(paper.deviceName, t(lang, 'handOver.device'))
  return {
    // Practice says so in its very name: a file is often all that is seen of it.
    name: `${report.mapped ? t(lang, 'handOver.practiceName') : ''}${t(lang, `handOver.name.${to}`, { device })}`,
    files: [
      file(`${t(lang, 'handOver.readMe')}.txt`, t(lang, 'handOver.readMeWhat'), readMe(request, files)),
      ...files,
    ],
    mail,
  }
}

/** As Notepad reads them rightly: a byte order mark, and lines that end in CRLF. */
const lines = (texts: readonly string[]): string => `\ufeff${texts.join('\n').replace(/\r?\n/g, '\r\n')}\r\n`

const file = (name: string, what: string, text: string): HandOverFile => ({
  name,
  what,
  kind: 'bytes',
  bytes: new TextEncoder().encode(text),
})

/** Only the scripts of the way that is recommended, each with the one that puts it back. */
function scriptsOf({ report, facts, lang }: HandOverRequest): readonly HandOverFile[] {
  const { route } = paperOf(report, lang)
  const wanted = facts.scripts.filter(({ script }) => route?.steps.some((step) => step.script === script.id))
  return wanted.flatMap(({ script, values }) => {
    const made = scriptFiles({ script, cmdlets: facts.cmdlets, values, lang, mapped: report.mapped })
    const title = script.title[lang]
    return [
      // Its own name stands in the words on how to run it, so it keeps it.
      { name: made.script.name, what: t(lang, 'handOver.scriptWhat', { title }), script: made.script },
      ...(made.undo
        ? [{ name: made.undo.name, what: t(lang, 'handOver.undoWhat', { title }), script: made.undo }]
        : []),
    ].map(({ name, what, script: text }) => ({ name, what, kind: 'bytes' as const, bytes: scriptBytes(text) }))
  })
}

function readMe({ report, lang, to }: HandOverRequest, files: readonly HandOverFile[]): string {
  return lines([
    ...(report.mapped ? [t(lang, 'sheet.practice.banner'), ''] : []),
    t(lang, `handOver.readMeLead.${to}`, { device: paperOf(report, lang).deviceName }),
    '',
    ...files.flatMap(({ name, what }) => [
      t(lang, 'handOver.fileLine', { name }),
      t(lang, 'handOver.whatLine', { what }),
    ]),
    '',
    t(lang, 'handOver.noSecret'),
    t(lang, 'handOver.madeWith', report.program),
  ])
}
