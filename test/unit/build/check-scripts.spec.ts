import { describe, expect, it } from 'vitest'
import { checkScripts } from '../../../src-main/build/knowledge/check-scripts'
import generated from '../../../src-main/contract/generated/knowledge.json'
import { Knowledge } from '../../../src-main/contract/knowledge'
import type { Script, ScriptCommand, ScriptStep } from '../../../src-main/contract/script'

const shipped = Knowledge.parse(generated)
const base = shipped.scripts.find(({ id }) => id === 'mailbox-smtp-auth-on') ?? expect.fail('no script')
const [read, change, again] = base.steps
const problemsOf = (parts: Partial<Script>) =>
  checkScripts({ ...shipped, scripts: [{ ...base, ...parts }], routes: [] })
const stepWith = (step: ScriptStep | undefined, command: Partial<ScriptCommand>): ScriptStep => {
  const [first] = step?.commands ?? []
  return step && first ? { ...step, commands: [{ ...first, ...command }] } : expect.fail('no step')
}
const steps = (...all: (ScriptStep | undefined)[]) => ({ steps: all.filter((step) => step !== undefined) })

describe('the check of the scripts', () => {
  it('has nothing against those that are shipped', () => {
    expect(checkScripts(shipped)).toEqual([])
    expect(shipped.scripts.length).toBeGreaterThanOrEqual(5)
  })

  it.each([
    [
      'a cmdlet that is not documented',
      steps(read, stepWith(change, { cmdlet: 'Set-Everything' }), again),
      'Set-Everything is not in cmdlets.yaml',
    ],
    [
      'an invented parameter',
      steps(stepWith(read, { parameters: { Mailbox: { value: 'mailbox' } } }), change, again),
      'Get-CASMailbox -Mailbox is not documented',
    ],
    [
      'an invented switch',
      steps(stepWith(read, { switches: ['Force'] }), change, again),
      'Get-CASMailbox -Force is not a documented switch',
    ],
    [
      'an answer used before it is there',
      steps(change, again && { ...again, commands: change?.commands ?? [] }, read),
      'after is used before it is there',
    ],
    [
      'an invented property',
      steps(read && { ...read, keeps: { previous: { of: 'present', property: 'Wishes' } } }, change, again),
      'Get-CASMailbox has no documented property Wishes',
    ],
    [
      'a value that nobody declared',
      steps(stepWith(read, { parameters: { Identity: { value: 'nobody' } } }), change, again),
      'the value nobody is not declared',
    ],
    ['a change that is called reading', { changes: false }, 'changes is false, which its cmdlets contradict'],
    ['a change without an undo', { undo: [] }, 'it changes something and has no undo'],
    [
      'an undo of what was never saved',
      steps(read && { ...read, keeps: {} }, change, again),
      'previous is never saved',
    ],
    [
      'a name that PowerShell uses itself',
      { ...steps(stepWith(read, { into: 'host' }), change, again) },
      'the name host is taken',
    ],
    [
      'a secret that is kept',
      steps(read && { ...read, keeps: { previous: { secret: { ja: '秘密', en: 'secret' } } } }, change, again),
      'a secret is kept or shown',
    ],
  ])('finds %s', (_what, parts, problem) => {
    expect(problemsOf(parts)).toContain(`script mailbox-smtp-auth-on: ${problem}`)
  })

  it('finds a route that names an unknown script, and two of one name', () => {
    const [route] = shipped.routes
    const named = route && { ...route, steps: [{ who: 'administrator' as const, text: base.title, script: 'no-such' }] }
    expect(checkScripts({ ...shipped, scripts: [base, base], routes: named ? [named] : [] })).toEqual([
      'script mailbox-smtp-auth-on exists twice',
      `route ${route?.id} names the unknown script no-such`,
    ])
  })
})
