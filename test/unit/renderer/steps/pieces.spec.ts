import { expect, it } from 'vitest'
import { canRunAlone, grouped } from '../../../../src-renderer/steps/check/groups'
import { pastedLines } from '../../../../src-renderer/steps/explain/pasted-lines'

it('groups the rows of a check, shows an unknown probe too, and no answers', () => {
  const rows = ['situation-answers', 'basic-sign-in', 'new-probe', 'dns-mx', 'tls-versions'].map((probe) => ({ probe }))
  expect(grouped(rows).map(({ id, rows: own }) => [id, own.map(({ probe }) => probe)])).toEqual([
    ['reach', ['dns-mx']],
    ['safe', ['tls-versions']],
    ['sign-in', ['basic-sign-in']],
    ['other', ['new-probe']],
  ])
})

it('never offers to repeat a sign-in by itself', () => {
  expect(
    ['dns-mx', 'basic-sign-in', 'oauth-sign-in', 'submission-send'].map((probe) => canRunAlone({ probe })),
  ).toEqual([true, false, false, false])
})

it('shows the lines of a paste that matter with their neighbours, and says where lines were left out', () => {
  const paste = Array.from({ length: 12 }, (_, at) => `line ${at + 1}`).join('\r\n')
  expect(
    pastedLines(paste, [[6], [7, 6]]).map((line) =>
      line.kind === 'gap' ? '…' : `${line.text} ${line.findings.join()}`,
    ),
  ).toEqual(['…', 'line 3 ', 'line 4 ', 'line 5 ', 'line 6 1,2', 'line 7 2', 'line 8 ', 'line 9 ', 'line 10 ', '…'])
})
