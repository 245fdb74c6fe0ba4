// What belongs to the papers beside the preview: the name and logo on top of them, and all devices of the site in one document.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sampleCheckup } from '../../src-main/practice/sample-checkup'
import { practicePassword } from '../../src-main/practice/scenarios'
import { samplePng } from '../unit/support/sample-pictures'
import { mouse } from './support/hands'
import { arrive, catalogues, oldCopier, pagesOf, walk } from './support/pages'
import { previewOf, saveAt } from './support/paper'
import { expect, test } from './support/program'

const { wizard, organisation, papers, faults, book } = catalogues.ja
const pages = pagesOf({ ...oldCopier, lang: 'ja', scenario: 'after-december', password: practicePassword })
const words = (pdf: string) => execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }).replaceAll(/\s/g, '')

test('name and logo stand on the papers, survive a restart, and go again; a wrong picture changes nothing', async ({
  folder,
  program,
  start,
}) => {
  const { window } = program
  const hand = mouse(() => window)
  await walk(window, 'ja', pages, hand)
  await hand.press(organisation.open)
  await arrive(window, 'ja', { title: organisation.title })
  await hand.type(organisation.name, 'さくら事務機サービス')
  const file = window.locator('input[type=file]')
  await file.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('<svg onload="x"/>') })
  await hand.see(faults.picture['not-a-picture'])
  await expect(window.getByAltText(organisation.logoShown)).toHaveCount(0)
  await file.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: samplePng })
  const shown = window.getByAltText(organisation.logoShown)
  await expect(shown).toBeVisible()
  expect(await shown.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0))).toBe(24)
  await hand.press(organisation.save)
  await arrive(window, 'ja', { title: wizard.paper.title })
  const preview = await previewOf(program)
  await expect(preview.locator('.letterhead')).toHaveText('さくら事務機サービス')
  expect(
    await preview.locator('.letterhead img').evaluate((image) => 'naturalWidth' in image && image.naturalWidth),
  ).toBe(24)

  const pdf = join(folder, 'all.pdf')
  await saveAt(program, pdf)
  await hand.press(papers.allDevices)
  await expect(window.getByRole('status').filter({ hasText: pdf })).toBeVisible({ timeout: 30_000 })
  const text = words(pdf)
  expect([
    text.includes(book.contents),
    text.includes(oldCopier.nickname),
    text.includes('さくら事務機サービス'),
  ]).toEqual([true, true, true])
  expect(text).toMatch(new RegExp(`1${oldCopier.nickname}\\D*2`))

  await program.app.close()
  const again = await start()
  const stored = join(folder, 'user-data', 'data', 'v1', 'organisation.json')
  expect([existsSync(stored), readFileSync(stored, 'utf8').includes('さくら事務機サービス')]).toEqual([true, true])
  await expect(again.window.getByRole('heading', { level: 1 })).toBeVisible()
})

test('the set for the administrator is shown before it is saved; the calendar knows the days that were typed', async ({
  folder,
  program,
}) => {
  const { window } = program
  const { handOver, reminders } = catalogues.ja
  const hand = mouse(() => window)
  await walk(window, 'ja', pages, hand)
  await hand.choose(papers.kinds.admin.name)
  await hand.press(handOver.page.open.admin)
  await arrive(window, 'ja', { title: handOver.page.title.admin })
  await hand.see(`${handOver.readMe}.txt`)
  await hand.see(oldCopier.nickname)
  await hand.press(handOver.page.copy)
  await hand.see(handOver.page.copied)
  const zip = join(folder, '一式.zip')
  await saveAt(program, zip)
  await hand.press(handOver.page.save)
  await expect(window.getByRole('status').filter({ hasText: zip })).toBeVisible({ timeout: 30_000 })
  const names = execFileSync(
    '/usr/bin/python3',
    ['-c', 'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);print(z.testzip());print("\\n".join(z.namelist()))', zip],
    {
      encoding: 'utf8',
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    },
  )
  expect(names).toMatch(/^None\n練習用 管理者の方へ 髙橋﨑①㈱\/0 はじめに読む[.]txt\n[^]*\/1 管理者の方へ[.]pdf\n/)

  await hand.press(wizard.back)
  await arrive(window, 'ja', { title: wizard.paper.title })
  await hand.press(reminders.page.open)
  await arrive(window, 'ja', { title: reminders.page.title })
  await window.getByLabel(reminders.page.clientSecret).fill('2028-12-01')
  const ics = join(folder, 'dates.ics')
  await saveAt(program, ics)
  await hand.press(reminders.page.save)
  await expect(window.getByRole('status').filter({ hasText: ics })).toBeVisible()
  const calendar = readFileSync(ics, 'utf8').replaceAll('\r\n ', '')
  expect(calendar).toMatch(/UID:expiry-[0-9a-f]{8}-clientSecret@smtp-auth-navi\r\n[^]*DTSTART;VALUE=DATE:20281201/)
  expect(calendar).toContain(oldCopier.nickname)
})

