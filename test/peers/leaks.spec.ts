import { expect, it } from 'vitest'
import { findLeaks } from './servers/leaks'

const secret = 'hunter2-0123+&/=?'
const place = (text: string | Buffer) => [{ name: 'x', bytes: Buffer.from(text) }]

it.each([
  ['raw', `AUTH ${secret}`],
  ['HTML', `<td>${secret.replaceAll('&', '&amp;')}</td>`],
  ['URL', `password=${encodeURIComponent(secret)}`],
  ['hexadecimal', Buffer.from(`\0${secret}\0`).toString('hex')],
  ['base64', Buffer.from(`a@b.c\0a@b.c\0${secret}`).toString('base64')],
  ['base64', Buffer.from(`${secret}\r\n`).toString('base64')],
  ['base64', Buffer.from(`12${secret}`).toString('base64')],
  ['base64', Buffer.from(`"${secret}"`, 'utf16le').toString('base64')],
  ['base64url', Buffer.from(`{"p":"${secret}~~~"}`).toString('base64url')],
  ['UTF-16LE', Buffer.from(`"${secret}"`, 'utf16le')],
  ['UTF-16BE', Buffer.from(`"${secret}"`, 'utf16le').swap16()],
])('finds a secret that was written as %s', (how, text) => {
  expect(findLeaks(secret, place(text))).toContain(`x (${how})`)
})

it('finds nothing where the secret is not', () => {
  expect(findLeaks(secret, place('hunter2-9999 AUTH LOGIN *** aHVudGVyMg=='))).toEqual([])
})
