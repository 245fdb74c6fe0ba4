import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importTable, whyForbidden } from '../../../src-main/build/lint/import-table.mjs'

const root = '/project'
const why = (from: string, specifier: string) => whyForbidden(join(root, from), specifier, root)

describe('the import table', () => {
  it('lets the window import the types of the contract, but not its schemas', () => {
    const file = join(root, 'src-renderer/app/App.tsx')
    expect(whyForbidden(file, '../../src-main/contract/report', root, true)).toBeUndefined()
  })

  it.each([
    ['src-main/core/smtp/reply.ts', '../../contract/evidence'],
    ['src-main/core/probes/dns-mx.ts', './probe'],
    ['src-main/services/network/dns.ts', 'node:dns'],
    ['src-main/services/network/network.ts', '../../core/probes/network'],
    ['src-main/exports/device-sheet/device-sheet.ts', '../../text/t'],
    ['src-main/cli/main.ts', '../services/knowledge'],
    ['src-main/contract/report.ts', 'zod'],
    ['test/unit/core/smtp/reply.spec.ts', 'vitest'],
    ['src-renderer/app/App.tsx', '@fluentui/react-components'],
    ['src-renderer/app/use-text.ts', '../../src-main/text/t'],
    ['src-renderer/app/api.ts', '../../src-main/contract/channels'],
  ])('lets %s import %s', (from, specifier) => {
    expect(why(from, specifier)).toBeUndefined()
  })

  it.each([
    ['src-main/core/smtp/reply.ts', 'node:net'],
    ['src-main/core/smtp/reply.ts', 'zod'],
    ['src-main/core/smtp/reply.ts', '../../services/network/network'],
    ['src-main/core/report/build-report.ts', '../../text/t'],
    ['src-main/contract/evidence.ts', '../core/smtp/reply'],
    ['src-main/contract/evidence.ts', 'node:fs'],
    ['src-main/services/knowledge.ts', 'electron'],
    ['src-main/services/knowledge.ts', '../text/t'],
    ['src-main/exports/device-sheet/device-sheet.ts', '../../services/knowledge'],
    ['src-main/exports/device-sheet/device-sheet.ts', '../../contract/../core/report/build-report'],
    ['src-main/cli/main.ts', 'electron'],
    ['src-main/cli/main.ts', '../electron/window'],
    ['src-main/text/t.ts', '../core/report/build-report'],
    ['src-main/build/bundle.ts', '../core/smtp/reply'],
    ['src-renderer/app/App.tsx', 'zod'],
    ['src-renderer/app/App.tsx', 'node:fs'],
    ['src-renderer/app/App.tsx', '../../src-main/contract/report'],
    ['src-renderer/app/App.tsx', '../../src-main/core/advice/advise'],
  ])('forbids %s to import %s, and names the right place', (from, specifier) => {
    const folder = importTable.find((row) => from.startsWith(`${row.folder}/`))
    expect(why(from, specifier)).toMatch(
      new RegExp(`^${folder?.folder} may not import .+: ${folder?.instead.slice(0, 20)}`),
    )
  })
})
