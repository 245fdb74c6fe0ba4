import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from '../../../src-main/cli/run-cli'
import { baseTenant, checkupFile, readTenants, situationOf } from '../../knowledge/support/tenants'
import { fakeIo } from './fake-io'

const folder = mkdtempSync(join(tmpdir(), 'tenant-'))
const write = (name: string, content: unknown): string => {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(content))
  return path
}
const tenant = readTenants()[0] ?? baseTenant
const situation = write('situation.json', situationOf(tenant))
const yesterday = '2026-11-22T12:00:00.000Z'
const file = write('checkup.json', checkupFile(tenant, yesterday))

describe('the command tenant', () => {
  it('writes the read-only script with the mailbox of the situation', async () => {
    const out = join(folder, 'checkup.ps1')
    const io = fakeIo()
    expect(await runCli(['tenant', '--write-script', out, '--situation', situation, '--lang', 'en'], io)).toBe(0)
    const text = readFileSync(out, 'utf8')
    expect(text.startsWith('\ufeff#')).toBe(true)
    expect(text).toContain("$Mailbox = 'scan@contoso.co.jp'")
  })

  it('names the guilty switch from the file, and says so with its exit code', async () => {
    const io = fakeIo()
    expect(await runCli(['tenant', file, '--situation', situation, '--json', '--lang', 'en'], io)).toBe(1)
    expect(io.printed()).toContain('"tenant.mailbox-smtp-auth-off"')
  })

  it('asks for a confirmation when the file is about another organisation', async () => {
    const other = write(
      'other.json',
      situationOf({
        ...tenant,
        answers: { ...tenant.answers, 'sending.account': 'a@other.example', 'sending.from': 'a@other.example' },
      }),
    )
    const io = fakeIo()
    expect(await runCli(['tenant', file, '--situation', other, '--lang', 'en'], io)).toBe(2)
    expect(io.told()).toContain('--confirm-tenant')
    expect(await runCli(['tenant', file, '--situation', other, '--confirm-tenant', '--json'], fakeIo())).not.toBe(2)
  })

  it('says what is wrong with a file that is not ours', async () => {
    const io = fakeIo()
    expect(await runCli(['tenant', situation, '--situation', situation, '--lang', 'en'], io)).toBe(2)
    expect(io.told()).toContain('not the file of the script')
  })
})
