import { readFileSync } from 'node:fs'

/** Bytes of a packet that a real device sent, recorded in `test/packets` in hexadecimal under a comment. */
export function packet(name: string): Uint8Array {
  const lines = readFileSync(`test/packets/${name}.txt`, 'utf8').split('\n')
  return new Uint8Array(Buffer.from(lines.filter((line) => !line.startsWith('#')).join(''), 'hex'))
}
