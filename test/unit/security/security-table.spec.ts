import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const rows = readFileSync('test/SECURITY.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, number, , proof = ''] = /^\| (\d+) \| (.+?) \| (.+) \|$/.exec(line) ?? []
    return number === undefined ? [] : [{ number: Number(number), proof }]
  })
const testsOf = (proof: string) =>
  [...proof.matchAll(/`([^`›]+) › ([^`]+)`/g)].map(([, file = '', name = '']) => ({ file: join('test', file), name }))

/** Quotation marks of the source stand for those of the name. */
const plain = (text: string) => text.replaceAll(/\\?['’"]/g, "'")
const holds = ({ file, name }: { file: string; name: string }) =>
  existsSync(file) && plain(readFileSync(file, 'utf8')).includes(plain(name))

describe('the table of security', () => {
  it('has every point from 1 to 70, once and in order', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 70 }, (_, at) => at + 1))
  })

  it('names tests that are there, and items of MANUAL.md that are there', () => {
    const manual = readFileSync('test/MANUAL.md', 'utf8')
    const missing = rows.flatMap(({ number, proof }) => [
      ...testsOf(proof)
        .filter((test) => !holds(test))
        .map(({ file, name }) => `${number}: ${file} › ${name}`),
      ...[...proof.matchAll(/MANUAL (\d+)/g)]
        .filter(([, item]) => !manual.includes(`\n| ${item} |`))
        .map(([words]) => `${number}: ${words}`),
    ])
    expect(missing).toEqual([])
  })

  it('refers to items of MANUAL.md that are counted in order', () => {
    const items = [...readFileSync('test/MANUAL.md', 'utf8').matchAll(/^\| (\d+) \|/gm)].map(([, item]) => Number(item))
    expect(items).toEqual(items.map((_, at) => at + 1))
  })

  it('proves every point by a test, or says why only a person can', () => {
    const unproved = rows.filter(({ proof }) => testsOf(proof).length === 0 && !/MANUAL \d+: \w/.test(proof))
    expect(unproved).toEqual([])
  })
})

const Break = z.strictObject({
  item: z.int(),
  file: z.string(),
  text: z.string().min(1),
  replacement: z.string(),
  test: z.string(),
  name: z.string(),
})

describe('the breaks', () => {
  const folder = 'test/security/breaks'
  const breaks = readdirSync(folder)
    .toSorted()
    .map((name) => Break.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))

  it('are one for each of the points 1 to 27', () => {
    expect(breaks.map(({ item }) => item)).toEqual(Array.from({ length: 27 }, (_, at) => at + 1))
  })

  it('change one place that is there, and name a test of their point', () => {
    const odd = breaks.filter(({ item, file, text, test, name }) => {
      const proof = rows.find(({ number }) => number === item)?.proof ?? ''
      const isOnce = readFileSync(file, 'utf8').split(text).length === 2
      // Of a test over many cases the table has the pattern, the break has the case.
      const isNamed = testsOf(proof).some((one) => one.file === test && (one.name === name || one.name.includes('%s')))
      return !isOnce || !isNamed
    })
    expect(odd.map(({ item }) => item)).toEqual([])
  })
})
