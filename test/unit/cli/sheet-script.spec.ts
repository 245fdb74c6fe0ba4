import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../../src-main/contract/report'
import { runCli } from '../../../src-main/cli/run-cli'
import { oauthRoute, sampleReport } from '../support/sample-report'
import { fakeIo } from './fake-io'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'navi-script-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const withScript = (script: string, account = 'scan@contoso.com'): Report => {
  const report = sampleReport({
    routes: [{ ...oauthRoute, steps: [{ who: 'administrator', text: oauthRoute.name, script }] }],
    situation: { sending: { account } },
  })
  return { ...report, mapped: false }
}
async function sheet(report: Report, out: string, ...more: readonly string[]) {
  const path = join(folder, 'report.json')
  await writeFile(path, JSON.stringify(report))
  const io = fakeIo()
  const exit = await runCli(
    ['sheet', path, '--lang', 'en', '--kind', 'script', '--format', 'ps1', '--out', join(folder, out), ...more],
    io,
  )
  return { exit, told: io.told() }
}

describe('sheet --kind script', () => {
  it('writes the script of the recommended route and its undo beside it', async () => {
    expect((await sheet(withScript('mailbox-smtp-auth-on'), 'on.ps1')).exit).toBe(0)
    const [script, undo] = await Promise.all(
      ['on.ps1', 'on-undo.ps1'].map((name) => readFile(join(folder, name), 'utf8')),
    )
    expect(script).toContain("$Mailbox = 'scan@contoso.com'\r\n")
    expect(script).toContain('.\\on.ps1')
    expect(undo).toContain('Set-CASMailbox -Identity $Mailbox -SmtpClientAuthenticationDisabled $saved.previous')
    expect(undo).not.toContain('scan@contoso.com')
  })

  it('takes another script when asked, and names those there are when there is no such', async () => {
    expect((await sheet(withScript('mailbox-smtp-auth-on'), 'hve.ps1', '--script', 'hve-account')).exit).toBe(0)
    expect(await readFile(join(folder, 'hve.ps1'), 'utf8')).toContain('New-MailUser')
    const { exit, told } = await sheet(withScript('mailbox-smtp-auth-on'), 'x.ps1', '--script', 'no-such')
    expect({ exit, told }).toEqual({
      exit: 2,
      told: expect.stringContaining('There is no script “no-such”. There are: allow-application'),
    })
  })

  it('runs nothing that a report brings along: of the report only ids and addresses are used', async () => {
    const { exit } = await sheet(withScript('Remove-Mailbox hunter2'), 'evil.ps1')
    expect([exit, (await readdir(folder)).includes('evil.ps1')]).toEqual([2, false])
    await sheet(withScript('mailbox-smtp-auth-on', "hunter2'; Remove-Mailbox x; '@contoso.com"), 'odd.ps1')
    expect(await readFile(join(folder, 'odd.ps1'), 'utf8')).not.toContain('hunter2')
  })

  it('says so when the recommended route has no script', async () => {
    const report = sampleReport({ outcome: 'not-affected' })
    expect(await sheet(report, 'none.ps1')).toEqual({ exit: 2, told: expect.stringContaining('has no script') })
  })
})
