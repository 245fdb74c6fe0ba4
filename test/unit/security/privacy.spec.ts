import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shippedKnowledge } from '../../../src-main/services/knowledge'

const pages = ['docs/privacy.md', 'docs/privacy.ja.md'].map((path) => ({ path, text: readFileSync(path, 'utf8') }))
const unnamed = (words: readonly string[]) =>
  pages.flatMap(({ path, text }) => words.filter((word) => !text.includes(word)).map((word) => `${path}: ${word}`))

describe('the privacy page', () => {
  it('names every host of Microsoft that the program may contact by itself', () => {
    // The hosts of submission are typed by the person; these are chosen by the program once a way or a sign-in was asked for.
    const hosts = shippedKnowledge.endpoints
      .filter(({ use, id }) => ['hve', 'azure', 'sign-in'].includes(use) && !id.includes('device'))
      .flatMap(({ hosts: own }) => own)
      // Where the browser of the person goes with a code, not the program.
      .filter((host) => !['microsoft.com', 'www.microsoft.com', 'login.microsoft.com'].includes(host))
    expect([unnamed(hosts), hosts.length >= 6]).toEqual([[], true])
  })

  it('names every host that is written into what talks to the network', () => {
    const files = ['src-main/services', 'src-main/core/probes', 'src-main/electron'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => readFileSync(join(folder, name), 'utf8')),
    )
    const written = files.flatMap((text) =>
      [...text.matchAll(/['"`]((?:[a-z0-9-]+\.)+(?:com|net|org|jp|io|us|cn|microsoft|goog|dev))['"`]/g)].flatMap(
        ([, host]) => host ?? [],
      ),
    )
    expect(unnamed(written)).toEqual([])
  })

  it('names every file that the program keeps, and says the same in both languages', () => {
    const counts = pages.map(({ text }) => ({
      rows: text.split('\n').filter((line) => line.startsWith('| ')).length,
      points: text.split('\n').filter((line) => line.startsWith('* ')).length,
      codes: [...text.matchAll(/`[^`]+`/g)].length,
    }))
    expect(unnamed(['problems.json', 'log.jsonl', '.smtpnavi'])).toEqual([])
    expect({ ...counts[0], codes: 0 }).toEqual({ ...counts[1], codes: 0 })
  })

  it('is found from the READMEs', () => {
    const linked = [
      ['README.md', 'docs/privacy.md'],
      ['README.ja.md', 'docs/privacy.ja.md'],
      ['SECURITY.md', 'docs/privacy.md'],
      ['SECURITY.md', 'test/SECURITY.md'],
    ].filter(([page = '', target = '']) => readFileSync(page, 'utf8').includes(`](${target})`))
    expect(linked).toHaveLength(4)
  })
})
