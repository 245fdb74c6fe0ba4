import type { TlsVersion } from '../../contract/evidence'
import type { ListField, ListKind } from '../../contract/list-fields'
import type { ListedSender, SenderSignIn } from '../../contract/listed-sender'
import type { TableNote } from '../../contract/lists'
import { checkAddress } from '../situation/typed-values'
import { dateIn } from './dates'
import { note, type TableRow } from './table'
import type { ValueOf } from './words'

export interface Senders {
  readonly senders: readonly ListedSender[]
  readonly notes: readonly TableNote[]
}

interface Gathered {
  readonly account: string
  readonly signIns: Set<'basic' | 'oauth'>
  readonly tls: Set<TlsVersion>
  readonly addresses: Set<string>
  count: number
  failed: number
  first: number
  last: number
}

/** Addresses of one sender that are told apart. */
const mostAddresses = 1_000

/** Every account of a list of Microsoft, those with a password first, then by how much they send. */
export function sendersOf(
  kind: Exclude<ListKind, 'devices'>,
  rows: readonly TableRow[],
  columns: ReadonlyMap<ListField, number>,
  valueOf: ValueOf,
): Senders {
  const known = new Map<string, Gathered>()
  const accounts = new Map<string, string | undefined>()
  let others = 0
  let unreadable = 0
  let undated = 0
  for (const { cells } of rows) {
    const cell = (field: ListField) => cells[columns.get(field) ?? -1]?.trim() ?? ''
    if (kind === 'sign-in-log' && valueOf('clientApp', cell('clientApp')) !== 'smtp') {
      others += 1
      continue
    }
    const account = accountIn(cell('sender'), accounts)
    if (account === undefined) {
      unreadable += 1
      continue
    }
    const key = account.toLowerCase()
    const sender = known.get(key) ?? emptySender(account)
    known.set(key, sender)
    // What the sign-in log calls SMTP is a sign-in with a password, unless the row says that a token was used.
    const told = valueOf('authentication', cell('authentication'))
    const signIn = told ?? (kind === 'sign-in-log' ? 'basic' : undefined)
    if (signIn === 'basic' || signIn === 'oauth') sender.signIns.add(signIn)
    for (const [field, version] of tlsFields) if (numberIn(cell(field)) > 0) sender.tls.add(version)
    if (kind === 'sign-in-log') {
      const at = dateIn(cell('at'))
      if (at === undefined) undated += 1
      else {
        sender.first = Math.min(sender.first, at)
        sender.last = Math.max(sender.last, at)
      }
      if (hasFailed(cell('result'), cell('errorCode'), valueOf)) sender.failed += 1
      else sender.count += 1
      const ip = cell('ip')
      if (ip !== '' && ip.length <= 64 && sender.addresses.size < mostAddresses) sender.addresses.add(ip)
    } else sender.count += Math.max(0, numberIn(cell('messages')))
  }
  return {
    senders: [...known.values()]
      .map((sender) => listed(sender, kind))
      .toSorted((one, other) => weight(other) - weight(one)),
    notes: [
      ...(others > 0 ? [note('other-programs', { count: others })] : []),
      ...(unreadable > 0 ? [note('unreadable-rows', { count: unreadable })] : []),
      ...(undated > 0 ? [note('no-dates', { count: undated })] : []),
    ],
  }
}

/** What needs no looking at: nearly every account of such a list. */
const plainAddress = /^[a-zA-Z0-9._+-]+@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/

/** The same accounts come in row after row. */
function accountIn(cell: string, known: Map<string, string | undefined>): string | undefined {
  if (known.has(cell)) return known.get(cell)
  if (cell.length <= 64 && plainAddress.test(cell)) return cell
  const read = checkAddress(cell)
  const account = 'value' in read ? read.value : undefined
  if (known.size < 5_000) known.set(cell, account)
  return account
}

const emptySender = (account: string): Gathered => ({
  account,
  signIns: new Set(),
  tls: new Set(),
  addresses: new Set(),
  count: 0,
  failed: 0,
  first: Infinity,
  last: -Infinity,
})

const tlsFields = [
  ['tls10', 'TLS 1.0'],
  ['tls11', 'TLS 1.1'],
  ['tls12', 'TLS 1.2'],
  ['tls13', 'TLS 1.3'],
] as const satisfies readonly (readonly [ListField, TlsVersion])[]

/** `1,234`, `12.5 %`; what is no number is none. */
function numberIn(cell: string): number {
  const read = Number(
    cell
      .normalize('NFKC')
      .replaceAll(/[\s%,]/g, '')
      .replace(/^$/, 'x'),
  )
  return Number.isFinite(read) ? read : 0
}

function hasFailed(result: string, errorCode: string, valueOf: ValueOf): boolean {
  const told = valueOf('result', result)
  return told === undefined ? numberIn(errorCode) > 0 : told === 'failure'
}

function listed(sender: Gathered, kind: ListKind): ListedSender {
  const { account, signIns, tls, addresses, count, failed, first, last } = sender
  return {
    account,
    signIn: signInOf(signIns),
    count: Math.min(count, Number.MAX_SAFE_INTEGER),
    failed: kind === 'sign-in-log' ? failed : null,
    tls: [...tls],
    firstAt: first === Infinity ? null : first,
    lastAt: last === -Infinity ? null : last,
    addresses: [...addresses].slice(0, 5),
    addressCount: addresses.size,
  }
}

const signInOf = (seen: ReadonlySet<'basic' | 'oauth'>): SenderSignIn =>
  seen.size === 2 ? 'both' : seen.has('basic') ? 'basic' : seen.has('oauth') ? 'oauth' : 'unknown'

const weight = ({ signIn, count, failed }: ListedSender): number =>
  (signIn === 'basic' || signIn === 'both' ? 1e15 : 0) + (count ?? 0) + (failed ?? 0)
