import { describe, expect, it } from 'vitest'
import { dotStuffed } from '../../../../src-main/core/smtp/dot-stuffing'

describe('dotStuffed', () => {
  it.each([
    ['a dot that begins a line', 'a\r\n.b\r\n', 'a\r\n..b\r\n.\r\n'],
    ['a dot that begins the mail', '.a\r\n', '..a\r\n.\r\n'],
    ['bare line ends', 'a\n.\rb', 'a\r\n..\r\nb\r\n.\r\n'],
    ['a last line without end', 'a', 'a\r\n.\r\n'],
    ['no mail', '', '.\r\n'],
  ])('writes %s so that the mail ends where it should', (_name, mail, wire) => {
    expect(new TextDecoder().decode(dotStuffed(new TextEncoder().encode(mail)))).toBe(wire)
  })
})
