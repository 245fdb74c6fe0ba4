#!/usr/bin/env node
// Plays fpm (a Ruby gem that electron-builder downloads) with Debian's own dpkg-deb, so that the layout of our .deb is looked at. Only the options that
// electron-builder gives are known; an unknown one ends it.
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const many = { '-d': 'depends', '--deb-recommends': 'recommends' }
const asked = { depends: [], recommends: [], map: [] }
const words = process.argv.slice(2)
for (let at = 0; at < words.length; at += 1) {
  const word = words[at]
  if (word === '--force') continue
  if (many[word]) asked[many[word]].push(words[++at])
  else if (word.startsWith('-')) asked[word.replace(/^-+/, '')] = words[++at]
  else asked.map.push(word)
}
if (asked.t !== 'deb') throw new Error(`fpm-shim: only deb, not ${asked.t}`)

const folder = mkdtempSync(join(tmpdir(), 'smtp-auth-navi-deb-'))
for (const pair of asked.map) {
  const at = pair.lastIndexOf('=')
  const target = join(folder, pair.slice(at + 1))
  mkdirSync(dirname(target), { recursive: true })
  cpSync(pair.slice(0, at), target, { recursive: true, verbatimSymlinks: true })
}
mkdirSync(join(folder, 'DEBIAN'))
for (const [option, name] of [
  ['after-install', 'postinst'],
  ['after-remove', 'postrm'],
]) {
  if (!asked[option]) continue
  writeFileSync(join(folder, 'DEBIAN', name), readFileSync(asked[option]))
  chmodSync(join(folder, 'DEBIAN', name), 0o755)
}
const control = {
  Package: asked.name,
  Version: asked.version,
  Architecture: asked.architecture,
  Maintainer: asked.maintainer,
  Priority: asked['deb-priority'],
  Section: asked.category,
  Homepage: asked.url,
  Depends: asked.depends.join(', '),
  Recommends: asked.recommends.join(', '),
  Description: (asked.description ?? '').trim(),
}
const lines = Object.entries(control).flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []))
writeFileSync(join(folder, 'DEBIAN', 'control'), `${lines.join('\n')}\n`)
chmodSync(folder, 0o755)
// Not xz as for people: this one is only looked at.
execFileSync('dpkg-deb', ['--root-owner-group', '-Znone', '--build', folder, asked.package], { stdio: 'inherit' })
rmSync(folder, { recursive: true, force: true })
