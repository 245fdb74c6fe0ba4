import { execFileSync } from 'node:child_process'
import * as realDisk from 'node:fs/promises'
import { mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readJson, writeAtomically } from '../../../src-main/services/json-file'
import { temporaryFolder } from './temporary-folder'

const folder = temporaryFolder()
const mebibyte = 1024 * 1024
const bytes = (text: string) => new TextEncoder().encode(text)
const at = (name: string) => join(folder, name)
const failed = (code: string, args: object) => ({ ok: false, fault: { code, args } })

describe('readJson', () => {
  it.each([
    ['plain', bytes('{"a":1}'), { a: 1 }],
    ['with a byte order mark', bytes('\ufeff{"a":"あ"}'), { a: 'あ' }],
    ['as large as allowed', bytes(`"${'x'.repeat(mebibyte - 2)}"`), 'x'.repeat(mebibyte - 2)],
  ])('reads a file %s', async (name, content, value) => {
    writeFileSync(at(name), content)
    expect(await readJson(at(name), mebibyte)).toEqual({ ok: true, value })
  })

  it.each([
    ['truncated', bytes('{"a":[1,2'), 'file.not-json'],
    ['empty', bytes(''), 'file.not-json'],
    ['in Shift_JIS', Buffer.from([0x22, 0x82, 0xa0, 0x22]), 'file.not-utf8'],
    ['in UTF-16', Buffer.from('\ufeff{"a":1}', 'utf16le'), 'file.not-utf8'],
    ['nested a million times and cut off', bytes('['.repeat(mebibyte)), 'file.not-json'],
  ])('refuses a file that is %s', async (name, content, code) => {
    writeFileSync(at(name), content)
    expect(await readJson(at(name), mebibyte)).toEqual(failed(code, { path: at(name) }))
  })

  it('refuses a file that is too large before it reads it', async () => {
    const path = at('large')
    writeFileSync(path, '')
    await realDisk.truncate(path, 1024 ** 4)
    expect(await readJson(path, 2 * mebibyte)).toEqual(failed('file.too-large', { path, megabytes: 2 }))
  })

  it('tells a missing file from a folder', async () => {
    expect([await readJson(at('missing'), 1), await readJson(at('large/below'), 1), await readJson(folder, 1)]).toEqual(
      [
        failed('file.not-found', { path: at('missing') }),
        failed('file.not-found', { path: at('large/below') }),
        failed('file.not-readable', { path: folder }),
      ],
    )
  })
})

describe('writeAtomically', () => {
  const inFolder = (name: string): string => {
    mkdirSync(at(name))
    return join(at(name), 'site.smtpnavi')
  }
  const filesBeside = (path: string): string[] => readdirSync(join(path, '..')).sort()
  const errorOf = (code: string) => Object.assign(new Error(code), { code })

  it('makes and replaces a file, with the mode asked for or the mode it had', async () => {
    const path = inFolder('replaced')
    const made = await writeAtomically(path, bytes('one'), { mode: 0o600 })
    const replaced = await writeAtomically(path, bytes('two'), { mode: 0o644 })
    expect({
      made,
      replaced,
      text: readFileSync(path, 'utf8'),
      mode: statSync(path).mode & 0o777,
      beside: filesBeside(path),
    }).toEqual({
      made: { ok: true, value: undefined },
      replaced: { ok: true, value: undefined },
      text: 'two',
      mode: 0o600,
      beside: ['site.smtpnavi'],
    })
  })

  it('follows a symbolic link', async () => {
    const path = inFolder('linked')
    writeFileSync(path, 'old')
    symlinkSync(path, at('link'))
    await writeAtomically(at('link'), bytes('new'))
    expect([readFileSync(path, 'utf8'), readFileSync(at('link'), 'utf8')]).toEqual(['new', 'new'])
  })

  it('cannot write into a missing folder or over a folder', async () => {
    mkdirSync(at('a-folder'))
    expect([
      await writeAtomically(at('missing/file'), bytes('x')),
      await writeAtomically(at('a-folder'), bytes('x')),
    ]).toEqual([
      failed('file.not-writable', { path: at('missing/file') }),
      failed('file.not-writable', { path: at('a-folder') }),
    ])
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('never puts a file in the place of a pipe or a device, such as /dev/null for an administrator', async () => {
    const pipe = at('pipe')
    execFileSync('mkfifo', [pipe])
    expect(await writeAtomically(pipe, bytes('x'))).toEqual(failed('file.not-writable', { path: pipe }))
    expect(statSync(pipe).isFIFO()).toBe(true)
  })

  it.each([
    ['ENOSPC', 'file.disk-full'],
    ['EDQUOT', 'file.disk-full'],
    ['EIO', 'file.not-writable'],
  ])('keeps the old file and nothing else when writing ends in %s', async (code, expected) => {
    const path = inFolder(`write-${code}`)
    writeFileSync(path, 'old')
    const open: typeof realDisk.open = async (...args) => {
      const handle = await realDisk.open(...args)
      await handle.write('half')
      return Object.assign(handle, { writeFile: () => Promise.reject(errorOf(code)) })
    }
    const written = await writeAtomically(path, bytes('new'), { disk: { open, rename: realDisk.rename } })
    expect({ written, text: readFileSync(path, 'utf8'), beside: filesBeside(path) }).toEqual({
      written: failed(expected, { path }),
      text: 'old',
      beside: ['site.smtpnavi'],
    })
  })

  it.each(['EROFS', 'EACCES', 'EPERM'])('says that the place is not writable on %s', async (code) => {
    const path = inFolder(`open-${code}`)
    const disk = { open: () => Promise.reject(errorOf(code)), rename: realDisk.rename }
    expect(await writeAtomically(path, bytes('new'), { disk })).toEqual(failed('file.not-writable', { path }))
  })

  it('tries again when another program holds the file for a moment, and gives up after a while', async () => {
    const path = inFolder('held')
    const attempts = { left: 2, made: 0 }
    const rename: typeof realDisk.rename = async (...args) => {
      attempts.made += 1
      if ((attempts.left -= 1) >= 0) throw errorOf('EBUSY')
      await realDisk.rename(...args)
    }
    const disk = { open: realDisk.open, rename }
    const written = await writeAtomically(path, bytes('new'), { disk })
    attempts.left = Infinity
    const given = await writeAtomically(path, bytes('newer'), { disk })
    expect({
      written,
      given,
      made: attempts.made,
      text: readFileSync(path, 'utf8'),
      beside: filesBeside(path),
    }).toEqual({
      written: { ok: true, value: undefined },
      given: failed('file.not-writable', { path }),
      made: 11,
      text: 'new',
      beside: ['site.smtpnavi'],
    })
  })
})
