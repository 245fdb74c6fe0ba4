import type { DeviceField, ListField } from '../../contract/list-fields'
import type { DeviceDraft, RowProblem } from '../../contract/lists'
import { listLimits } from '../../contract/lists'
import type { Knowledge } from '../../contract/knowledge'
import type { DeviceFamily } from '../../contract/knowledge'
import { Situation } from '../../contract/situation'
import { recognise } from '../devices/identify'
import { termOf } from '../devices/typed-words'
import { tidyText } from '../situation/tidy-text'
import { checkAddress, checkHost, checkPort, type Typed } from '../situation/typed-values'
import { ipFamily } from '../smtp/ip-address'
import type { TableRow } from './table'
import type { ValueOf } from './words'

/** A row with everything that would come in. */
export interface FullDraft {
  readonly shown: DeviceDraft
  readonly situation: Situation
  /** Where the device is on the office's network. */
  readonly address: string | undefined
}

export interface DraftContext {
  readonly knowledge: Knowledge
  readonly valueOf: ValueOf
  /** The column of each field. */
  readonly columns: ReadonlyMap<ListField, number>
  /** Recognising a device costs more than reading its row; models repeat. */
  readonly recognised: Map<string, ReturnType<typeof recognise>>
}

const warning = (code: RowProblem['code'], field: ListField | null, args: RowProblem['args'] = {}): RowProblem => ({
  severity: 'warning',
  code,
  field,
  args,
})

/** A device from one row. Nothing is silently used: what was put right or left out is said. */
export function draftOf(row: TableRow, context: DraftContext): FullDraft {
  const problems: RowProblem[] = []
  const raw = (field: DeviceField) => row.cells[context.columns.get(field) ?? -1]?.trim() ?? ''
  /** Our own export puts an apostrophe before what a spreadsheet would take for a formula. */
  const text = (field: DeviceField, most: number): string => {
    const cell = raw(field)
    const bare = /^'[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell
    if (bare === cell && /^[=＝]/.test(cell)) problems.push(warning('formula', field))
    const plain = bare.replaceAll(/[\p{C}\s]+/gu, ' ').trim()
    if (plain.length > most) problems.push(warning('cut', field, { most }))
    return plain.slice(0, most).trim()
  }
  const typed = <T extends string | number>(field: DeviceField, check: (cell: string) => Typed<T>, most = 320) => {
    const cell = text(field, most)
    if (cell === '') return undefined
    const read = check(cell)
    if (!('value' in read)) {
      problems.push(warning('unreadable', field, { text: cell.slice(0, 80) }))
      return undefined
    }
    if (read.state === 'corrected')
      problems.push(warning('corrected', field, { text: cell.slice(0, 80), value: read.value }))
    return read.value
  }
  const word = (field: DeviceField): string | undefined => {
    const cell = text(field, 80)
    if (cell === '') return undefined
    const value = context.valueOf(field, cell)
    if (value === undefined) problems.push(warning('unreadable', field, { text: cell }))
    return value
  }

  const site = text('site', 80)
  const account = typed('account', checkAccount)
  const from = typed('from', checkAddress)
  const host = typed('host', checkHost, 255)
  const port = typed('port', checkPort, 40)
  const address = typed('address', checkIpAddress, 64)
  const recipients = typed('recipientsPerDay', checkCount, 40)
  const maker = text('maker', 120)
  const series = text('family', 120)
  const model = text('model', 120)
  const { family, problem } = familyFor([maker, series, model], context)
  if (problem !== undefined) problems.push(problem)
  const shownModel = model !== '' ? model : family === undefined ? [maker, series].join(' ').trim() : ''
  const name = nameOf(text('place', 80), text('name', 80), family === undefined ? maker : '')
  const kind = word('kind')
  const encryption = word('encryption')
  const signIn = word('signIn')

  const situation = Situation.safeParse({
    device: {
      ...(name === '' ? {} : { name }),
      kind: kind ?? family?.kinds[0] ?? 'unknown',
      ...(family === undefined ? {} : { family: family.id }),
      ...(shownModel === '' ? {} : { model: shownModel.slice(0, 120) }),
    },
    sending: {
      ...(host === undefined ? {} : { host }),
      ...(port === undefined ? {} : { port }),
      ...(encryption === undefined ? {} : { encryption }),
      ...(signIn === undefined ? {} : { signIn }),
      ...(account === undefined ? {} : { account }),
      ...(from === undefined ? {} : { from }),
      ...(recipients === undefined ? {} : { recipientsPerDay: recipients }),
    },
  })
  const hasName = [name, shownModel, account, from, address, family].some(
    (value) => value !== undefined && value !== '',
  )
  if (!hasName) problems.unshift({ severity: 'error', code: 'nothing-to-name', field: null, args: {} })
  return {
    situation: situation.success ? situation.data : Situation.parse({}),
    address,
    shown: {
      row: row.number,
      name: name === '' ? null : name,
      site: site === '' ? null : site,
      family: family === undefined ? null : familyTitle(family),
      model: shownModel === '' ? null : shownModel,
      address: address ?? null,
      host: host ?? null,
      account: account ?? from ?? null,
      problems,
      isAdvised: hasName,
    },
  }
}

