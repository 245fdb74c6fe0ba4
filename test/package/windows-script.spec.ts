import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const hasMakensis = spawnSync('makensis', ['-VERSION']).status === 0
if (!hasMakensis) console.log('SKIPPED our part of the Windows installer: makensis is not here (Debian: nsis)')

const folder = mkdtempSync(join(tmpdir(), 'smtp-auth-navi-nsis-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What electron-builder's script has set up where it calls our macros, without its plug-ins, which are programs for Windows. */
const before = `Unicode true
Name test
OutFile "${join(folder, 'test.exe')}"
InstallDir "$TEMP"
RequestExecutionLevel user
!define PRODUCT_NAME "SMTP AUTH ナビ"
!include "LogicLib.nsh"
!include "FileFunc.nsh"
!include "MUI2.nsh"
!macro _isUpdated _a _b _t _f
  StrCmp "$R9" "true" \`\${_t}\` \`\${_f}\`
!macroend
!define isUpdated \`"" isUpdated ""\`
!insertmacro MUI_PAGE_INSTFILES
!ifdef BUILD_UNINSTALLER
  !insertmacro MUI_UNPAGE_INSTFILES
!endif
!insertmacro MUI_LANGUAGE "Japanese"
!insertmacro MUI_LANGUAGE "English"
!include "${resolve('assets/install/windows/installer.nsh')}"
!insertmacro customHeader
`
const installing = 'Section\nSectionEnd\n'
const uninstalling = `Section
  WriteUninstaller "$INSTDIR\\uninstall.exe"
SectionEnd
Section "un.Uninstall"
  !insertmacro customUnInstall
SectionEnd
`

function compile(script: string): string {
  const file = join(folder, 'test.nsi')
  writeFileSync(file, `\uFEFF${script}`)
  const { status, stdout, stderr } = spawnSync('makensis', ['-WX', '-V4', '-INPUTCHARSET', 'UTF8', file], {
    encoding: 'utf8',
  })
  return status === 0 ? stdout : stdout + stderr + ' FAILED'
}

describe.skipIf(!hasMakensis)('our part of the Windows installer', () => {
  it('compiles without a warning, into the installer and into the one that removes', () => {
    expect(compile(`${before}${installing}`)).toContain('Total size')
    const told = compile(`!define BUILD_UNINSTALLER\n${before}${uninstalling}`)
    expect(told).toContain('Total size')
    // It asks, and the answer that is given by Enter keeps everything.
    expect(told).toMatch(/MessageBox: 292:/)
  })
})
