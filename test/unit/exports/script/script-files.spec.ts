import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import generated from '../../../../src-main/contract/generated/knowledge.json'
import { Knowledge } from '../../../../src-main/contract/knowledge'
import type { Script } from '../../../../src-main/contract/script'
import { scriptBytes, scriptFiles, type ScriptFile } from '../../../../src-main/exports/script/script-files'
import { fits } from '../../../../src-main/exports/script/value-lines'
import { hostileText } from './hostile-values'
import { readPowerShell, type PowerShellToken } from './read-powershell'
import { treeSitterPowerShell, type ParsedScript } from './tree-sitter'

const { scripts, cmdlets } = Knowledge.parse(generated)
const languages = ['ja', 'en'] as const
const harmless = {
  address: 'scan@contoso.com',
  tenant: 'contoso.com',
  guid: '11111111-2222-3333-4444-555555555555',
  ipv4: '203.0.113.10',
  name: 'Scanner',
}
const harmlessValues = (script: Script) =>
  Object.fromEntries(script.values.map(({ name, type }) => [name, harmless[type]]))

const filesOf = (script: Script, values = harmlessValues(script), lang: 'ja' | 'en' = 'ja'): readonly ScriptFile[] => {
  const { script: main, undo } = scriptFiles({ script, cmdlets, values, lang, mapped: false })
  return undo === null ? [main] : [main, undo]
}
const tokensOf = ({ text }: ScriptFile) => readPowerShell(text)
/** Compared as one text: a thousand times faster than token by token. */
const flat = (files: unknown) => JSON.stringify(files)
const all = scripts.flatMap((script) =>
  languages.flatMap((lang) =>
    filesOf(script, undefined, lang).map((file) => [`${file.name} (${lang})`, file, script] as const),
  ),
)
/** Words that are neither cmdlets nor parameters: keywords, operators, members. */
const language = [
  'if',
  'else',
  'throw',
  'return',
  'try',
  'finally',
  '-not',
  '-eq',
  '-ne',
  '-notmatch',
  '-contains',
  '-f',
  'AddMonths',
  'Replace',
  'Count',
]

describe.each(all)('%s', (_name, file, script) => {
  const tokens = tokensOf(file)
  const words = tokens.flatMap((token) => (token.kind === 'word' ? [token.text] : []))

  it('uses only documented cmdlets and their parameters', () => {
    const used = words.filter((word) => /^[A-Z][A-Za-z]*-/.test(word))
    expect(used.filter((word) => !cmdlets.some(({ name }) => name === word))).toEqual([])
    const parameters = cmdlets.flatMap((row) => [...row.parameters, ...row.switches])
    const others = words.filter((word) => word.startsWith('-') && !language.includes(word))
    expect(others.filter((word) => !parameters.includes(word.slice(1)))).toEqual([])
  })

  it('is UTF-8 with a byte order mark, every line ended by CR LF', () => {
    const bytes = scriptBytes(file)
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(file.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)).toBe(`\ufeff${file.text}`)
  })

  it('says who may run it, and how a blocked file is run without lowering the guard of the computer', () => {
    const comments = tokens.flatMap((token) => (token.kind === 'comment' ? [token.text] : [])).join('\n')
    expect(comments).toMatch(/Unblock-File -LiteralPath smtp-auth-/)
    expect(comments).toContain('-Scope Process')
    expect(file.text).not.toMatch(/bypass|unrestricted/i)
    const [ja, en] = [script.role.text.ja, script.role.text.en]
    expect([ja, en].some((role) => comments.includes(role))).toBe(true)
  })

  it('asks before it signs in, and signs out whatever happens', () => {
    const at = (word: string) => words.indexOf(word)
    if (script.changes) expect(file.text.indexOf("$answer -ne 'y'")).toBeLessThan(file.text.indexOf('  Connect-'))
    expect(at('finally')).toBeGreaterThan(at('try'))
    expect(words.slice(at('finally'))).toContain(script.disconnect.cmdlet)
  })

  it('keeps what was before in a file before the first command that changes something that exists', () => {
    const kept = file.text.indexOf("$record['previous']")
    const set = file.text.indexOf('Set-CASMailbox')
    if (!file.name.includes('undo') && set >= 0) expect(kept > 0 && kept < set).toBe(true)
  })
})

