import { describe, expect, it } from 'vitest'
import { readSecret } from '../../../../src-main/cli/input/read-secret'
import { nothingTyped, typeKeys } from '../../../../src-main/cli/input/typed-secret'
import { fault, ok } from '../../../../src-main/contract/result'
import { fakeIo } from '../fake-io'

const read = (secret: string) => ok({ state: 'read', secret })
const piped = (...input: (string | Uint8Array)[]) => {
  const { input: stdin, errors } = fakeIo({ input })
  return readSecret(stdin, errors, 'Password: ')
}
const typed = async (...input: string[]) => {
  const io = fakeIo({ input, inputIsTerminal: true })
  return { result: await readSecret(io.input, io.errors, 'Password: '), shown: io.told(), silences: io.silences }
}

describe('a secret through a pipe', () => {
  it('is the first line without its line end, whatever that is', async () => {
    expect(
      await Promise.all([piped('hunter2'), piped('hunter2\n'), piped('hunter2\r\nmore'), piped('hun', 'ter2\n')]),
    ).toEqual([1, 2, 3, 4].map(() => read('hunter2')))
  })
  it('is not trimmed otherwise', async () => {
    expect(await piped('  hunter2\t \n')).toEqual(read('  hunter2\t '))
  })
  it('may be split inside a character', async () => {
    const bytes = new TextEncoder().encode('秘密\n')
    expect(await piped(bytes.slice(0, 1), bytes.slice(1))).toEqual(read('秘密'))
  })
  it('must not be empty or endless', async () => {
    expect(await piped()).toEqual(fault('secret.empty'))
    expect(await piped('\nhunter2')).toEqual(fault('secret.empty'))
    expect(await piped('x'.repeat(70_000))).toEqual(fault('secret.too-long'))
  })
})

describe('a secret on a terminal', () => {
  it('is asked for and never shown, and the terminal is given back', async () => {
    expect(await typed('hun', 'terX', '\u007f', '2\r')).toEqual({
      result: read('hunter2'),
      shown: 'Password: \n',
      silences: [true, false],
    })
  })
  it('is not taken where typing would be seen', async () => {
    const io = fakeIo({ input: ['hunter2\r'], inputIsTerminal: true, canBeSilent: false })
    expect(await readSecret(io.input, io.errors, 'Password: ')).toEqual(fault('secret.terminal-echo'))
    expect(io.told()).toBe('')
  })
  it('is given up with Ctrl-C, and with Ctrl-D when nothing was typed', async () => {
    expect((await typed('hunter2\u0003')).result).toEqual(ok({ state: 'cancelled' }))
    expect((await typed('\u0004')).result).toEqual(ok({ state: 'cancelled' }))
  })
})

describe('typeKeys', () => {
  const after = (keys: string) => typeKeys(nothingTyped, keys)
  it('takes a pasted text with its marks as text, and stops at its first line end', () => {
    expect(after('\u001b[200~hunter2\u001b[201~\rrest')).toEqual({ state: 'done', text: 'hunter2', escape: 'none' })
  })
  it('ignores arrow keys and takes back whole characters', () => {
    expect(after('a\u001b[D\u001bOP𠮷\bb').text).toBe('ab')
  })
  it('clears with Ctrl-U', () => {
    expect(after('wrong\u0015hunter2').text).toBe('hunter2')
  })
})
