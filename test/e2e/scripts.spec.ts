import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { practicePassword } from '../../src-main/practice/scenarios'
import { mouse } from './support/hands'
import { catalogues, newCopier, pagesOf, speak, until, walk } from './support/pages'
import { saveAt } from './support/paper'
import { expect, test } from './support/program'

for (const lang of ['ja', 'en'] as const) {
  test(`an administrator's task gives its script and the undo, made for practice and saying so (${lang})`, async ({
    program,
    folder,
  }) => {
    const { window } = program
    const { tasks } = catalogues[lang].wizard
    const journey = { ...newCopier, lang, scenario: 'oauth-only', password: practicePassword } as const
    await speak(window, lang)
    await walk(
      window,
      lang,
      until(pagesOf(journey), 'tasks'),
      mouse(() => window),
    )
    const path = join(folder, 'mailbox.ps1')
    await saveAt(program, path)
    await window.getByRole('button', { name: tasks.saveScript }).first().click()
    await expect(window.getByRole('status').filter({ hasText: path })).toBeVisible()

    const files = [path, join(folder, 'mailbox-undo.ps1')].map((file) => readFileSync(file, 'utf8'))
    expect(files.map((text) => text.split('\r\n')[0])).toEqual(
      files.map(() => `\ufeff# ${catalogues[lang].script.head.mapped}`),
    )
    expect(files[0]).toContain('Set-CASMailbox -Identity $Mailbox')
    expect(files.join('')).not.toContain(practicePassword)
  })
}
