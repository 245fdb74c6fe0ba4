import { describe, expect, it } from 'vitest'
import { isSupported } from '../../../src-main/build/package/is-supported'
import { missingForRelease } from '../../../src-main/build/package/missing-for-release'
import { noticesText } from '../../../src-main/build/package/notices-text'

it.each([
  ['45.4.1', '45.5.0', true],
  ['45.4.1', '47.0.0', true],
  ['45.4.1', '48.0.0', false],
  // A version that does not exist yet is a mistake.
  ['46.0.0', '45.5.0', false],
])('Electron %s with %s as the newest is cared for: %s', (ours, newest, expected) => {
  expect(isSupported(ours, newest)).toBe(expected)
})

describe('a version', () => {
  const ready = {
    manifest: '{"version":"1.2.3","homepage":"https://navi.test"}',
    builder: 'maintainer: people@navi.test',
    program: { downloadPage: { url: 'https://navi.test/download' } },
    tag: 'v1.2.3',
  }
  it('is ready when it says who made it, where it comes from and what it is', () => {
    expect(missingForRelease(ready)).toEqual([])
  })
  it('is not ready with places of nobody, without a download page, under another tag', () => {
    expect(
      missingForRelease({
        manifest: '{"version":"1.2.3","homepage":"https://navi.example"}',
        builder: 'maintainer: people@navi.example',
        program: { downloadPage: null },
        tag: 'v1.2.4',
      }),
    ).toEqual([
      'package.json names a page or address at .example',
      'electron-builder.yml names an address at .example',
      'assets/knowledge/program.yaml names no download page',
      'the tag v1.2.4 is not v1.2.3',
    ])
  })
})

it('says a licence text once, for all that it is for', () => {
  const text = noticesText([
    { name: 'a', version: '1.0.0', licence: 'MIT', texts: ['Text of a and b'] },
    { name: 'b', version: '2.0.0', licence: 'MIT', texts: ['Text of a and b'] },
    { name: 'c', version: '3.0.0', licence: 'ISC', texts: [] },
  ])
  const parts = text.split(/^-{80}$/m).slice(1)
  expect(parts.map((part) => part.trim())).toEqual([
    'a 1.0.0 (MIT)\nb 2.0.0 (MIT)\n\nText of a and b',
    'c 3.0.0 (ISC)\n\nIts package names the licence ISC and contains no text of it.',
  ])
})
