import { describe, expect, it } from 'vitest'
import { createMdnsCollector, type MdnsRecord } from '../../../../src-main/core/devices/mdns/services'
import { mdnsSightings } from '../../../../src-main/core/devices/mdns/sightings'
import { recordsOf } from '../../../../src-main/services/discovery/mdns'
import { packet } from '../../support/packets'

const isOurs = (address: string) => address.startsWith('192.168.1.')
const entry = (text: string) => new TextEncoder().encode(text)

/** A printer as it would announce itself. */
const announced = (changes: { readonly port?: number; readonly address?: string; readonly rp?: string } = {}) => {
  const { port = 631, address = '192.168.1.20', rp = 'ipp/print' } = changes
  const name = 'Scanner 1F._ipp._tcp.local'
  return [
    { type: 'PTR', name: '_ipp._tcp.local', data: name },
    { type: 'SRV', name, data: { target: 'MFP.local', port } },
    { type: 'TXT', name, data: [entry('ty=RICOH IM C3000'), entry(`rp=${rp}`), entry('note=1F 受付')] },
    { type: 'A', name: 'mfp.local', data: address },
  ]
}
const sightingsOf = (records: readonly MdnsRecord[], saidBy = '192.168.1.20') => {
  const collector = createMdnsCollector()
  const asked = collector.take(records, saidBy)
  return { asked, sightings: [...mdnsSightings(collector.services(), isOurs).values()] }
}

describe('multicast DNS', () => {
  it('reads a whole service from one answer of avahi', () => {
    const collector = createMdnsCollector()
    expect(collector.take(recordsOf(packet('mdns-avahi-ipp')), '10.79.0.22')).toEqual([])
    expect([...mdnsSightings(collector.services(), () => true).values()]).toEqual([
      {
        method: 'mdns',
        addresses: ['10.79.0.22'],
        texts: [
          { field: 'mdns.ty', text: 'HP Color LaserJet MFP M479fdw' },
          { field: 'mdns.name', text: 'HP Color LaserJet MFP M479fdw' },
        ],
        name: 'HP Color LaserJet MFP M479fdw',
        uuid: expect.stringMatching(/^[0-9a-f-]{36}$/),
        printsOrScans: true,
        ipp: [{ address: '10.79.0.22', port: 8631, path: '/ipp/print', tls: false }],
      },
    ])
  })

  it('asks for what is missing, each once, and puts it together in any order', () => {
    const [ptr, srv, txt, a] = announced()
    const collector = createMdnsCollector()
    const take = (record: MdnsRecord | undefined) =>
      collector.take(record === undefined ? [] : [record], '192.168.1.20')
    const name = 'Scanner 1F._ipp._tcp.local'
    expect([take(ptr), take(srv), take(txt), take(a), take(ptr)]).toEqual([
      [
        { type: 'SRV', name },
        { type: 'TXT', name },
      ],
      [{ type: 'A', name: 'MFP.local' }],
      [],
      [],
      [],
    ])
    expect([...mdnsSightings(collector.services(), isOurs).values()]).toEqual(sightingsOf(announced()).sightings)
  })

  it('joins the many services of one printer, and reads where it stands', () => {
    const more = announced().map(
      (record) => JSON.parse(JSON.stringify(record).replaceAll('_ipp.', '_uscan.')) as MdnsRecord,
    )
    const { sightings } = sightingsOf([...announced(), ...more.slice(0, 2)])
    expect(sightings).toEqual([
      {
        method: 'mdns',
        addresses: ['192.168.1.20'],
        texts: [
          { field: 'mdns.ty', text: 'RICOH IM C3000' },
          { field: 'mdns.name', text: 'Scanner 1F' },
        ],
        name: 'Scanner 1F',
        location: '1F 受付',
        printsOrScans: true,
        ipp: [{ address: '192.168.1.20', port: 631, path: '/ipp/print', tls: false }],
      },
    ])
  })

  it('does not believe an address elsewhere: then it is who spoke, or nobody', () => {
    const addresses = (saidBy: string) =>
      sightingsOf(announced({ address: '203.0.113.9' }), saidBy).sightings.map((each) => each.addresses)
    expect([addresses('192.168.1.77'), addresses('8.8.8.8')]).toEqual([[['192.168.1.77']], []])
  })

  it.each([9100, 9107, 515, 25, 22, 0, 70000])('never asks IPP at port %d', (port) => {
    expect(sightingsOf(announced({ port })).sightings.map(({ ipp }) => ipp)).toEqual([[]])
  })

  it('never asks a path that could break a request', () => {
    const paths = ['ipp/print HTTP/1.1\r\nX: y', '../\u0000', 'a?b', '%2e%2e', 'x'.repeat(200)]
    expect(paths.flatMap((rp) => sightingsOf(announced({ rp })).sightings.flatMap(({ ipp }) => ipp))).toEqual([])
  })

  it('takes a limited number of services and asks a limited number of questions', () => {
    const collector = createMdnsCollector()
    let asked = 0
    for (let number = 0; number < 5_000; number += 1) {
      const name = `P${number}._ipp._tcp.local`
      asked += collector.take([{ type: 'PTR', name: '_ipp._tcp.local', data: name }], '192.168.1.66').length
      const target = `h${number}.local`
      asked += collector.take(
        [{ type: 'SRV', name: 'P1._ipp._tcp.local', data: { target, port: 1 } }],
        '192.168.1.66',
      ).length
    }
    expect({ services: collector.services().length, asked }).toEqual({ services: 300, asked: 601 })
  })

  it('does not read on behind the end because the header promises more', () => {
    const real = packet('mdns-avahi-ipp')
    const promising = (at: number) => Uint8Array.from(real, (octet, index) => (index === at ? 0xff : octet))
    expect([4, 6, 8, 10].map((at) => recordsOf(promising(at)).length)).toEqual([0, 0, 0, 0])
    expect(recordsOf(real).length).toBeGreaterThan(2)
  })

  it('hears no question as an answer', () => {
    expect(recordsOf(Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]))).toEqual([])
  })
})