/** A user name need not be an address: Azure's are not. Blanks and control characters are none. */
function checkAccount(cell: string): Typed<string> {
  if (cell.includes('@') || cell.includes('＠')) return checkAddress(cell)
  const tidy = tidyText(cell)
  if (tidy === '' || /\s/.test(tidy)) return { state: 'nonsense' }
  return { state: tidy === cell ? 'ok' : 'corrected', value: tidy }
}

function checkIpAddress(cell: string): Typed<string> {
  const read = checkHost(cell)
  if (!('value' in read)) return read
  return ipFamily(read.value) === undefined ? { state: 'nonsense' } : read
}

function checkCount(cell: string): Typed<number> {
  const tidy = tidyText(cell).replaceAll(/,(?=\d{3})/g, '')
  const count = Number(/^(\d{1,8})(?:\.0+)?$/.exec(tidy)?.[1])
  return count <= 10_000_000 ? { state: tidy === cell ? 'ok' : 'corrected', value: count } : { state: 'nonsense' }
}

/** The place makes a name tell where to go; it is not said twice. */
function nameOf(place: string, name: string, otherwise: string): string {
  if (place === '' || name.includes(place)) return name === '' ? otherwise.slice(0, 80) : name
  return `${place} ${name}`.trim().slice(0, 80)
}

const familyTitle = ({ vendor, name }: DeviceFamily) => ({
  ja: `${vendor.ja} ${name.ja}`,
  en: `${vendor.en} ${name.en}`,
})

/** The family of a machine: the very name that our own export writes, else what the words are recognised as. */
function familyFor(
  words: readonly string[],
  { knowledge, recognised }: DraftContext,
): { readonly family?: DeviceFamily; readonly problem?: RowProblem } {
  const all = words.filter((word) => word !== '').join(' ')
  if (all === '') return {}
  const named = knowledge.devices.find((family) =>
    Object.values(familyTitle(family)).some((title) => words.includes(title)),
  )
  if (named !== undefined) return { family: named }
  const key = all.slice(0, 200)
  const found = recognised.get(key) ?? recognise(key, knowledge.devices)
  recognised.set(key, found)
  if (found.kind === 'family') return { family: found.family }
  const { families } = found
  return {
    problem:
      families.length === 0
        ? warning('model-unknown', 'model', { text: key })
        : warning('model-ask', 'model', { text: key, count: families.length }),
  }
}

/** What makes two rows, or a row and a device, the same: where it is on the network, or everything that people call it by. */
export function keysOf(situation: Situation, address: string | undefined): readonly string[] {
  const { device, sending } = situation
  const called = [device.name, device.model, sending.account ?? sending.from].map((part) => termOf(part ?? ''))
  return [
    ...(address === undefined ? [] : [`ip ${address}`]),
    ...(called.every((part) => part === '') ? [] : [`as ${called.join(' / ')}`]),
  ]
}

/** The drafts with what is said twice, in the list itself or on the site. */
export function withTwins(drafts: readonly FullDraft[], here: ReadonlyMap<string, string>): readonly FullDraft[] {
  const first = new Map<string, number>()
  return drafts.map((draft) => {
    const keys = keysOf(draft.situation, draft.address)
    const twin = keys.flatMap((key) => first.get(key) ?? [])[0]
    const device = keys.flatMap((key) => here.get(key) ?? [])[0]
    for (const key of keys) if (!first.has(key)) first.set(key, draft.shown.row)
    const problems = [
      ...draft.shown.problems,
      ...(twin === undefined ? [] : [warning('twice-in-list', null, { row: twin })]),
      ...(device === undefined ? [] : [warning('already-here', null, { name: device })]),
    ]
    const isAdvised = draft.shown.isAdvised && twin === undefined && device === undefined
    return { ...draft, shown: { ...draft.shown, problems, isAdvised } }
  })
}

export const mostDrafts = listLimits.taken
