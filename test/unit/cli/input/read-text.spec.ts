import { expect, it } from 'vitest'
import { readText } from '../../../../src-main/cli/input/read-text'
import { fault, ok } from '../../../../src-main/contract/result'
import { fakeIo } from '../fake-io'

const from = (words: string[], ...input: (string | Uint8Array)[]) =>
  readText(words, fakeIo({ input }).input, 1024 * 1024)

it('takes the words of the command line as one text and leaves standard input alone', async () => {
  expect(await from(['535', '5.7.139', 'no'], 'other')).toEqual(ok('535 5.7.139 no'))
})
it('reads standard input to its end, also when a character is split', async () => {
  const bytes = new TextEncoder().encode('認証エラー')
  expect(await from([], bytes.slice(0, 4), bytes.slice(4))).toEqual(ok('認証エラー'))
})
it('refuses empty and too large texts', async () => {
  expect(await from([], ' \n\t')).toEqual(fault('text.empty'))
  expect(await from([''])).toEqual(fault('text.empty'))
  expect(await from([], ...Array.from({ length: 17 }, () => 'x'.repeat(65_536)))).toEqual(
    fault('text.too-large', { megabytes: 1 }),
  )
})
it('reads bytes that are not UTF-8 as far as they can be read', async () => {
  expect(await from([], new Uint8Array([0x35, 0x33, 0x35, 0xff]))).toEqual(ok('535\ufffd'))
})
