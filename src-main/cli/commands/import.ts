import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { ListKind } from '../../contract/list-fields'
import type { ListImport } from '../../contract/list-output'
import { listLimits } from '../../contract/lists'
import { fault, ok, type Result } from '../../contract/result'
import { previewList, type FullPreview } from '../../core/tables/preview-list'
import { readList, safeTable } from '../../core/tables/read-list'
import { takeDrafts, takeSenders, type Outcome } from '../../core/tables/take-list'
import { readBytes } from '../../services/json-file'
import { shippedKnowledge } from '../../services/knowledge'
import { readTable } from '../../services/tables/read-table'
import { faultText } from '../../text/fault-text'
import { defineCommand } from '../command'
import { deliver, pageFor, tellLine } from '../deliver'
import { exitCodes } from '../exit-codes'
import { openTarget, saveTarget, type TargetFile } from '../lists/list-site'
import { correctionFrom, mappedFields } from '../lists/list-correction'
import { printList } from '../lists/print-list'
import { printableDeep, printableJson } from '../print/printable'

const { lists } = shippedKnowledge

/** `import`: a list of devices, or a list of senders that Microsoft wrote, into a site file. All of it or nothing. */
export const importCommand = defineCommand({
  name: 'import',
  usage: 'FILE --site FILE.smtpnavi [--as KIND] [--map HEAD=FIELD]… [--add-unknown] [--dry-run] [--json]',
  options: {
    site: { value: 'FILE.smtpnavi' },
    'site-name': { value: 'NAME' },
    as: { value: ListKind.options.join('|'), allowed: ListKind.options },
    'head-row': { value: 'N' },
    map: { value: 'HEAD=FIELD', multiple: true },
    'add-unknown': {},
    'dry-run': {},
    json: {},
  },
  maxWords: 1,
  examples: [
    'import devices.xlsx --site osaka.smtpnavi --dry-run',
    'import devices.csv --site osaka.smtpnavi --map "Inventory no.=name" --map 5=-',
    'import smtp-auth-clients.csv --site osaka.smtpnavi --add-unknown',
  ],
  async run({ values, words: [path], lang }, io) {
    if (path === undefined) return fault('usage.missing', { what: 'FILE' })
    if (values.site === undefined) return fault('usage.missing', { what: '--site FILE.smtpnavi' })
    if (lists === undefined) return fault('unexpected')
    const told = correctionFrom(values.as, values['head-row'])
    if (!told.ok) return told
    const bytes = await readBytes(path, listLimits.bytes)
    if (!bytes.ok) return bytes
    const stop = new AbortController()
    const unlisten = io.onInterrupt(() => stop.abort())
    const raw = await readTable(bytes.value, { signal: stop.signal, tell: () => undefined })
    unlisten()
    if (!raw.ok) return raw
    const target = await openTarget(values.site, values['site-name'])
    if (!target.ok) return target
    const { fromBackup } = target.value
    if (fromBackup !== undefined) await tellLine(io, lang, faultText(printableDeep(fromBackup), lang))

    const safe = safeTable(raw.value, lists)
    const guessed = readList(safe, lists, told.value)
    const fields = mappedFields(guessed, values.map ?? [])
    if (!fields.ok) return fields
    const list =
      fields.value === undefined
        ? guessed
        : readList(safe, lists, { ...told.value, ...kept(guessed), fields: fields.value })
    const preview = previewList(list, target.value.site, { ...shippedKnowledge, lists })
    const name = basename(path)
    const outcome = outcomeOf(preview, list.reading.kind, target.value, name, values['add-unknown'] === true, io.now())
    const isTrial = values['dry-run'] === true
    const hasChanges = outcome.sites.length > 0
    const saved = await saveWanted(values.site, target.value, outcome, !isTrial && hasChanges, io.now())
    if (!saved.ok) return saved
    const document: ListImport = {
      kind: 'list-import',
      schemaVersion: 1,
      file: name,
      reading: list.reading,
      preview: preview.shown,
      savedIn: isTrial || !hasChanges ? null : values.site,
      added: outcome.taken.added.length,
      told: outcome.taken.told.length,
    }
    const shown = values.json ? printableJson(document) : printList(pageFor(io.output, io.env, lang), document, isTrial)
    return ok(await deliver(io, lang, shown, isCalm(preview) ? exitCodes.done : exitCodes.found))
  },
})

/** The heads of the guess stay, whatever is said of single columns. */
const kept = ({ reading }: ReturnType<typeof readList>) => ({ kind: reading.kind, headRow: reading.headRow })

function outcomeOf(
  { drafts, senders, shown }: FullPreview,
  kind: ListKind,
  { file, site, id }: TargetFile,
  name: string,
  addsStrangers: boolean,
  at: number,
): Outcome {
  const nothing: Outcome = { sites: [], taken: { at, added: [], told: [], made: [], named: [] } }
  if (shown.kind === 'devices') {
    const wanted = drafts.filter((draft) => draft.shown.isAdvised)
    return wanted.length === 0 ? nothing : takeDrafts(wanted, file?.sites ?? [], id, randomUUID, at)
  }
  if (shown.kind !== 'senders' || kind === 'devices') return nothing
  const { strangers, firstAt, lastAt } = shown.joined
  const add = addsStrangers ? strangers.map(({ account }) => account) : []
  return takeSenders(site, id, { list: kind, file: name, senders, from: firstAt, to: lastAt, add }, randomUUID, at)
}

const saveWanted = async (
  path: string,
  target: TargetFile,
  { sites }: Outcome,
  isWanted: boolean,
  at: number,
): Promise<Result<unknown>> => (isWanted ? saveTarget(path, target, sites, at) : ok(undefined))

/** Is there nothing that somebody has to look at? */
function isCalm({ shown }: FullPreview): boolean {
  if (shown.kind === 'devices') return shown.drafts.every(({ problems }) => problems.length === 0)
  return shown.kind === 'senders' && shown.joined.basicCount === 0
}
