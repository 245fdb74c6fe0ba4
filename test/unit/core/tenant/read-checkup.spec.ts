import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import generated from '../../../../src-main/contract/generated/knowledge.json'
import { Knowledge } from '../../../../src-main/contract/knowledge'
import { TenantReading } from '../../../../src-main/contract/tenant-checkup'
import { readStrictJson } from '../../../../src-main/core/tenant/strict-json'
import { maxCheckupBytes, readCheckup } from '../../../../src-main/core/tenant/read-checkup'
import { baseTenant, checkupFile, readTenants } from '../../../knowledge/support/tenants'

const table = Knowledge.parse(generated).checkup ?? expect.fail('no check-up')
const good = checkupFile(readTenants()[14] ?? baseTenant, '2026-12-01T03:00:00.1234567Z')
const text = JSON.stringify(good, null, 2)
const utf8 = (value: string) => new TextEncoder().encode(value)
const read = (value: string | Uint8Array) => readCheckup(typeof value === 'string' ? utf8(value) : value, table)
const codeOf = (value: string | Uint8Array) => {
  const answered = read(value)
  return answered.ok ? 'ok' : answered.fault.code
}
const withSections = (sections: unknown) => JSON.stringify({ ...good, sections })

function utf16(value: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(value.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < value.length; at += 1) view.setUint16(at * 2, value.charCodeAt(at), isLittle)
  return bytes
}

