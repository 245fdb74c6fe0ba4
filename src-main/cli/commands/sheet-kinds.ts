import { fault, ok, type Result } from '../../contract/result'
import type { SheetPaper } from '../../contract/window'

/** The kinds of papers and files, each with its formats; the first is taken when none is named. */
export const sheetKinds = {
  device: ['html', 'pdf'],
  admin: ['html', 'pdf'],
  dealer: ['html', 'pdf'],
  report: ['html', 'pdf'],
  comparison: ['html', 'pdf'],
  inventory: ['csv', 'xlsx'],
  reminders: ['ics'],
  script: ['ps1'],
} as const satisfies Readonly<
  Record<Exclude<SheetPaper, 'triage'> | 'inventory' | 'reminders' | 'script', readonly string[]>
>

type Kind = keyof typeof sheetKinds
/** What to make, and as what. */
export type AskedSheet =
  | { readonly kind: Extract<Kind, SheetPaper>; readonly format: 'html' | 'pdf' }
  | { readonly kind: 'inventory'; readonly format: 'csv' | 'xlsx' }
  | { readonly kind: 'reminders'; readonly format: 'ics' }
  | { readonly kind: 'script'; readonly format: 'ps1' }

/** What this version can make. */
export const available = Object.entries(sheetKinds)
  .map(([kind, formats]) => `--kind ${kind} --format ${formats.join('|')}`)
  .join(', ')

const isKind = (kind: string): kind is Kind => Object.hasOwn(sheetKinds, kind)

/** Only what this version can make; anything else is told together with what there is. Fault: `usage.not-yet`. */
export function askedSheet({ kind = 'device', format }: { kind?: string; format?: string }): Result<AskedSheet> {
  if (!isKind(kind)) return fault('usage.not-yet', { what: `--kind ${kind}`, available })
  const formats: readonly string[] = sheetKinds[kind]
  const chosen = format ?? formats[0]
  return chosen !== undefined && formats.includes(chosen)
    ? // The table above says which formats go with which kind.
      ok({ kind, format: chosen } as AskedSheet)
    : fault('usage.not-yet', { what: `--format ${format}`, available })
}
