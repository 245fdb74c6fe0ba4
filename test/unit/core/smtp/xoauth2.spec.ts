import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseXoauth2Challenge, xoauth2Response } from '../../../../src-main/core/smtp/xoauth2'

const base64 = (text: string) => Buffer.from(text).toString('base64')

describe('xoauth2Response', () => {
  it('builds the string of the documentation', () => {
    expect(xoauth2Response('test@contoso.onmicrosoft.com', 'EwBAAl3BAAUFFpUAo7J3Ve0bjLBWZWCclRC3EoAA')).toBe(
      'dXNlcj10ZXN0QGNvbnRvc28ub25taWNyb3NvZnQuY29tAWF1dGg9QmVhcmVyIEV3QkFBbDNCQUFVRkZwVUFvN0ozVmUwYmpMQldaV0NjbFJDM0VvQUEBAQ==',
    )
  })

  it('takes names in any script', () => {
    expect(Buffer.from(xoauth2Response('総務@example.jp', 't'), 'base64').toString()).toBe(
      'user=総務@example.jp\u0001auth=Bearer t\u0001\u0001',
    )
  })
})

describe('parseXoauth2Challenge', () => {
  it.each([
    [
      'the usual form',
      '{"status":"401","schemes":"bearer","scope":"mail"}',
      { status: '401', schemes: 'bearer', scope: 'mail' },
    ],
    ['a number as status', '{"status":401}', { status: '401', schemes: '', scope: '' }],
    ['control characters', '{"status":"4\\u001b01","scope":["x"]}', { status: '4\\x1b01', schemes: '', scope: '' }],
    ['another JSON', '[1]', undefined],
    ['no JSON', 'go away', undefined],
  ])('reads %s', (_name, json, challenge) => {
    expect(parseXoauth2Challenge(base64(json))).toEqual(challenge)
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseXoauth2Challenge(text)))
  })
})
