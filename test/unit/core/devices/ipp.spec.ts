import { describe, expect, it } from 'vitest'
import { decodeIppAnswer } from '../../../../src-main/core/devices/ipp/decode-answer'
import { encodeGetPrinterAttributes } from '../../../../src-main/core/devices/ipp/get-printer-attributes'
import { ippSighting } from '../../../../src-main/core/devices/ipp/sighting'
import { packet } from '../../support/packets'

const read = (name: string) => decodeIppAnswer(packet(name)) ?? { status: -1, attributes: new Map<string, string>() }
const bytes = (...parts: readonly (number | string)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])))
/** An attribute with a name and a value, each behind its length. */
const attribute = (tag: number, name: string, value: string) => [tag, 0, name.length, name, 0, value.length, value]
const header = [1, 1, 0, 0, 0, 0, 0, 1]

describe('IPP', () => {
  it('reads what ippeveprinter says of itself', () => {
    expect(ippSighting('10.79.0.21', read('ipp-ippeveprinter'))).toEqual({
      method: 'ipp',
      addresses: ['10.79.0.21'],
      texts: [
        { field: 'ipp.printer-make-and-model', text: 'Brother MFC-L8900CDW' },
        { field: 'ipp.printer-device-id', text: 'MFG:Brother;MDL:MFC-L8900CDW;CMD:JPEG,PWG,URF;' },
      ],
      name: 'Brother MFC-L8900CDW series',
      uuid: expect.stringMatching(/^[0-9a-f-]{36}$/),
      printsOrScans: true,
    })
  })

  it('finds the same among every attribute with their collections', () => {
    const few = read('ipp-ippeveprinter')
    const all = read('ipp-ippeveprinter-all')
    const asked = ['printer-make-and-model', 'printer-device-id', 'printer-uuid', 'printer-info']
    expect(asked.map((name) => all.attributes.get(name))).toEqual(asked.map((name) => few.attributes.get(name)))
    expect(all.attributes.size).toBeGreaterThan(30)
  })

  it('leaves out what stands inside a collection', () => {
    const answer = bytes(
      ...header,
      4,
      ...attribute(0x34, 'media-col', ''),
      ...attribute(0x4a, '', 'printer-info'),
      ...attribute(0x41, 'printer-info', 'inside'),
      ...attribute(0x37, '', ''),
      ...attribute(0x41, 'printer-info', 'outside'),
      3,
    )
    expect(decodeIppAnswer(answer)).toEqual({ status: 0, attributes: new Map([['printer-info', 'outside']]) })
  })

  it('reads text with a language, and Japanese in either encoding', () => {
    const withLanguage = bytes(...header, 4, 0x35, 0, 1, 'a', 0, 8, 0, 2, 'ja', 0, 2, 'OK', 3)
    expect(decodeIppAnswer(withLanguage)?.attributes.get('a')).toBe('OK')
    const shiftJis = bytes(...header, 4, 0x41, 0, 1, 'a', 0, 4, 0x95, 0xa1, 0x8d, 0x87, 3)
    expect(decodeIppAnswer(shiftJis)?.attributes.get('a')).toBe('複合')
  })

  it('keeps what came before a length that leads out of the answer', () => {
    const cut = bytes(...header, 4, ...attribute(0x41, 'printer-info', 'kept'), 0x41, 0, 5, 'print')
    const tooLong = bytes(...header, 4, ...attribute(0x41, 'printer-info', 'kept'), 0x41, 0xff, 0xff, 'x')
    expect([cut, tooLong].map((each) => decodeIppAnswer(each)?.attributes)).toEqual([
      new Map([['printer-info', 'kept']]),
      new Map([['printer-info', 'kept']]),
    ])
  })

  it('takes nothing for an answer that is none', () => {
    expect([bytes(), bytes(1, 1, 0), bytes('HTTP/1.1 200 OK')].map(decodeIppAnswer)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(ippSighting('10.0.0.1', { status: 0x0406, attributes: new Map() })).toBeUndefined()
  })

  it('asks for the printer at the address it is sent to', () => {
    const asked = new TextDecoder().decode(encodeGetPrinterAttributes('ipp://192.168.1.20:631/ipp/print'))
    expect(asked).toContain('ipp://192.168.1.20:631/ipp/print')
  })
})
