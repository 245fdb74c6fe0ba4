import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readKnowledge } from '../../src-main/build/knowledge/read-knowledge'
import { explain } from '../../src-main/core/diagnosis/explain'
import { rankSuspects } from '../../src-main/core/diagnosis/suspects'
import { Suspect } from '../../src-main/contract/suspects'

const { knowledge } = readKnowledge(join('assets', 'knowledge'))
const table = knowledge.suspects
if (table === undefined) throw new Error('suspects.yaml is missing')

const none: ReadonlySet<string> = new Set()
const idsOf = (suspects: readonly { readonly id: string }[]) => suspects.map(({ id }) => id)
const families = table.families.flatMap(({ replies, way, suspects }) =>
  replies.map((reply) => ({ reply, way: way === 'any' ? undefined : way, suspects })),
)
/** Every suspect of every family with every finding that clears it. */
const pairs = families.flatMap((family) =>
  family.suspects.flatMap((id) =>
    (table.suspects.find((row) => row.id === id)?.clearedBy ?? []).map((clearing) => ({ ...family, id, clearing })),
  ),
)

describe('suspects of a refused sign-in', () => {
  it('are there for the whole family of 535 5.7.139 and for 5.7.3, at least two where the reply leaves it open', () => {
    const open = ['reply.sign-in-refused', 'reply.authentication-unsuccessful', 'reply.credentials-incorrect']
    for (const reply of open) {
      expect(rankSuspects({ reply, findings: none }, knowledge).length).toBeGreaterThan(2)
    }
    const all = knowledge.replies.filter(({ match }) => match.enhanced?.includes('5.7.139')).map(({ id }) => id)
    const federation = ['reply.federation-unreachable', 'reply.federation-without-https']
    expect(
      all.filter(
        (reply) => rankSuspects({ reply, findings: none }, knowledge).length === 0 && !federation.includes(reply),
      ),
    ).toEqual([])
  })

  it('name for each suspect something to look at, and what it looks like when it is innocent', () => {
    for (const { settle } of table.suspects) {
      expect(settle.length).toBeGreaterThan(0)
      for (const { how, command } of settle) expect(how === 'command').toBe(command !== null)
    }
  })

  it('name only commands that read', () => {
    const commands = table.suspects.flatMap(({ settle }) => settle.flatMap(({ command }) => command ?? []))
    const verbs = commands.flatMap((command) => command.split(/[;|]/).map((part) => part.trim().split('-')[0] ?? ''))
    expect([...new Set(verbs)].toSorted()).toEqual(['Format', 'Get', 'Select', 'Test'])
  })

  it.each(pairs)('$clearing clears $id behind $reply ($way), and nobody whom it does not clear', (pair) => {
    const { reply, way, clearing, id } = pair
    const before = idsOf(rankSuspects({ reply, way, findings: none }, knowledge))
    const after = idsOf(rankSuspects({ reply, way, findings: new Set([clearing]) }, knowledge))
    const cleared = table.suspects.filter(({ clearedBy }) => clearedBy.includes(clearing)).map((row) => row.id)
    expect(before).toContain(id)
    expect(after).not.toContain(id)
    // What clears one may prove another, who then stands first.
    expect(after.toSorted()).toEqual(before.filter((other) => !cleared.includes(other)).toSorted())
  })

  it('never let one observation bring a suspect back that another cleared', () => {
    const clearings = [...new Set(table.suspects.flatMap(({ clearedBy }) => clearedBy))]
    for (const { reply, way } of families)
      for (const first of clearings)
        for (const second of clearings) {
          const alone = idsOf(rankSuspects({ reply, way, findings: new Set([first]) }, knowledge))
          const both = idsOf(rankSuspects({ reply, way, findings: new Set([first, second]) }, knowledge))
          expect(both.every((id) => alone.includes(id))).toBe(true)
        }
  })

  it('are not the switches of mailbox and organisation where OAuth got in', () => {
    const findings = new Set(['auth.oauth-works'])
    const left = idsOf(rankSuspects({ reply: 'reply.sign-in-refused', way: 'basic', findings }, knowledge))
    expect(left).toEqual([
      'security-defaults',
      'authentication-policy',
      'conditional-access',
      'wrong-credentials',
      'multifactor',
      'account-blocked',
      'password-expired',
      'locked-out',
      'basic-retired',
      'shared-mailbox',
    ])
  })

  it('are not the end of Basic before its day, and are from then on', () => {
    const at = (day: string) =>
      idsOf(
        rankSuspects({ reply: 'reply.basic-disabled', findings: none, at: Date.parse(`${day}T03:00:00Z`) }, knowledge),
      )
    expect(at('2026-11-24')).toEqual(['authentication-policy', 'security-defaults', 'tenant-switch'])
    expect(at('2027-01-15')).toContain('basic-retired')
  })

  it('are led by the one that a sign-in log in the same paste names', () => {
    const explained = explain(
      '535 5.7.3 Authentication unsuccessful [TY2PR01CA0001.jpnprd01.prod.outlook.com]\nSign-in error code: 50076',
      knowledge,
    )
    const first = 'findings' in explained ? explained.findings[0]?.suspects?.[0] : undefined
    expect(first && { id: first.id, state: first.state }).toEqual({ id: 'multifactor', state: 'shown' })
  })

  it('are those of tokens where the paste shows XOAUTH2', () => {
    const explained = explain('> AUTH XOAUTH2 ***\n< 535 5.7.3 Authentication unsuccessful', knowledge)
    const suspects = 'findings' in explained ? (explained.findings[0]?.suspects ?? []) : []
    expect(idsOf(suspects).slice(0, 3)).toEqual(['token-expired', 'token-audience', 'token-permission'])
    for (const suspect of suspects) expect(Suspect.safeParse(suspect).error).toBeUndefined()
  })
})
