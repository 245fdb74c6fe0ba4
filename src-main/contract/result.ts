/** What can go wrong on our own side and has to be told to a person. Sentences live in locales under `fault.<code>`. */
export type FaultCode =
  | 'usage.unknown-command'
  | 'usage.unknown-option'
  | 'usage.bad-value'
  | 'usage.missing'
  | 'usage.unknown-command-meant'
  | 'usage.unknown-option-meant'
  | 'usage.value-missing'
  | 'usage.no-value-here'
  | 'usage.given-twice'
  | 'usage.too-many-words'
  | 'usage.password-or-token'
  | 'usage.other-recipient'
  | 'usage.one-secret-one-route'
  | 'usage.one-mail-one-route'
  | 'usage.not-yet'
  | 'usage.bad-mapping'
  | 'usage.bad-dns-server'
  | 'usage.not-installed'
  | 'usage.bad-fingerprint'
  | 'usage.bad-day'
  | 'usage.bad-address'
  | 'text.empty'
  | 'text.too-large'
  | 'typed.corrected'
  | 'typed.nonsense'
  | 'file.not-found'
  | 'file.not-readable'
  | 'file.not-writable'
  | 'file.disk-full'
  | 'file.too-large'
  | 'file.not-utf8'
  | 'file.not-json'
  | 'file.wrong-shape'
  | 'file.future-version'
  | 'file.wrong-kind'
  | 'secret.terminal-echo'
  | 'secret.empty'
  | 'secret.too-long'
  | 'situation.host-missing'
  | 'site-file.mapped-evidence'
  | 'site-file.from-backup'
  | 'site-file.set-aside'
  | 'site-file.newer-set-aside'
  | 'site-file.changed-outside'
  | 'site-file.empty'
  | 'sheet.no-device'
  | 'sheet.which-device'
  | 'script.none'
  | 'script.unknown'
  | 'picture.not-a-picture'
  | 'picture.damaged'
  | 'picture.too-large'
  | 'picture.too-many-pixels'
  | 'pdf.failed'
  | 'print.failed'
  | 'pdf.no-chromium'
  | 'sign-in.bad-registration'
  | 'sign-in.no-secret'
  | 'sign-in.no-browser'
  | 'sign-in.over'
  | 'sign-in.other-server'
  | 'tenant-file.too-large'
  | 'tenant-file.not-ours'
  | 'tenant-file.damaged'
  | 'tenant-file.incomplete'
  | 'tenant-file.changed-by-hand'
  | 'tenant-file.newer'
  | 'tenant-file.other-tenant'
  | 'capture.no-address'
  | 'capture.no-port'
  | 'capture.not-listening'
  | 'list.empty'
  | 'list.too-large'
  | 'list.not-a-list'
  | 'list.old-excel'
  | 'list.damaged'
  | 'list.too-much-inside'
  | 'list.too-many-rows'
  | 'list.cancelled'
  | 'list.not-open'
  | 'list.nothing-to-take'
  | 'ipc.untrusted'
  | 'ipc.bad-input'
  | 'ipc.too-many'
  | 'unexpected'

/** A failure of this program (never an answer of a server: that is evidence). */
export interface Fault {
  readonly code: FaultCode
  readonly args: Readonly<Record<string, string | number>>
}

/** Value or fault. No exception crosses a boundary of the program (window, command line). */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
export const fault = (code: FaultCode, args: Fault['args'] = {}): Result<never> => ({
  ok: false,
  fault: { code, args },
})

/** Makes the compiler prove that a `switch` over a union is complete. */
export function assertNever(value: never): never {
  throw new Error(`A case is missing for ${JSON.stringify(value)}`)
}