describe('the reader of the administrator’s file', () => {
  it('reads what the script writes, its moment to the millisecond', () => {
    const answered = read(text)
    if (!answered.ok) return expect.fail(answered.fault.code)
    expect(answered.value.readAt).toBe(Date.UTC(2026, 11, 1, 3, 0, 0, 123))
    expect(TenantReading.parse(answered.value)).toEqual(answered.value)
    expect(answered.value.sections['mailbox']).toEqual({ state: 'read', rows: [{ smtpAuthDisabled: null }] })
  })

  it('reads it in every form that PowerShell 5.1 and 7 and Notepad save it in', () => {
    for (const form of [
      utf8(`\ufeff${text}`),
      utf16(`\ufeff${text}`, true),
      utf16(`\ufeff${text}`, false),
      utf16(text, true),
      utf8(text.replaceAll('\n', '\r\n')),
    ])
      expect(codeOf(form)).toBe('ok')
  })

  it('takes a missing list, one row without its list, and words for yes and no', () => {
    const answered = read(
      withSections({
        connectors: { state: 'read', rows: null },
        transport: { state: 'read', rows: { smtpAuthDisabled: 'True', legacyTlsAllowed: '', maxSendSize: null } },
      }),
    )
    if (!answered.ok) return expect.fail(answered.fault.code)
    expect(answered.value.sections['connectors']).toEqual({ state: 'read', rows: [] })
    expect(answered.value.sections['transport']).toEqual({
      state: 'read',
      rows: [{ smtpAuthDisabled: true, legacyTlsAllowed: null, maxSendSize: '' }],
    })
    expect(answered.value.sections['domains']).toEqual({ state: 'not-read', why: 'absent' })
  })

  it.each([
    ['tenant-file.not-ours', 'hello'],
    ['tenant-file.not-ours', ''],
    ['tenant-file.not-ours', '[]'],
    ['tenant-file.not-ours', '{"kind":"report"}'],
    ['tenant-file.damaged', '{"kind": nonsense}'],
    ['tenant-file.damaged', new Uint8Array([0x7b, 0xff, 0x61, 0x7d])],
    ['tenant-file.incomplete', text.slice(0, -1)],
    ['tenant-file.incomplete', text.slice(0, 200)],
    ['tenant-file.newer', JSON.stringify({ ...good, schemaVersion: 2, more: true })],
    ['tenant-file.changed-by-hand', JSON.stringify({ ...good, schemaVersion: 0 })],
    ['tenant-file.changed-by-hand', JSON.stringify({ ...good, readAt: 'yesterday' })],
    ['tenant-file.changed-by-hand', JSON.stringify({ ...good, password: 'hunter2' })],
    ['tenant-file.changed-by-hand', text.replace('{', '{"__proto__":{"isAdmin":true},')],
    ['tenant-file.changed-by-hand', text.replace('"sections": {', '"sections": {"constructor":{},')],
    ['tenant-file.changed-by-hand', text.replace('"shortened"', '"kind":"x","shortened"')],
    ['tenant-file.changed-by-hand', `${'['.repeat(100_000)}`],
    ['tenant-file.changed-by-hand', withSections({ strange: { state: 'read', rows: [] } })],
    [
      'tenant-file.changed-by-hand',
      withSections({ mailbox: { state: 'read', rows: [{ smtpAuthDisabled: 'perhaps' }] } }),
    ],
    ['tenant-file.changed-by-hand', withSections({ mailbox: { state: 'read', rows: [{ secret: 'hunter2' }] } })],
    [
      'tenant-file.changed-by-hand',
      withSections({ domains: { state: 'read', rows: Array(5_001).fill({ name: 'a' }) } }),
    ],
    ['tenant-file.too-large', new Uint8Array(maxCheckupBytes + 1)],
  ])('says %s', (code, content) => {
    expect(codeOf(content)).toBe(code)
  })

  it('shows nothing that turns text around or moves a cursor, and cuts what is too long', () => {
    const nasty = `\u202eevil\u0007\u200b${'x'.repeat(5_000)}`
    const answered = read(withSections({ domains: { state: 'read', rows: [{ name: nasty, type: '' }] } }))
    if (!answered.ok) return expect.fail(answered.fault.code)
    const shown = JSON.stringify(answered.value)
    expect(shown).not.toMatch(/[\u0000-\u001f\u202a-\u202e\u200b]/)
    expect(shown.length).toBeLessThan(5_000)
  })

  it('leaves the prototype of everything alone', () => {
    read('{"__proto__":{"polluted":1},"kind":"x"}')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('reads 10 MB of nonsense without hanging', () => {
    const started = performance.now()
    codeOf(`{"kind":"${'\\u0041'.repeat(1_700_000)}`)
    codeOf('['.repeat(maxCheckupBytes))
    codeOf(`{"a":[${'1,'.repeat(4_000_000)}`)
    expect(performance.now() - started).toBeLessThan(20_000)
  })

  it('never throws, and whatever it takes fits its schema and holds no word that is not in its table', () => {
    const bytes = utf8(text)
    const mutation = fc.record({ at: fc.nat(bytes.length - 1), cut: fc.nat(40), put: fc.uint8Array({ maxLength: 20 }) })
    const piece = fc.oneof(
      fc.constantFrom('"__proto__":1,', '"hunter2":"hunter2",', 'null', '[[', '}', '"', '\\', '\u202e'),
      fc.string(),
    )
    let taken = 0
    const check = (changed: Uint8Array) => {
      const answered = readCheckup(changed, table)
      if (!answered.ok) {
        expect(answered.fault.code).toMatch(/^tenant-file\./)
        return
      }
      taken += 1
      const names = table.parts.flatMap((part) => part.sections.map(({ name }) => name))
      expect(TenantReading.parse(answered.value)).toEqual(answered.value)
      expect(Object.keys(answered.value.sections).toSorted()).toEqual(names.toSorted())
    }
    const numRuns = process.env['REPEAT'] === 'full' ? 20_000 : 2_000
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        let changed = [...bytes]
        for (const { at, cut, put } of mutations)
          changed = [...changed.slice(0, at), ...put, ...changed.slice(at + cut)]
        check(Uint8Array.from(changed))
      }),
      { numRuns },
    )
    fc.assert(
      fc.property(fc.nat(text.length), piece, (at, put) => {
        check(utf8(text.slice(0, at) + put + text.slice(at)))
      }),
      { numRuns },
    )
    expect(taken).toBeGreaterThan(20)
  }, 120_000)
})

describe('JSON that was read strictly', () => {
  it('means what JSON.parse means', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), (json) => {
        const answered = readStrictJson(json, 10)
        if (answered.ok) expect(answered.value).toEqual(JSON.parse(json))
        else expect(['forbidden-name', 'twice']).toContain(answered.problem)
      }),
    )
  })
})
