import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import generated from '../../../src-main/contract/generated/knowledge.json'
import { Knowledge } from '../../../src-main/contract/knowledge'
import { Situation } from '../../../src-main/contract/situation'
import { scriptsHandlers } from '../../../src-main/electron/handlers/scripts'
import { createSession } from '../../../src-main/electron/session'
import { temporaryFolder } from '../services/temporary-folder'

const knowledge = Knowledge.parse(generated)

describe('saving a script from the window', () => {
  it('writes it with what the answers say, and its undo beside it', async () => {
    const folder = temporaryFolder()
    const session = createSession(knowledge, '0')
    session.judgeNow(Situation.parse({ sending: { account: 'scan@contoso.com' } }))
    const asked: string[] = []
    const handlers = scriptsHandlers(knowledge, session, {
      askWhere: (name) => (asked.push(name), Promise.resolve(join(folder, '管理者 用.ps1'))),
    })
    const saved = await handlers.save({ script: 'mailbox-smtp-auth-on', lang: 'ja' })
    expect([asked, saved]).toEqual([
      ['smtp-auth-mailbox-smtp-auth-on.ps1'],
      { ok: true, value: { path: join(folder, '管理者 用.ps1') } },
    ])
    expect((await readdir(folder)).toSorted()).toEqual(['管理者 用-undo.ps1', '管理者 用.ps1'])
    expect(await readFile(join(folder, '管理者 用.ps1'), 'utf8')).toContain("$Mailbox = 'scan@contoso.com'")
  })

  it('writes nothing when the person closes the dialog or the script is unknown', async () => {
    const handlers = scriptsHandlers(knowledge, createSession(knowledge, '0'), {
      askWhere: () => Promise.resolve(null),
    })
    expect([
      await handlers.save({ script: 'hve-account', lang: 'ja' }),
      await handlers.save({ script: '../evil', lang: 'ja' }),
    ]).toEqual([
      { ok: true, value: { path: null } },
      { ok: false, fault: { code: 'ipc.bad-input', args: {} } },
    ])
  })
})