test('the file for support is read before it is saved, holds what was shown, and no secret, name or address', async ({
  folder,
  program,
}) => {
  const { window } = program
  const { support, learn } = catalogues.ja
  const hand = mouse(() => window)
  await walk(window, 'ja', pages, hand)
  await hand.press(learn.open)
  await hand.press(support.open)
  await arrive(window, 'ja', { title: support.title })
  await window.locator('summary').filter({ hasText: 'log.jsonl' }).click()
  await expect(window.getByLabel('log.jsonl', { exact: true })).toContainText('"event":"check.ended"')
  const zip = join(folder, 'support.zip')
  await saveAt(program, zip)
  await hand.press(support.save)
  await expect(window.getByRole('status').filter({ hasText: zip })).toBeVisible()
  const script =
    'import sys,zipfile,json;z=zipfile.ZipFile(sys.argv[1]);print(json.dumps({n.split("/")[1]:z.read(n).decode("utf-8") for n in z.namelist()}))'
  const files: Record<string, string> = JSON.parse(
    execFileSync('/usr/bin/python3', ['-c', script, zip], { encoding: 'utf8' }),
  )
  expect(Object.keys(files)).toEqual([
    '0 はじめに読む.txt',
    'versions.json',
    'settings.json',
    'results.json',
    'log.jsonl',
    'manifest.json',
  ])
  const all = Object.values(files).join('\n')
  expect(all).not.toMatch(/hunter2|髙橋|@|contoso/i)
  expect(all).not.toContain(practicePassword)
  expect(files['log.jsonl']).toContain('"event":"program.started"')
})

test('a dropped file says what it is and leads on: an error is explained, a picture becomes the logo, anything else is told', async ({
  program,
}) => {
  const { window } = program
  const { dropped } = catalogues.ja
  const hand = mouse(() => window)
  const drop = (name: string, content: Buffer) =>
    window.evaluate(
      ({ name: called, base64 }) => {
        const transfer = new DataTransfer()
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        transfer.items.add(new File([bytes], called))
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
      },
      { name, base64: content.toString('base64') },
    )
  await drop('a.exe', Buffer.from('MZ\0\0'))
  await arrive(window, 'ja', { title: '「a.exe」' })
  await hand.see(dropped.kinds.unknown.what)
  await drop('logo.jpg', samplePng)
  await hand.see(dropped.kinds.picture.what)
  await hand.press(dropped.useAsLogo)
  await arrive(window, 'ja', { title: organisation.title })
  await expect(window.getByAltText(organisation.logoShown)).toBeVisible()
  await drop('log.txt', Buffer.from('535 5.7.139 Authentication unsuccessful, basic authentication is disabled.'))
  await arrive(window, 'ja', { title: '「log.txt」' })
  await hand.press(dropped.explain)
  await arrive(window, 'ja', { title: wizard.explain.title })
  await expect(window.getByLabel(wizard.explain.label)).toHaveValue(/535 5[.]7[.]139/)
})

test("the administrator's file, dropped on any page of a device, is read on its own page", async ({ program }) => {
  const { window } = program
  const { dropped, tenantPage } = catalogues.ja
  const hand = mouse(() => window)
  await walk(window, 'ja', pages, hand)
  const content = new TextDecoder().decode(sampleCheckup('mailbox-switched-off', 'scan@example.co.jp', Date.now()))
  await window.evaluate((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'checkup.json'))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
  }, content)
  await hand.see(dropped.kinds.tenant.what)
  await hand.press(dropped.readTenant)
  await arrive(window, 'ja', tenantPage)
  await hand.see('SmtpClientAuthenticationDisabled')
})
