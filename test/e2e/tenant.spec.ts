import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { practicePassword } from '../../src-main/practice/scenarios'
import { sampleCheckup } from '../../src-main/practice/sample-checkup'
import { lookEverywhere } from './support/audit'
import { mouse } from './support/hands'
import { arrive, catalogues, newCopier, pagesOf, speak, until, walk } from './support/pages'
import { saveAt } from './support/paper'
import { expect, test } from './support/program'

const shots = process.env.TENANT_SHOTS

for (const lang of ['ja', 'en'] as const) {
  test(`the administrator's file names the guilty switch: script saved, file dropped, chosen and removed (${lang})`, async ({
    program,
    folder,
  }) => {
    const { window } = program
    const { tenantPage, wizard, faults } = catalogues[lang]
    const hand = mouse(() => window)
    const { look, found } = lookEverywhere(window)
    const shot = async (name: string) =>
      shots === undefined ? undefined : window.screenshot({ path: join(shots, `${name}-${lang}.png`), fullPage: true })
    await speak(window, lang)
    const journey = { ...newCopier, lang, scenario: 'mailbox-switched-off', password: practicePassword } as const
    await walk(window, lang, until(pagesOf(journey), 'result'), hand)
    await hand.press(tenantPage.button)
    await arrive(window, lang, tenantPage)
    await shot('tenant-empty')

    const path = join(folder, 'checkup.ps1')
    await saveAt(program, path)
    await hand.press(tenantPage.save)
    await expect(window.getByRole('status').filter({ hasText: path })).toBeVisible()
    const script = readFileSync(path, 'utf8')
    expect(script.startsWith('\ufeff# ')).toBe(true)
    expect(script).toContain('Get-CASMailbox')
    expect(script).not.toContain(practicePassword)
    await window.getByText(tenantPage.reads).click()
    await look('tenant')

    const wrong = join(folder, 'wrong.json')
    writeFileSync(wrong, '{"kind":"something else"}')
    const input = window.locator('input[type=file]')
    await input.setInputFiles(wrong)
    await hand.see(faults['tenant-file']['not-ours'])

    // Dropped on the window as from a folder: the page takes it, and the window stays where it is.
    const address = window.url()
    const dropped = sampleCheckup('mailbox-switched-off', 'scan@other.example', Date.now())
    await window.evaluate((content) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content], 'checkup.json'))
      document.body.dispatchEvent(
        new DragEvent('dragover', { dataTransfer: transfer, bubbles: true, cancelable: true }),
      )
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
    }, new TextDecoder().decode(dropped))
    await hand.see(tenantPage.otherTitle)
    expect(window.url()).toBe(address)
    await shot('tenant-other')
    await hand.press(tenantPage.confirm)
    await hand.see(tenantPage.confirmed)
    await hand.see(tenantPage.otherMailbox)

    await hand.press(tenantPage.sample)
    const guilty = {
      ja: '原因は、このメールボックスの「認証済み SMTP」です',
      en: 'The cause: “Authenticated SMTP” of this mailbox is off',
    }
    await hand.see(guilty[lang])
    await window.getByText(tenantPage.values).click()
    await look('tenant, read')
    await shot('tenant-read')

    await hand.press(tenantPage.back)
    await window.getByText(guilty[lang]).first().waitFor()
    await shot('tenant-result')
    await hand.press(tenantPage.button)
    await arrive(window, lang, tenantPage)
    await hand.press(tenantPage.remove)
    await expect(window.getByText(tenantPage.result)).toHaveCount(0)
    await hand.press(wizard.back)
    await expect(window.getByText(guilty[lang])).toHaveCount(0)
    expect(found).toEqual([])
  })
}
