import { join } from 'node:path'
import { practicePassword } from '../../src-main/practice/scenarios'
import { mouse } from './support/hands'
import { arrive, catalogues, familyOf, newCopier, oldCopier, pagesOf, speak, until, walk } from './support/pages'
import { piecesOf, previewOf, save } from './support/paper'
import { aboutPdf, squeezed, textOf } from './support/pdf'
import { expect, test, watchPolicies } from './support/program'

for (const lang of ['ja', 'en'] as const) {
  test(`practice for a machine without OAuth ends in a sheet with its own labels (${lang})`, async ({
    program,
    folder,
  }) => {
    const hand = mouse(() => program.window)
    await watchPolicies(program)
    await speak(program.window, lang)
    await walk(
      program.window,
      lang,
      pagesOf({ ...oldCopier, lang, scenario: 'after-december', password: practicePassword }),
      hand,
    )
    const sheet = await previewOf(program)
    const pdf = join(folder, 'sheet.pdf')
    await save(program, hand, lang, 'savePdf', pdf)

    const text = textOf(pdf)
    const { fields } = familyOf(oldCopier.family).settings
    const labels = [fields.server, fields.port, fields.tls].map((field) => field?.[lang]?.label ?? 'no such label')
    const pieces = (await piecesOf(sheet)).map(squeezed)
    expect({
      ...aboutPdf(pdf),
      missing: [...labels.map(squeezed), '587', 'STARTTLS', '髙橋﨑①㈱'].filter((words) => !text.includes(words)),
      clipped: pieces.filter((piece) => !text.includes(piece)),
      hasPassword: text.includes(practicePassword),
      violations: await program.violations(),
    }).toEqual({
      isA4: true,
      isTagged: true,
      title: expect.stringContaining(catalogues[lang].sheet.title),
      lang,
      notEmbedded: [],
      otherFonts: [],
      outside: [],
      missing: [],
      clipped: [],
      hasPassword: false,
      violations: [],
    })
  })

  test(`practice for a machine with OAuth ends in OAuth (${lang})`, async ({ program: { window } }) => {
    const journey = { ...newCopier, lang, scenario: 'oauth-only', password: practicePassword } as const
    await speak(window, lang)
    await walk(
      window,
      lang,
      until(pagesOf(journey), 'advice'),
      mouse(() => window),
    )
    await expect(window.getByRole('heading', { level: 3 }).first()).toContainText('OAuth')
  })

  test(`an office on its provider's server is told that it is not affected (${lang})`, async ({
    program: { window },
  }) => {
    const { wizard, questions, report } = catalogues[lang]
    const hand = mouse(() => window)
    await speak(window, lang)
    await hand.press(wizard.continue)
    for (const { title, option } of [
      { title: questions.server.title, option: questions.server.options.other.label },
      { title: questions.signIn.title, option: questions.signIn.options.password.label },
      { title: questions.worksNow.title, option: questions.worksNow.options.yes.label },
    ]) {
      await arrive(window, lang, { title })
      await hand.choose(option)
      await hand.press(wizard.continue)
    }
    await expect(window.getByText(report.outcome['not-affected'])).toBeVisible()
  })
}
