import { describe, expect, it } from 'vitest'
import { explain } from '../../../../src-main/core/diagnosis/explain'
import { shipped } from '../../../knowledge/support/shipped'

const findingsIn = (text: string) => {
  const explained = explain(text, shipped)
  return 'findings' in explained ? explained.findings : []
}
const idsIn = (text: string): readonly string[] => findingsIn(text).map(({ id }) => id)

describe('errors of mail programs without any reply of a server', () => {
  it.each([
    ['Error: getaddrinfo ENOTFOUND smtp.office365.con', 'reply.host-not-found'],
    ['socket.gaierror: [Errno -2] Name or service not known', 'reply.host-not-found'],
    ['java.net.UnknownHostException: smtp.office356.com', 'reply.host-not-found'],
    ['System.Net.WebException: The remote name could not be resolved: mail.kaisha.jp', 'reply.host-not-found'],
    [
      'nested exception is:\n  javax.net.ssl.SSLHandshakeException: No appropriate protocol (protocol is disabled or cipher suites are inappropriate)',
      'reply.no-common-tls',
    ],
    ['The client and server cannot communicate, because they do not possess a common algorithm', 'reply.no-common-tls'],
    ['java.net.SocketTimeoutException: connect timed out', 'reply.connection-timed-out'],
    [
      'sun.security.validator.ValidatorException: PKIX path building failed: unable to find valid certification path to requested target',
      'reply.certificate-not-trusted',
    ],
    ['The remote certificate is invalid according to the validation procedure.', 'reply.certificate-not-trusted'],
  ])('are known by their words: %s', (text, id) => {
    expect(idsIn(text)).toEqual([id])
  })

  it('show the whole answer to a refused token, not a part of it', () => {
    const challenge = '{"status":"400","schemes":"Bearer","scope":"https://outlook.office.com/"}'
    expect(findingsIn(challenge).map(({ id, args }) => ({ id, text: args['text'] }))).toEqual([
      { id: 'reply.oauth-challenge', text: challenge },
    ])
  })
})

describe('an unknown reply', () => {
  it('may be sent again later when it begins with 4, and must not be called hopeless in the same breath', () => {
    const retries = (text: string) => findingsIn(text).map(({ id, retry }) => [id, retry])
    expect(retries('451 4.9.9 come back').slice(0, 2)).toEqual([
      ['reply.unknown', 'later'],
      ['reply.class-4', 'later'],
    ])
    expect(retries('551 5.9.9 never').slice(0, 2)).toEqual([
      ['reply.unknown', 'no'],
      ['reply.class-5', 'no'],
    ])
  })

  it('is not made of the code that PHPMailer repeats behind the words of a known one', () => {
    const text =
      "Could not authenticate. Detail: 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy. SMTP code: 535"
    expect(idsIn(text)).toEqual(['reply.security-defaults'])
  })
})
