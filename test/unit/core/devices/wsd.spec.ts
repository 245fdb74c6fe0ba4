import { expect, it } from 'vitest'
import { wsdSighting } from '../../../../src-main/core/devices/wsd/sighting'
import { packet } from '../../support/packets'

const matches = (types: string, scopes: string) =>
  new TextEncoder().encode(
    `<s:Envelope><s:Body><d:ProbeMatches><d:ProbeMatch><d:Types>${types}</d:Types><d:Scopes>${scopes}</d:Scopes></d:ProbeMatch></d:ProbeMatches></s:Body></s:Envelope>`,
  )

it('hears a computer of wsdd, which neither prints nor scans', () => {
  expect(wsdSighting('192.168.1.5', packet('wsd-wsdd-probe-matches'))).toEqual({
    method: 'wsd',
    addresses: ['192.168.1.5'],
    texts: [],
  })
})

it('hears a printer, and reads its name from the scopes', () => {
  expect(
    wsdSighting(
      '192.168.1.6',
      matches('wsdp:Device wprt:PrintDeviceType', 'ldap:///x http://e.example/name/EPSON%20WF-7710'),
    ),
  ).toEqual({
    method: 'wsd',
    addresses: ['192.168.1.6'],
    texts: [{ field: 'wsd.scopes', text: 'EPSON WF-7710' }],
    printsOrScans: true,
  })
})

it('takes nothing else for an answer', () => {
  const other = ['', '<d:Hello/>', '\u0000\u0001'].map((text) => new TextEncoder().encode(text))
  expect(other.map((bytes) => wsdSighting('192.168.1.6', bytes))).toEqual([undefined, undefined, undefined])
})
