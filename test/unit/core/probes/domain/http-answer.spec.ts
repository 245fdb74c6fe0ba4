import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHttpAnswer } from '../../../../../src-main/core/probes/domain/http-answer'

const bytes = (text: string) => new TextEncoder().encode(text)
const chunked = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"a":\r\n2;x=y\r\n1}\r\n0\r\n\r\n'

describe('an answer over HTTP', () => {
  it.each<[string, string, boolean, unknown]>([
    ['with its length', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nabc', false, { status: 200, body: 'ab' }],
    ['with its length, not all there', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc', false, 'incomplete'],
    ['cut off', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc', true, 'malformed'],
    ['until the end', 'HTTP/1.1 400 Bad Request\r\n\r\nno', true, { status: 400, body: 'no' }],
    ['until the end, which has not come', 'HTTP/1.1 400 Bad Request\r\n\r\nno', false, 'incomplete'],
    ['in chunks', chunked, false, { status: 200, body: '{"a":1}' }],
    ['in chunks, the last missing', chunked.slice(0, -5), false, 'incomplete'],
    ['that is none', '220 mx ESMTP\r\n\r\n', true, 'malformed'],
    ['with a length that is none', 'HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n', false, 'malformed'],
  ])('%s', (_name, text, ended, expected) => {
    expect(readHttpAnswer(bytes(text), ended)).toEqual(expected)
  })

  it('never throws, and the same bytes in one piece or cut give the same in the end', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat({ max: 90 }), (noise, cut) => {
        const whole = bytes(chunked)
        readHttpAnswer(new Uint8Array([...whole.subarray(0, cut), ...noise]), true)
        readHttpAnswer(noise, false)
        const part = readHttpAnswer(whole.subarray(0, Math.min(cut, whole.length - 6)), false)
        return part === 'incomplete'
      }),
      { numRuns: 500 },
    )
  })
})
