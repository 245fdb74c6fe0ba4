// Tables that people have become devices of a site: read, put right, taken in as a whole, taken back as a whole.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SiteFile } from '../../src-main/contract/site-file'
import { lookEverywhere } from './support/audit'
import { mouse } from './support/hands'
import { chooseList, deviceList, listPages, senderList } from './support/lists'
import { arrive, catalogues, speak, type Lang } from './support/pages'
import { expect, test, userDataOf, type Program } from './support/program'

const shots = process.env['NAVI_SHOTS']
const { lists: words, sites, wizard } = catalogues.ja

const toSites = async ({ window }: Program, lang: Lang) => {
  const hand = mouse(() => window)
  await hand.choose(catalogues[lang].sites.start.label)
  await hand.press(catalogues[lang].wizard.continue)
  await arrive(window, lang, catalogues[lang].sites.list)
  return hand
}
const siteTexts = (folder: string): readonly string[] => {
  const path = join(userDataOf(folder), 'data', 'v1')
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.smtpnavi'))
  return files.map((name) => readFileSync(join(path, name), 'utf8'))
}
const devicesSaved = (folder: string) =>
  siteTexts(folder).flatMap((text) =>
    SiteFile.parse(JSON.parse(text)).sites.flatMap(({ devices }) =>
      devices.map(({ situation, seen }) => [
        situation.device.name ?? situation.sending.account,
        seen.map(({ kind }) => kind),
      ]),
    ),
  )

for (const lang of ['ja', 'en'] as const) {
  test(`every page that reads lists: axe, three looks, no sideways scrolling (${lang})`, async ({
    program,
    folder,
  }) => {
    const { window } = program
    const { look, found, looked } = lookEverywhere(window)
    await speak(window, lang)
    const hand = await toSites(program, lang)
    await listPages(window, lang, hand, async (name) => {
      if (shots !== undefined) {
        mkdirSync(shots, { recursive: true })
        const height = await window.evaluate(() => (document.querySelector('main')?.scrollHeight ?? 600) + 160)
        await window.setViewportSize({ width: 1120, height: Math.max(760, height) })
        await window.screenshot({ path: join(shots, `${lang}-${name}.png`), animations: 'disabled' })
        await window.setViewportSize({ width: 1120, height: 760 })
      }
      await look(name)
    })
    expect([found, looked.length]).toEqual([[], 4])
    await expect(window.locator('tbody tr')).toHaveCount(3)
    await expect
      .poll(() => devicesSaved(folder))
      .toEqual([
        ['1階 受付の複合機', ['list.sign-in-seen']],
        ['倉庫 ラベル機', []],
        ['unknown@example.com', ['list.sign-in-seen']],
      ])
    // The column of passwords is told by its head only; nothing of it was kept.
    expect(siteTexts(folder).join('')).not.toContain('hunter2')
  })
}

test('the guess is put right, a row is left out, and the import is taken back', async ({ program, folder }) => {
  const { window } = program
  await speak(window, 'ja')
  const hand = await toSites(program, 'ja')
  await hand.press(words.open)
  await chooseList(window, 'ja', 'own.csv', Buffer.from('よび名,だれ\n複合機,scan@example.com\nNAS,nas@example.com\n'))
  await arrive(window, 'ja', { title: words.readTitle.replace('{{name}}', 'own.csv') })
  await window.getByLabel(words.headRow).selectOption('1')
  await window.getByLabel('よび名', { exact: true }).selectOption('name')
  await window
    .getByRole('checkbox', { name: words.takeRow.replace('{{row}}', '3').replace('{{what}}', 'NAS') })
    .uncheck()
  await hand.press(words.take.replace('{{count}}', '1'))
  await arrive(window, 'ja', words.taken)
  await expect.poll(() => devicesSaved(folder)).toEqual([['複合機', []]])
  await hand.press(words.taken.undo)
  await hand.see(words.taken.undone.replace('{{removed}}', '1'))
  await expect.poll(() => devicesSaved(folder)).toEqual([])
})

test('what cannot be read is said in words, and nothing of a secret is on the page', async ({ program }) => {
  const { window } = program
  await speak(window, 'ja')
  const hand = await toSites(program, 'ja')
  await hand.press(words.open)
  await chooseList(window, 'ja', 'old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))
  await hand.see(catalogues.ja.faults.list['old-excel'])
  await chooseList(window, 'ja', 'garbage.csv', Buffer.alloc(2_000))
  await hand.see(catalogues.ja.faults.list['not-a-list'])
  await chooseList(window, 'ja', 'devices.csv', deviceList)
  await hand.see(words.notes['secret-column'].replace('{{column}}', 'パスワード'))
  expect(await window.content()).not.toContain('hunter2')
})

test('a list that is dropped onto the window leads to its page, and the senders to the site on screen', async ({
  program,
}) => {
  const { window } = program
  await speak(window, 'ja')
  await toSites(program, 'ja')
  await window.getByRole('button', { name: sites.list.sample }).click()
  await arrive(window, 'ja', { title: sites.sample.name })
  await window.evaluate((text) => {
    const moved = new DataTransfer()
    moved.items.add(new File([text], 'report.csv'))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: moved, bubbles: true, cancelable: true }))
  }, senderList.toString())
  await window.getByRole('button', { name: words.open, exact: true }).click()
  await arrive(window, 'ja', { title: words.readTitle.replace('{{name}}', 'report.csv') })
  await expect(window.getByText(words.senders.silent)).toBeVisible()
  await window.getByRole('button', { name: wizard.back }).click()
  await arrive(window, 'ja', { title: sites.sample.name })
})

test('100,000 rows: the window answers meanwhile, and the reading can be stopped', async ({ program }) => {
  const { window } = program
  await speak(window, 'ja')
  const hand = await toSites(program, 'ja')
  await hand.press(words.open)
  const line = '2026-11-20T01:02:03Z,scan@example.com,Authenticated SMTP,203.0.113.5,Success\n'
  const log = Buffer.from(`Date (UTC),Username,Client app,IP address,Status\n${line.repeat(99_999)}`)
  const began = Date.now()
  await chooseList(window, 'ja', 'log.csv', log)
  await arrive(window, 'ja', { title: words.readTitle.replace('{{name}}', 'log.csv') })
  await expect(window.getByRole('rowheader', { name: 'scan@example.com' })).toBeVisible()
  console.log(
    `100,000 rows of a sign-in log (${(log.length / 1e6).toFixed(1)} MB) on screen after ${Date.now() - began} ms`,
  )
  await hand.press(words.another)
  await arrive(window, 'ja', words)
  // Once more, and stopped: the page for choosing comes back.
  await chooseList(window, 'ja', 'log.csv', log)
  await arrive(window, 'ja', { title: words.readingFile })
  await hand.press(words.cancel)
  await arrive(window, 'ja', words)
})
