import { describe, expect, it } from 'vitest'
import type { Learnt } from '../../../../src-main/contract/evidence'
import { showLiveRows } from '../../../../src-main/cli/live/live-rows'
import { rowLine } from '../../../../src-main/cli/live/row-line'
import { rowRemark } from '../../../../src-main/cli/live/row-remark'
import { watched, withEvent, type LiveRow, type RowEvent } from '../../../../src-main/cli/live/rows'
import { plain } from '../../../../src-main/cli/print/style'
import type { Probe, ProbeContext } from '../../../../src-main/core/probes/probe'
import { fakeIo } from '../fake-io'

const base = { at: 0, tookMs: 1, mapped: false, host: 'mail.example.com', port: 587 }
const refusedTcp: Learnt = { ...base, kind: 'tcp.refused', family: 'ipv4', detail: 'ECONNREFUSED' }
const connected: Learnt = { ...base, kind: 'tcp.connected', family: 'ipv4' }
const refused: Learnt = {
  ...base,
  kind: 'auth.refused',
  mechanism: 'LOGIN',
  account: 'scan@example.com',
  reply: { code: 535, enhanced: '5.7.139', lines: ['no'] },
}
const notRun: Learnt = { kind: 'probe.not-run', why: 'cancelled', at: 0, tookMs: 0, mapped: false }
const row = { probe: 'dns-mx', target: 'example.com' }

describe('rows of a check', () => {
  it('wait, are checked, learn and finish', () => {
    const events: RowEvent[] = [
      { type: 'listed', ...row, at: 5 },
      { type: 'listed', ...row, at: 6 },
      { type: 'started', ...row, at: 10 },
      { type: 'learnt', ...row, fact: connected },
      { type: 'finished', ...row, at: 40 },
    ]
    expect(events.reduce<readonly LiveRow[]>(withEvent, [])).toEqual([
      { ...row, run: { state: 'finished', tookMs: 30 }, facts: [connected] },
    ])
  })
  it('end at once when the pipeline says they will not run', () => {
    expect(withEvent([], { type: 'learnt', ...row, fact: notRun })).toEqual([
      { ...row, run: { state: 'finished', tookMs: 0 }, facts: [notRun] },
    ])
  })
  it('are told by watched probes, also when a probe breaks', async () => {
    const told: RowEvent[] = []
    const probe: Probe = {
      id: 'dns-mx',
      targets: () => [{ key: 'example.com' }],
      readiness: () => ({ state: 'ready' }),
      async *run() {
        yield connected
        throw new Error('broken')
      },
    }
    const [one] = watched(
      [probe],
      () => 7,
      (event) => told.push(event),
    )
    const ctx = {} as ProbeContext
    for (const target of one?.targets(ctx) ?? []) {
      await expect(async () => {
        for await (const _ of one?.run(target, ctx) ?? []);
      }).rejects.toThrow('broken')
    }
    expect(told).toEqual([
      { type: 'listed', ...row, at: 7 },
      { type: 'started', ...row, at: 7 },
      { type: 'learnt', ...row, fact: connected },
      { type: 'finished', ...row, at: 7 },
    ])
  })
})

describe('what is said of a finished row', () => {
  it('is the gravest thing it learnt', () => {
    expect([
      rowRemark('submission-conversation', [connected, refused], 'en'),
      rowRemark('submission-conversation', [connected], 'en'),
      rowRemark('dns-mx', [], 'en'),
      rowRemark('dns-mx', [notRun], 'ja'),
    ]).toEqual([
      { end: 'trouble', text: 'refused: 535 5.7.139' },
      { end: 'ok', text: '' },
      { end: 'ok', text: '' },
      { end: 'skipped', text: '中止' },
    ])
  })
  it('is a trouble that a server took the connection and never greeted, though one of two addresses may be silent', () => {
    const silent: Learnt = { ...base, kind: 'smtp.not-greeted', why: 'silent', firstBytes: '' }
    const otherAddress: Learnt = { ...base, kind: 'tcp.timed-out', family: 'ipv6', afterMs: 4000 }
    expect([
      rowRemark('submission-conversation', [connected, silent], 'en'),
      rowRemark('submission-conversation', [connected, otherAddress], 'en'),
    ]).toEqual([
      { end: 'trouble', text: 'no answer' },
      { end: 'ok', text: '' },
    ])
  })
  it('is no trouble that a certificate does not verify when the person accepted it', () => {
    const tls = (overridden: boolean): Learnt => ({
      ...base,
      kind: 'tls.negotiated',
      protocol: 'TLS 1.3',
      cipher: 'x',
      chain: [],
      verification: { state: 'unverified', why: 'self-signed', detail: '' },
      overridden,
    })
    expect([rowRemark('basic-sign-in', [tls(false)], 'en'), rowRemark('basic-sign-in', [tls(true)], 'en')]).toEqual([
      { end: 'trouble', text: 'certificate does not verify' },
      { end: 'ok', text: '' },
    ])
  })
  it('is no trouble when another address answered, or when only another port is closed', () => {
    expect([
      rowRemark('submission-conversation', [refusedTcp, connected], 'en'),
      rowRemark('port-reach', [refusedTcp], 'en'),
      rowRemark('port-reach', [connected], 'en'),
    ]).toEqual([
      { end: 'ok', text: '' },
      { end: 'noted', text: 'refused to connect' },
      { end: 'ok', text: 'open' },
    ])
  })
})

describe('the line of a row', () => {
  const page = { lang: 'ja', style: plain, columns: undefined } as const
  it('says mark, name, target, time and state', () => {
    const running: LiveRow = { ...row, run: { state: 'checking', startedAt: 1000 }, facts: [] }
    expect(rowLine(page, running, 2260)).toBe(
      '… DNS                         example.com                      1.3 秒   調べています',
    )
  })
  it('writes out control characters of a target and fits the terminal', () => {
    const hostile: LiveRow = { probe: 'x', target: 'a\u001b[31m', run: { state: 'waiting' }, facts: [] }
    expect(rowLine({ ...page, columns: 50 }, hostile, 0)).toBe('· x                           a\\x1b[31m         …')
  })
})

describe('live rows', () => {
  const page = { lang: 'en', style: plain, columns: undefined } as const
  const finish = (probe: string): RowEvent[] => [
    { type: 'listed', probe, target: 'x', at: 0 },
    { type: 'started', probe, target: 'x', at: 0 },
    { type: 'finished', probe, target: 'x', at: 500 },
  ]
  it('are one plain line per finished row where no terminal is', async () => {
    const io = fakeIo()
    const rows = showLiveRows(io.errors, page, () => 500, false)
    for (const event of [...finish('dns-mx'), ...finish('situation-answers')]) rows.tell(event)
    await rows.stop()
    expect(io.told()).toBe('✓ DNS                         x                                0.5 s    done\n')
  })
  it('are rewritten on a terminal, and stand there complete at the end', async () => {
    const io = fakeIo({ outputIsTerminal: true })
    const rows = showLiveRows(io.errors, page, () => 500, false)
    for (const event of finish('dns-mx')) rows.tell(event)
    await rows.stop()
    expect(io.told()).toBe(
      '\u001b[2K✓ DNS                         x                                0.5 s    done\n\u001b[J',
    )
  })
})
