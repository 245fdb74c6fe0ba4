import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createUnexpected } from '../../../src-main/electron/unexpected'
import { openProblemBook } from '../../../src-main/services/problem-book'
import { temporaryFolder } from '../services/temporary-folder'

const folder = temporaryFolder()
const now = Date.UTC(2026, 11, 1)
const bug = () => new TypeError('535 for scan@example.jp with hunter2')

describe('a failure of the program itself', () => {
  const deeds: string[] = []
  const book = openProblemBook(folder, '0.1.0', () => now)
  const answers = [1, 0]
  const unexpected = createUnexpected({
    lang: () => 'en',
    note: book,
    save: async () => void deeds.push('saved'),
    ask: async ({ message, buttons }) => {
      deeds.push(`${message}: ${buttons.join(', ')}`)
      await delay(50)
      return answers.pop() ?? 0
    },
    quit: () => void deeds.push('quit'),
  })

  it('saves everything, says so in one calm box, and leaves the choice to go on', async () => {
    const box = 'Something unexpected happened inside the program: Go on, Quit'
    await Promise.all([unexpected(bug()), unexpected(bug())])
    expect(deeds.splice(0)).toEqual(['saved', 'saved', box])
    await unexpected('hunter2 was thrown')
    expect(deeds.splice(0)).toEqual(['saved', box, 'quit'])
  })

  it('is kept as kind and place, without its message and without the folders of this computer', () => {
    const text = readFileSync(book.path, 'utf8')
    const kept: unknown = JSON.parse(text)
    expect(kept).toContainEqual({
      at: '2026-12-01T00:00:00.000Z',
      version: '0.1.0',
      name: 'TypeError',
      places: expect.arrayContaining([expect.stringMatching(/unexpected\.spec\.ts:\d+:\d+\)?$/)]),
    })
    expect(['hunter2', 'scan@', process.cwd()].filter((words) => text.includes(words))).toEqual([])
    expect(statSync(book.path).mode & 0o777).toBe(0o600)
  })

  it('makes no file that grows without end', async () => {
    mkdirSync(join(folder, 'long'))
    const other = openProblemBook(join(folder, 'long'), '0.1.0', () => now)
    for (let time = 0; time < 25; time += 1) await other.write(bug())
    expect([JSON.parse(readFileSync(other.path, 'utf8')).length, statSync(other.path).size < 64 * 1024]).toEqual([
      20,
      true,
    ])
  })
})
