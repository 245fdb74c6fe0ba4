import { t } from '../../text/t'
import { markup, type Html, type Part } from '../html'
import { fieldValue, type FieldValue } from './field-value'
import { sheetFields, type SheetField } from './fields'
import { box, markUnless, onSite, remark, say, section, type Paper } from './paper'

/** The machine's label, or a general name that says so. */
export const labelText = ({ label, origin, confirmed, confirmedOn }: SheetField, { lang }: Paper): Html =>
  markup`<span class="label">${label}</span>${[
    markUnless(confirmed ? 'confirmed' : 'unconfirmed', lang),
    origin === 'generic' && remark(t(lang, 'sheet.values.generic')),
    onSite(confirmedOn ?? undefined, lang),
  ]}`

function valueText(value: FieldValue, { lang, report }: Paper): Part {
  switch (value.kind) {
    case 'typed':
      return markup`<span class="typed">${value.text}</span>`
    case 'words':
      return t(lang, value.key)
    case 'by-hand':
      return [
        markup`<span class="line"></span>`,
        remark(typeof value.from === 'string' ? t(lang, value.from) : say(value.from, lang)),
      ]
    case 'password': {
      const max = report.device?.passwordMax ?? null
      return [
        markup`<span class="secret">${t(lang, 'sheet.value.password')}</span>`,
        value.hint && remark(say(value.hint, lang)),
        max !== null && remark(t(lang, 'sheet.value.passwordMax', { max })),
      ]
    }
  }
}

function row(paper: Paper, field: SheetField): Html {
  const { report, lang, route } = paper
  const value = fieldValue(field, route?.settings ?? null, report.situation.sending)
  return markup`<tr>
    <th scope="row" data-field="${field.field}" data-label="${field.origin}">${labelText(field, paper)}</th>
    <td>${valueText(value, paper)}${field.note && remark(say(field.note, lang))}</td>
    <td class="tick">${box}</td>
  </tr>\n`
}

function table(paper: Paper, fields: readonly SheetField[]): Html {
  const columns = ['label', 'value', 'done'] as const
  const title = (column: (typeof columns)[number]) =>
    markup`<th scope="col" class="${column}">${t(paper.lang, `sheet.values.${column}`)}</th>`
  return markup`<table class="values">
    <thead><tr>${columns.map(title)}</tr></thead>
    <tbody>
${fields.map((field) => row(paper, field))}</tbody>
  </table>`
}

/** Is there a wording on this sheet that was not read at its maker's? */
function hasMarks({ report: { device }, lang, route }: Paper, fields: readonly SheetField[]): boolean {
  const path = device?.path[lang]
  const oauth = route?.settings?.signIn === 'oauth' ? device?.oauth.source : undefined
  const others = [path, oauth].filter((fact) => fact !== undefined && fact !== null)
  return fields.some(({ confirmed }) => !confirmed) || others.some(({ confidence }) => confidence !== 'confirmed')
}

/** What to type into which field, in the machine's own words. */
export function valuesSection(paper: Paper): Html {
  const { report, lang, route } = paper
  const settings = route?.settings ?? null
  const fields = sheetFields(report.device, settings, lang)
  return section(
    paper,
    'values',
    markup`<p class="frame">${t(lang, 'sheet.values.noPassword')}</p>
      ${settings === null && markup`<p>${t(lang, 'sheet.values.unchangedRoute')}</p>`}
      ${hasMarks(paper, fields) && markup`<p class="small">${t(lang, 'sheet.values.differs')}</p>`}
      ${fields.some(({ origin }) => origin === 'generic') && markup`<p class="small">${t(lang, 'sheet.values.genericNote')}</p>`}
      ${fields.length > 0 && table(paper, fields)}`,
  )
}
