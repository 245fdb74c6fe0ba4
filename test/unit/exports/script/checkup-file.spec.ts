import { beforeAll, describe, expect, it } from 'vitest'
import { checkCheckup } from '../../../../src-main/build/knowledge/check-checkup'
import generated from '../../../../src-main/contract/generated/knowledge.json'
import { Knowledge } from '../../../../src-main/contract/knowledge'
import { checkupScript } from '../../../../src-main/exports/script/checkup-file'
import { scriptBytes } from '../../../../src-main/exports/script/script-files'
import { readPowerShell } from './read-powershell'
import { treeSitterPowerShell, type ParsedScript } from './tree-sitter'

const knowledge = Knowledge.parse(generated)
const { cmdlets } = knowledge
const table = knowledge.checkup ?? expect.fail('no check-up')
const sections = table.parts.flatMap((part) => part.sections)
const scriptOf = (lang: 'ja' | 'en', shortened = true, mailbox = 'scan@contoso.co.jp') =>
  checkupScript({ table, cmdlets, values: { mailbox }, shortened, lang, mapped: false })
const all = (['ja', 'en'] as const).flatMap((lang) =>
  [true, false].map((short) => [`${lang} ${short}`, scriptOf(lang, short)] as const),
)

/** Verbs that change or send something, from Microsoft's list of approved verbs and from the modules that are used; written down without looking at our table. */
const changingVerbs =
  /^(?:Set|New|Remove|Add|Update|Enable|Disable|Start|Stop|Clear|Grant|Revoke|Send|Reset|Restore|Move|Rename|Invoke|Import|Export|Install|Uninstall|Register|Unregister|Out|Copy|Publish|Save|Submit|Complete|Approve|Deny|Block|Unblock|Lock|Unlock|Restart|Suspend|Resume|Sync|Push|Write)-/i
/** Writing the one file, and words on the screen. */
const harmless = ['Set-Content', 'Write-Host']

describe('the read-only check-up', () => {
  let parse: (source: string) => ParsedScript
  beforeAll(async () => {
    parse = await treeSitterPowerShell()
  })

  it.each(all)('%s has no fault, expands nothing, and runs no command that changes anything', (_name, { text }) => {
    const { hasError, expanded, commands } = parse(text)
    expect({ hasError, expanded }).toEqual({ hasError: false, expanded: 0 })
    expect(commands.filter((name) => changingVerbs.test(name) && !harmless.includes(name))).toEqual([])
    const rows = commands.map((name) => [name, cmdlets.find((row) => row.name === name)?.changes] as const)
    expect(rows.filter(([, changes]) => changes !== false)).toEqual([])
    expect(commands.filter((name) => name === 'Set-Content')).toHaveLength(1)
    for (const { command } of sections) expect(commands).toContain(command.cmdlet)
  })

  it.each(all)('%s reads every property of the table and no other', (_name, { text }) => {
    const used = [...text.matchAll(/\$item\.([A-Za-z]+)/g)].map(([, name]) => name)
    expect(used).toEqual(sections.flatMap(({ fields }) => fields.map(({ property }) => property)))
    for (const { name, property } of sections.flatMap(({ fields }) => fields))
      expect(text).toMatch(new RegExp(`${name} = .*\\.${property}\\b`))
  })

  it('is refused by the build when a section changes something, is not documented or has no such property', () => {
    const [part = expect.fail('no part')] = table.parts
    const [section = expect.fail('no section')] = part.sections
    const withCommand = (command: typeof section.command, fields = section.fields) =>
      checkCheckup({
        ...knowledge,
        checkup: { ...table, parts: [{ ...part, sections: [{ ...section, command, fields }] }] },
      })
    expect(withCommand({ cmdlet: 'Set-CASMailbox', parameters: {}, switches: [] }).join('\n')).toContain(
      'may change something',
    )
    expect(withCommand({ cmdlet: 'Get-Unheard', parameters: {}, switches: [] }).join('\n')).toContain(
      'not in cmdlets.yaml',
    )
    const strange = section.fields.map((field) => ({ ...field, property: 'Password' }))
    expect(withCommand(section.command, strange).join('\n')).toContain('no documented property Password')
    expect(checkCheckup(knowledge)).toEqual([])
  })

  it('asks for nothing secret and keeps no error text', () => {
    for (const [, { text }] of all) {
      expect(text).not.toMatch(/SecureString|password\s*=|\$_\.Exception|\$Error\b|credential/i)
      expect(text).toContain("-ErrorAction 'Stop'")
    }
  })

  it('is UTF-8 with a byte order mark, every line ended by CR LF', () => {
    const [, script = expect.fail('none')] = all[0] ?? []
    expect([...scriptBytes(script).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(script.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('has the mailbox once, in a string of its own, or asks for it when it does not look like an address', () => {
    const strings = (mailbox: string) =>
      readPowerShell(
        scriptOf('ja', true, mailbox).text.replaceAll(/\[System\.Management\.[A-Za-z.]+\]/g, '[x]'),
      ).flatMap((token) => (token.kind === 'string' && token.text === mailbox ? [token] : []))
    expect(strings("hunter2'x@contoso.com")).toHaveLength(1)
    expect(strings("x'; Remove-Item *; '@contoso.com")).toHaveLength(0)
    expect(scriptOf('ja', true, 'not an address').text).toContain('$Mailbox = Read-Host')
  })

  it('says at its head what it reads and what it does not', () => {
    const comments = scriptOf('ja')
      .text.split('\r\n')
      .filter((line) => line.startsWith('#'))
      .join('\n')
    for (const { title } of sections) expect(comments).toContain(title.ja)
    for (const { ja } of table.notRead) expect(comments).toContain(ja)
  })
})
