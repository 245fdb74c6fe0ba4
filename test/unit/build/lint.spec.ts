import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))

const rulesBrokenBy = async (file: string, code: string) => {
  const [result] = await new ESLint({ cwd: root }).lintText(code, { filePath: file })
  return result?.messages.map(({ ruleId }) => ruleId)
}

describe('lint', () => {
  it('stops a socket, a clock and chance in core', async () => {
    const code = [
      "import { connect } from 'node:net'",
      'export const bad = () => [connect, Date.now(), new Date(), Math.random(), process.pid]',
      '',
    ].join('\n')
    expect(await rulesBrokenBy('src-main/core/smtp/bad.ts', code)).toEqual([
      'navi/import-table',
      'no-restricted-syntax',
      'no-restricted-syntax',
      'no-restricted-syntax',
      'no-restricted-globals',
    ])
  })

  it('stops a default export and a silenced null check', async () => {
    const code = 'export default (value: string | undefined) => value!.length\n'
    expect(await rulesBrokenBy('src-main/services/bad.ts', code)).toEqual([
      'no-restricted-syntax',
      '@typescript-eslint/no-non-null-assertion',
    ])
  })
})
