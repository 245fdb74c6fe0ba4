import { fault, ok, type Result } from '../../contract/result'
import type { Input, Output } from '../io'
import { nothingTyped, typeKeys } from './typed-secret'

/** An access token has some kilobytes, a password far less. */
export const maxSecretCharacters = 64 * 1024

/** `cancelled`: Ctrl-C at the prompt. */
export type SecretRead = { readonly state: 'read'; readonly secret: string } | { readonly state: 'cancelled' }

/**
 * Takes a secret from standard input: the first line without its line end, otherwise as it is. On a terminal it asks and shows nothing of what
 * is typed; a terminal that cannot do that is refused (`secret.terminal-echo`).
 */
export async function readSecret(input: Input, errors: Output, prompt: string): Promise<Result<SecretRead>> {
  const read = input.isTerminal ? await typeSilently(input, errors, prompt) : ok(await firstLine(input))
  if (!read.ok || read.value.state === 'cancelled') return read
  const { secret } = read.value
  if (secret.length > maxSecretCharacters) return fault('secret.too-long')
  return secret === '' ? fault('secret.empty') : read
}

async function firstLine(input: Input): Promise<SecretRead> {
  // Takes a byte order mark away too: Windows PowerShell may put one before what it pipes.
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of input.chunks()) {
    text += decoder.decode(chunk, { stream: true })
    if (text.includes('\n') || text.length > maxSecretCharacters) break
  }
  const line = (text + decoder.decode()).split('\n', 1)[0] ?? ''
  return { state: 'read', secret: line.endsWith('\r') ? line.slice(0, -1) : line }
}

async function typeSilently(input: Input, errors: Output, prompt: string): Promise<Result<SecretRead>> {
  if (!input.silence(true)) return fault('secret.terminal-echo')
  try {
    await errors.write(prompt)
    const decoder = new TextDecoder()
    let typed = nothingTyped
    for await (const chunk of input.chunks()) {
      typed = typeKeys(typed, decoder.decode(chunk, { stream: true }))
      if (typed.state !== 'typing' || typed.text.length > maxSecretCharacters) break
    }
    return ok(typed.state === 'cancelled' ? { state: 'cancelled' } : { state: 'read', secret: typed.text })
  } finally {
    input.silence(false)
    await errors.write('\n')
  }
}
