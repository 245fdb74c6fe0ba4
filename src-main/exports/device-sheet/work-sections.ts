import type { Who } from '../../contract/knowledge-parts'
import type { RankedRoute, ReportDevice } from '../../contract/report'
import { t, type Lang } from '../../text/t'
import { markup, type Html, type Part } from '../html'
import { sheetFields } from './fields'
import { oauthRows } from './oauth-rows'
import {
  box,
  checkList,
  markUnless,
  onSite,
  pairs,
  referenceTo,
  remark,
  say,
  section,
  sureness,
  writeBox,
  type Paper,
} from './paper'
import { ownSteps } from './plan'
import { labelText } from './values-table'

/** The settings page and how to open it, in the machine's words. */
function way({ report: { device }, lang, route }: Paper): Html {
  const path = device?.path[lang]
  const rows: (readonly [string, Part])[] = []
  if (device) rows.push([t(lang, 'sheet.steps.page'), say(device.page, lang)])
  rows.push([
    t(lang, 'sheet.steps.path'),
    path
      ? [
          markup`<span class="path">${path.text}</span>`,
          markUnless(path.confidence, lang),
          onSite(path.confirmedOn, lang) ?? remark(sureness(path.confidence, lang)),
        ]
      : t(lang, 'sheet.steps.pathUnknown'),
  ])
  if (device && route?.settings?.signIn === 'oauth') rows.push(...oauthRows(device, lang))
  return pairs(rows)
}

/** The steps of a route for those at the machine; the values go in before the first step of the person who uses it. */
function routeSteps(route: RankedRoute, { lang, sections }: Paper): readonly Part[] {
  const steps = ownSteps(route)
  const firstOfUser = steps.findIndex(({ who }) => who === 'user')
  const words = steps.map(({ who, text }): Part => [
    who === 'dealer' && markup`<strong>${t(lang, 'sheet.steps.dealer')}</strong> `,
    say(text, lang),
  ])
  if (route.settings === null) return words
  const enter = t(lang, 'sheet.steps.enter', { section: referenceTo({ lang, sections }, 'values') })
  return words.toSpliced(firstOfUser < 0 ? words.length : firstOfUser, 0, enter)
}

/** What to do at the machine. */
export function stepsSection(paper: Paper): Html {
  const { lang, route, sections } = paper
  const asked = sections.find((id) => id === 'administrator')
  const first = asked && t(lang, 'sheet.steps.first', { section: referenceTo(paper, asked) })
  const writeDown = route?.settings && t(lang, 'sheet.steps.writeDown', { section: referenceTo(paper, 'undo') })
  const steps = [first, writeDown, ...(route ? routeSteps(route, paper) : [])]
  return section(paper, 'steps', [way(paper), checkList(steps.filter((step) => step !== undefined && step !== null))])
}

/** What somebody else has to do, each in a section of their own. */
export function askedSection(paper: Paper, who: Exclude<Who, 'user' | 'dealer'>): Html {
  const steps = paper.route?.steps.filter((step) => step.who === who) ?? []
  return section(paper, who, checkList(steps.map(({ text }) => say(text, paper.lang))))
}

/** How one sees that it works, and what this machine shows when it does not. */
export function testSection(paper: Paper): Html {
  const { report, lang, route } = paper
  const mails = [t(lang, 'sheet.test.send'), t(lang, 'sheet.test.look')]
  const button = report.device?.fields.find(({ field }) => field === 'test')?.[lang]
  const notes = report.device?.notes ?? []
  return section(
    paper,
    'test',
    markup`${checkList([
      ...(button && route?.settings ? [t(lang, 'sheet.test.button', { label: button.label })] : []),
      ...(route?.settings ? mails : [t(lang, 'sheet.test.withoutMail')]),
      t(lang, 'sheet.test.fail'),
    ])}
    ${writeBox(t(lang, 'sheet.test.message'), 'high')}
    ${notes.length > 0 && familyNotes(notes, lang)}`,
  )
}

function familyNotes(notes: ReportDevice['notes'], lang: Lang): Html {
  const items = notes.map(
    ({ text, source: { confidence } }) =>
      markup`<li>${say(text, lang)}${confidence !== 'confirmed' && remark(sureness(confidence, lang))}</li>\n`,
  )
  return markup`<h3>${t(lang, 'sheet.test.notes')}</h3>
    <ul>${items}</ul>`
}

/** The values as they were, by hand, and the way back. */
export function undoSection(paper: Paper): Html {
  const { report, lang, route } = paper
  const changed = ['server', 'port', 'tls', 'auth', 'user', 'from']
  const fields = sheetFields(report.device, route?.settings ?? null, lang).filter(({ field }) =>
    changed.includes(field),
  )
  return section(
    paper,
    'undo',
    markup`${route && markup`<p>${say(route.undo, lang)}</p>`}
    ${
      route?.settings &&
      markup`<p class="lead">${t(lang, 'sheet.undo.before')}</p>
        <div class="before">${fields.map((field) => writeBox(labelText(field, paper), 'low'))}</div>`
    }`,
    'together',
  )
}

/** Date, names, and what was done. */
export function recordSection(paper: Paper): Html {
  const { lang, route } = paper
  const cells = ['day', 'by', 'checkedBy'] as const
  const done = route?.settings ? (['before', 'entered', 'works'] as const) : (['works'] as const)
  return section(
    paper,
    'record',
    markup`<table class="record">
        <thead><tr>${cells.map((cell) => markup`<th scope="col">${t(lang, `sheet.record.${cell}`)}</th>`)}</tr></thead>
        <tbody><tr>${cells.map(() => markup`<td></td>`)}</tr></tbody>
      </table>
      <p class="answers">${done.map((what) => markup`<span>${box}${t(lang, `sheet.record.${what}`)}</span> `)}</p>`,
    'together',
  )
}
