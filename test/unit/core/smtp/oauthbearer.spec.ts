import { expect, it } from 'vitest'
import { oauthbearerGoOn, oauthbearerResponse } from '../../../../src-main/core/smtp/oauthbearer'

const plain = (text: string) => Buffer.from(text, 'base64').toString()

it('builds the string of RFC 7628, with the name written as RFC 5801 wants it', () => {
  expect([
    plain(oauthbearerResponse('user@example.com', 'vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==')),
    plain(oauthbearerResponse('a=b,c@例.jp', 't')),
    plain(oauthbearerGoOn),
  ]).toEqual([
    'n,a=user@example.com,\u0001auth=Bearer vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==\u0001\u0001',
    'n,a=a=3Db=2Cc@例.jp,\u0001auth=Bearer t\u0001\u0001',
    '\u0001',
  ])
})
