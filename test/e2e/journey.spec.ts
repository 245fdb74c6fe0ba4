import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Program } from './support/program'
import { wizardOn, type Lang } from './support/wizard'

const savePdf = async ({ app, window }: Program, lang: Lang, path: string) => {
  await app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) })
  }, path)
  const wizard = wizardOn(window, lang)
  await wizard.press(wizard.words.wizard.paper.savePdf)
  await expect(window.getByRole('status').filter({ hasText: path })).toBeVisible()
}
const textOf = (pdf: string) => execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, '')

for (const lang of ['ja', 'en'] as const) {
  test(`practice for a family without OAuth ends in a sheet with its own labels (${lang})`, async ({
    program,
    userData,
  }) => {
    const wizard = wizardOn(program.window, lang)
    await wizard.speak()
    await wizard.practise('after-december')
    await wizard.answerAll('bizhub 266', 'no')
    await wizard.check('practice-only')
    await wizard.toSheet()
    const pdf = join(userData, 'sheet.pdf')
    await savePdf(program, lang, pdf)

    const text = textOf(pdf)
    const labels = lang === 'ja' ? ['SMTPサーバーアドレス', 'ポート番号'] : ['SMTPServerAddress', 'PortNo.']
    for (const part of [...labels, '587', 'STARTTLS']) expect(text).toContain(part)
    expect(readFileSync(pdf, 'latin1')).not.toContain('practice-only')
    expect(program.violations).toEqual([])
  })

  test(`practice for a machine with OAuth ends in OAuth (${lang})`, async ({ program }) => {
    const wizard = wizardOn(program.window, lang)
    await wizard.speak()
    await wizard.practise('oauth-only')
    await wizard.answerAll('BP-22C20', 'yes')
    await wizard.check('practice-only')
    await wizard.press(wizard.words.wizard.result.next)
    await expect(program.window.locator('.route.recommended h3')).toContainText('OAuth')
  })

  test(`an office on its provider's server is told that it is not affected (${lang})`, async ({ program }) => {
    const { window } = program
    const wizard = wizardOn(window, lang)
    const { questions, report } = wizard.words
    await wizard.speak()
    await wizard.next()
    await wizard.answer(questions.server.title, questions.server.options.other.label)
    await wizard.answer(questions.signIn.title, questions.signIn.options.password.label)
    await wizard.answer(questions.worksNow.title, questions.worksNow.options.yes.label)
    await expect(window.getByText(report.outcome['not-affected'])).toBeVisible()
  })
}

test('killed at any page, the program offers to go on with the same answers', async ({ userData }) => {
  const { startProgram } = await import('./support/program')
  let program = await startProgram(userData)
  const resume = async () => {
    // Main saves at most 300 ms after a change.
    await program.window.waitForTimeout(700)
    program.app.process().kill('SIGKILL')
    program = await startProgram(userData)
    const { words, press } = wizardOn(program.window, 'ja')
    await press(words.wizard.start.resume.button)
  }
  const { words, choose, next } = wizardOn(program.window, 'ja')
  const { questions } = words
  await choose(words.wizard.start.ways.device.label)
  await next()
  await wizardOn(program.window, 'ja').answer(questions.kind.title, questions.kind.options.nas.label)
  await resume()
  await expect(program.window.getByRole('heading', { level: 1 })).toHaveText(questions.family.title)
  await program.app.close()
})