describe('a script with hostile values', () => {
  const plain = new Map(scripts.map((script) => [script.id, filesOf(script).map(tokensOf)]))
  const unknown = new Map(scripts.map((script) => [script.id, filesOf(script, {}).map(tokensOf)]))
  /** The tokens, with the one behind `$Name =` put back to the harmless value, if it is a string that means the text. */
  const withHarmless = (tokens: readonly PowerShellToken[], name: string, text: string, instead: string) => {
    const variable = tokens.findIndex(
      (token) => token.kind === 'variable' && token.text.toLowerCase() === `$${name.toLowerCase()}`,
    )
    return tokens.map((token, at) =>
      at === variable + 2 && token.kind === 'string' && token.text === text
        ? { kind: 'string' as const, text: instead }
        : token,
    )
  }

  it('differs from one with harmless values by that one string alone, or asks for the value when it is run', () => {
    let taken = 0
    fc.assert(
      fc.property(fc.nat(scripts.length - 1), hostileText, fc.nat(), (at, text, pick) => {
        const script = scripts[at] ?? expect.fail('no script')
        const chosen = script.values[pick % script.values.length] ?? expect.fail('no values')
        const others = harmlessValues(script)
        const files = filesOf(script, { ...others, [chosen.name]: text }).map(tokensOf)
        if (fits(text, chosen.type)) {
          taken += 1
          expect(
            flat([withHarmless(files[0] ?? [], chosen.name, text, harmless[chosen.type]), ...files.slice(1)]),
          ).toBe(flat(plain.get(script.id)))
        } else {
          const { [chosen.name]: _, ...known } = others
          const withoutPresets = { ...script, values: script.values.map((value) => ({ ...value, preset: null })) }
          expect(flat(files)).toBe(flat(filesOf(withoutPresets, known).map(tokensOf)))
        }
      }),
      { numRuns: process.env['REPEAT'] === 'full' ? 10_000 : 150 },
    )
    expect(taken).toBeGreaterThan(10)
  }, 120_000)

  it('asks for everything that is not known, and has nothing in place of it', () => {
    for (const script of scripts) {
      const asked = (unknown.get(script.id)?.[0] ?? []).filter(
        (token) => token.kind === 'word' && token.text === 'Read-Host',
      )
      const open = script.values.filter(({ preset }) => preset === null)
      const secrets = JSON.stringify(script.steps).match(/"secret":/g)?.length ?? 0
      expect(asked).toHaveLength(open.length + secrets + (script.changes ? 1 : 0))
    }
  })

  it('never has a value in a comment', () => {
    for (const script of scripts)
      for (const file of filesOf(
        script,
        Object.fromEntries(
          script.values.map(({ name, type }) => [name, type === 'address' ? "hunter2'x@contoso.com" : harmless[type]]),
        ),
      ))
        expect(tokensOf(file).filter((token) => token.kind === 'comment' && token.text.includes('hunter2'))).toEqual([])
  })
})

describe('read by the grammar of Visual Studio Code', () => {
  let parse: (source: string) => ParsedScript
  beforeAll(async () => {
    parse = await treeSitterPowerShell()
  })

  it('finds faults in a broken script (so that its silence means something)', () => {
    expect(parse("$a = 'x\r\nRemove-It 'b").hasError).toBe(true)
    expect(parse('Write-Host "a $b"\r\n').expanded).toBe(1)
  })

  it.each(all)('%s has no fault, and only documented commands', (_name, { text }) => {
    const { hasError, commands, expanded } = parse(text)
    expect({
      hasError,
      expanded,
      strange: commands.filter((word) => !cmdlets.some(({ name }) => name === word)),
    }).toEqual({
      hasError: false,
      expanded: 0,
      strange: [],
    })
    expect(commands.length).toBeGreaterThan(5)
  })

  it('sees the same commands when a name is hostile', () => {
    for (const script of scripts) {
      const nasty = Object.fromEntries(
        script.values.map(({ name, type }) => [
          name,
          { ...harmless, address: "a'b‘@contoso.com", name: "x'‘’ $(y) #" }[type],
        ]),
      )
      const commands = (values: Record<string, string>) =>
        filesOf(script, values).map(({ text }) => parse(text).commands.filter((name) => name !== 'Read-Host'))
      expect(commands(nasty)).toEqual(commands(harmlessValues(script)))
    }
  })
})

describe('what is less sure than reported', () => {
  const [script] = scripts.filter(({ id }) => id === 'allow-application')
  const weak = (confidence: 'inferred' | 'secondary') =>
    script && {
      ...script,
      steps: script.steps.map((step, at) => (at === 1 ? { ...step, source: { ...step.source, confidence } } : step)),
    }
  const lines = (confidence: 'inferred' | 'secondary') => {
    const changed = weak(confidence) ?? expect.fail('no script')
    return (
      filesOf(changed)[0]
        ?.text.split('\r\n')
        .filter((line) => line.includes('New-ManagementScope')) ?? []
    )
  }

  it('is printed beside the clicks and not run', () => {
    expect(lines('secondary').map((line) => line.trim().startsWith('#'))).toEqual([false])
    expect(lines('inferred').map((line) => line.trim().startsWith('#'))).toEqual([true])
  })

  it('takes along every later step that rests on its answer', () => {
    const register = scripts.find(({ id }) => id === 'register-public-client') ?? expect.fail('no script')
    const steps = register.steps.map((step, at) =>
      at === 1 ? { ...step, source: { ...step.source, confidence: 'memory' as const } } : step,
    )
    const [file] = filesOf({ ...register, steps })
    const run = tokensOf(file ?? expect.fail('no file')).flatMap((token) => (token.kind === 'word' ? [token.text] : []))
    expect(run.filter((word) => word.startsWith('New-Mg'))).toEqual([])
  })
})

describe('a script made from practice or mapped evidence', () => {
  it('says so on its first line', () => {
    const [script] = scripts
    const made = script && scriptFiles({ script, cmdlets, values: {}, lang: 'en', mapped: true })
    expect([made?.script, made?.undo].map((file) => file?.text.split('\r\n')[0])).toEqual([
      '# [PRACTICE OR TEST] Do not run this in a real organisation.',
      '# [PRACTICE OR TEST] Do not run this in a real organisation.',
    ])
  })
})
