// A folder that electron-builder takes for an unpacked Electron, for machines without the runtime: so that what goes into the archive, the fuses and the
// layout of a package are looked at there too. It starts nothing and is never shipped.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What Electron's executables hold in front of the fuses, then version 1, nine fuses, each as a fresh Electron has it. */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1'),
  Buffer.from([1, 9]),
  Buffer.from('101100011', 'latin1'),
])

export function makeDummyRuntime(folder: string, version: string): void {
  const put = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  put('version', version)
  put('LICENSE', 'dummy')
  put('LICENSES.chromium.html', 'dummy')
  for (const language of ['de', 'en-US', 'ja']) put(`locales/${language}.pak`, 'dummy')
  put('chrome-sandbox', 'dummy')
  put('chrome_crashpad_handler', 'dummy')
  put(
    'electron',
    Buffer.concat([Buffer.from('#!/bin/sh\necho This is no Electron >&2; exit 3\n# '), fuseWire, Buffer.from('\n')]),
  )
  chmodSync(join(folder, 'electron'), 0o755)
}
