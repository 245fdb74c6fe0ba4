import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const deb = 'dist/release/smtp-auth-navi-0.1.0-linux-amd64.deb'
const hasDpkg = existsSync('/usr/bin/dpkg-deb')
if (!hasDpkg) console.log('SKIPPED the Debian package: dpkg-deb is not here')

const told = (...words: string[]) => execFileSync('dpkg-deb', words, { encoding: 'utf8', maxBuffer: 1e8 })
const fileIn = (path: string) =>
  execFileSync('sh', ['-c', 'dpkg-deb --fsys-tarfile "$0" | tar xO "./$1"', deb, path], { encoding: 'utf8' })

describe.skipIf(!hasDpkg)('the Debian package', () => {
  it('says who it is, and what it depends on', () => {
    const fields = Object.fromEntries(
      ['Package', 'Version', 'Section'].map((name) => [name, told('-f', deb, name).trim()]),
    )
    expect(fields).toEqual({ Package: 'smtp-auth-navi', Version: '0.1.0', Section: 'net' })
    expect(told('-f', deb, 'Depends')).toContain('libnss3')
  })
  it('starts from the menu in both languages, and with a site file', () => {
    const entry = fileIn('usr/share/applications/smtp-auth-navi.desktop').split('\n')
    expect(entry).toEqual(
      expect.arrayContaining([
        'Name=SMTP AUTH Navi',
        'Name[ja]=SMTP AUTH ナビ',
        'Icon=smtp-auth-navi',
        'MimeType=application/x-smtpnavi;',
        'Exec="/opt/SMTP AUTH ナビ/smtp-auth-navi" %f',
      ]),
    )
    expect(fileIn('usr/share/mime/packages/smtp-auth-navi.xml')).toContain('<glob pattern="*.smtpnavi"/>')
  })
  it('brings an icon for every size', () => {
    const icons = told('-c', deb)
      .split('\n')
      .flatMap((line) => /hicolor\/(\d+x\d+)\/apps\/smtp-auth-navi\.png$/.exec(line)?.[1] ?? [])
    expect(icons.toSorted()).toEqual(['128x128', '16x16', '256x256', '32x32', '48x48', '512x512', '64x64'])
  })
  it('is owned by root and has nothing that runs with the rights of somebody else', () => {
    const rows = told('-c', deb)
      .split('\n')
      .filter((line) => line !== '')
    const odd = rows.filter((row) => !/^[dl-]r[w-][x-]r-[x-]r-[x-] root\/root /.test(row))
    expect(odd).toEqual([])
  })
})
