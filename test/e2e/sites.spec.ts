// Lists of sites and devices: the technician's daily tool.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SiteFile } from '../../src-main/contract/site-file'
import { lookEverywhere } from './support/audit'
import { mouse } from './support/hands'
import { arrive, catalogues, speak, type Lang } from './support/pages'
import { expect, test, type Program } from './support/program'

const shots = process.env['NAVI_SHOTS']
const { sites: words, wizard } = catalogues.ja

async function shoot({ window }: Program, name: string) {
  if (shots === undefined) return
  mkdirSync(shots, { recursive: true })
  await window.screenshot({ path: join(shots, `${name}.png`), animations: 'disabled' })
}
const answerDialogs = (program: Program, { save = '', open = '' }: { save?: string; open?: string }) =>
  program.app.evaluate(
    ({ dialog }, paths) => {
      dialog.showSaveDialog = async () => ({ canceled: paths.save === '', filePath: paths.save })
      dialog.showOpenDialog = async () => ({
        canceled: paths.open === '',
        filePaths: paths.open === '' ? [] : [paths.open],
      })
    },
    { save, open },
  )
const toSites = async ({ window }: Program, lang: Lang = 'ja') => {
  const hand = mouse(() => window)
  await hand.choose(catalogues[lang].sites.start.label)
  await hand.press(catalogues[lang].wizard.continue)
  await arrive(window, lang, catalogues[lang].sites.list)
}
const toSample = async (program: Program, lang: Lang = 'ja') => {
  await toSites(program, lang)
  await program.window.getByRole('button', { name: catalogues[lang].sites.list.sample }).click()
  await arrive(program.window, lang, { title: catalogues[lang].sites.sample.name })
}
const row = ({ window }: Program, name: string) => window.getByRole('row').filter({ hasText: name })
const box = ({ window }: Program, name: string) =>
  window.getByRole('checkbox', { name: words.site.select.replace('{{what}}', name), exact: true })
const { devices } = words.sample

test('a sample site has a device in every state; it is searched, filtered, opened and left again', async ({
  program,
}) => {
  const { window } = program
  await speak(window, 'ja')
  await toSample(program)
  await expect(window.locator('tbody tr')).toHaveCount(12)
  for (const state of Object.values(words.states))
    await expect(window.locator('tbody').getByText(state).first()).toBeVisible()
  await shoot(program, 'site-ja')
  await window.getByLabel(words.site.search).fill('ﾌﾟﾘﾝﾀｰ')
  await expect(window.locator('tbody tr')).toHaveCount(1)
  await expect(row(program, devices.warehouse)).toBeVisible()
  await window.getByLabel(words.site.search).fill('')
  await window.getByLabel(words.site.filter).selectOption('proven')
  await expect(window.locator('tbody tr')).toHaveCount(2)
  await window.getByRole('button', { name: devices.sales, exact: true }).click()
  await window.getByText(catalogues.ja.practice.banner).waitFor()
  await window.getByRole('button', { name: words.site.toList }).click()
  await arrive(window, 'ja', { title: words.sample.name })
  await window.getByLabel(words.site.filter).selectOption('all')
  await expect(window.locator('tbody tr')).toHaveCount(12)
})

test('devices are checked in a queue by practice servers, and the states stay true', async ({ program }) => {
  const { window } = program
  await speak(window, 'ja')
  await toSample(program)
  await window.getByLabel(words.site.selectAll).check()
  await window.getByRole('button', { name: words.site.check, exact: true }).click()
  await window.getByText(words.queue.doneTitle).waitFor({ timeout: 60_000 })
  await shoot(program, 'queue-done-ja')
  await expect(window.getByText(words.queue.summary['no-server'].replace('{{count}}', '1'))).toBeVisible()
  await expect(row(program, devices.sales)).toContainText(words.states.proven)
  await expect(row(program, devices.reception)).toContainText(words.states['basic-only'])
  await expect(row(program, devices.power)).toContainText(words.states['not-affected'])
})

test('papers and lists of the selected devices go where the person wants them', async ({ program, folder }) => {
  const { window } = program
  const out = join(folder, 'devices.csv')
  await answerDialogs(program, { save: out })
  await speak(window, 'ja')
  await toSample(program)
  await box(program, devices.sales).check()
  await box(program, devices.orders).check()
  await window.getByText(words.papers.title).click()
  await window.getByRole('button', { name: words.papers.lists.csv }).click()
  await window.getByText(wizard.paper.saved.replace('{{path}}', out)).waitFor()
  const rows = readFileSync(out, 'utf8').trim().split('\n')
  expect(rows.filter((line) => line.includes(devices.sales) || line.includes(devices.orders))).toHaveLength(2)
  expect(rows.join()).not.toContain(devices.reception)
})

test('by keyboard: arrows move, Space selects, Enter opens; what is taken away comes back', async ({ program }) => {
  const { window } = program
  await speak(window, 'ja')
  await toSample(program)
  await box(program, devices.reception).focus()
  await window.keyboard.press('Space')
  await window.keyboard.press('ArrowDown')
  await expect(box(program, devices.sales)).toBeFocused()
  await window.keyboard.press('Space')
  await window.getByRole('button', { name: words.site.takeSelected }).click()
  await expect(window.locator('tbody tr')).toHaveCount(10)
  const undo = window.getByRole('button', { name: words.actions.undo })
  await expect(undo).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(window.locator('tbody tr')).toHaveCount(12)
  await box(program, devices.accounting).focus()
  await window.keyboard.press('Enter')
  await window.getByRole('button', { name: words.site.toList }).waitFor()
})

test('a site is made, named, given devices, exported, taken away and taken in again', async ({ program, folder }) => {
  const { window } = program
  const hand = mouse(() => window)
  const out = join(folder, 'out.smtpnavi')
  await answerDialogs(program, { save: out, open: out })
  await speak(window, 'ja')
  await toSites(program)
  await shoot(program, 'sites-empty-ja')
  await hand.press(words.list.create)
  await window.getByLabel(words.list.name).fill('名古屋営業所')
  await window.keyboard.press('Enter')
  await arrive(window, 'ja', { title: '名古屋営業所' })
  await hand.press(words.site.add)
  await arrive(window, 'ja', { title: catalogues.ja.questions.kind.title })
  await window.getByRole('button', { name: words.site.toList }).click()
  await window.getByRole('checkbox', { name: words.site.selectAll }).check()
  await window.getByRole('button', { name: words.actions.renameWhat.replace('{{what}}', words.unnamedDevice) }).click()
  await window.keyboard.type('1階の複合機')
  await window.keyboard.press('Enter')
  await window.getByRole('button', { name: words.actions.duplicateWhat.replace('{{what}}', '1階の複合機') }).click()
  await expect(window.locator('tbody tr')).toHaveCount(2)
  await window.getByRole('button', { name: words.site.back }).click()
  await arrive(window, 'ja', words.list)
  await window.getByRole('button', { name: words.actions.exportWhat.replace('{{what}}', '名古屋営業所') }).click()
  await expect.poll(() => existsSync(out)).toBe(true)
  const file = SiteFile.parse(JSON.parse(readFileSync(out, 'utf8')))
  expect([file.practice, file.sites[0]?.devices.length]).toEqual([false, 2])

  // The same file again changes nothing; with a device that differs it asks.
  await hand.press(words.list.openFile)
  await arrive(window, 'ja', words.import)
  await window.getByText(words.import.nothingNew).waitFor()
  await hand.press(words.import.dismiss)
  const [site] = file.sites
  const changed = site?.devices.map((device) => ({ ...device, changedAt: 1 }))
  writeFileSync(out, JSON.stringify({ ...file, sites: [{ ...site, devices: changed }] }))
  await hand.press(words.list.openFile)
  await arrive(window, 'ja', words.import)
  await shoot(program, 'import-ja')
  await hand.press(words.import.accept)
  await arrive(window, 'ja', { title: '名古屋営業所' })
  await expect(window.locator('tbody tr')).toHaveCount(4)

  await window.getByRole('button', { name: words.site.back }).click()
  await window.getByRole('button', { name: words.actions.takeAwayWhat.replace('{{what}}', '名古屋営業所') }).click()
  await window.getByText(words.list.empty).waitFor()
  await window.getByRole('button', { name: words.actions.undo }).click()
  await window.getByRole('heading', { name: '名古屋営業所' }).waitFor()
})

test('a file opened from outside is shown in the running window; one of a newer version is refused in words', async ({
  program,
  folder,
}) => {
  const { window, app } = program
  await speak(window, 'ja')
  const newer = join(folder, 'newer.smtpnavi')
  writeFileSync(newer, '{"kind":"site-file","schemaVersion":2,"sites":[]}')
  const open = (path: string) =>
    app.evaluate(
      ({ app: running }, word) => void running.emit('second-instance', {}, ['navi', '--flag', word], '/'),
      path,
    )
  await open(newer)
  await window.getByText('新しい版のプログラムで作られたファイルです').waitFor()
  await window.getByRole('button', { name: wizard.close }).click()
  const site = { id: '00000000-0000-4000-8000-000000000009', name: '本社', devices: [] }
  const good = join(folder, 'good.smtpnavi')
  const file = { kind: 'site-file', schemaVersion: 1, savedAt: 1, programVersion: '0.1.0', sites: [site] }
  writeFileSync(good, JSON.stringify(file))
  await open(good)
  await arrive(window, 'ja', words.import)
  await window.getByRole('button', { name: words.import.accept }).click()
  await arrive(window, 'ja', { title: '本社' })
})

for (const lang of ['ja', 'en'] as const)
  test(`every page of the lists: axe finds nothing, and nothing scrolls sideways (${lang})`, async ({
    program,
    folder,
  }) => {
    const { window } = program
    const { look, found, looked } = lookEverywhere(window)
    const text = catalogues[lang].sites
    const hand = mouse(() => window)
    const out = join(folder, 'out.smtpnavi')
    await answerDialogs(program, { save: out, open: out })
    await speak(window, lang)
    await shoot(program, `start-${lang}`)
    await toSites(program, lang)
    await look('sites, empty')
    await window.getByRole('button', { name: text.list.sample }).click()
    await arrive(window, lang, { title: text.sample.name })
    await window.getByLabel(text.site.selectAll).check()
    await window.getByText(text.papers.title).click()
    await shoot(program, `site-selected-${lang}`)
    await look('site')
    if (lang === 'en') await shoot(program, 'site-en')
    await window.getByRole('button', { name: text.site.exportSelected }).click()
    await expect.poll(() => existsSync(out)).toBe(true)
    await window.getByRole('button', { name: text.site.check, exact: true }).click()
    await window.getByText(text.queue.doneTitle).waitFor({ timeout: 60_000 })
    await look('site, queue done')
    await window.getByRole('button', { name: text.site.back }).click()
    await arrive(window, lang, text.list)
    await look('sites')
    await shoot(program, `sites-${lang}`)
    await hand.press(text.list.openFile)
    await arrive(window, lang, text.import)
    await look('import')
    await shoot(program, `import-all-${lang}`)
    if (lang === 'ja' && shots !== undefined) {
      await window.setViewportSize({ width: 320, height: 640 })
      await shoot(program, 'import-320')
      await hand.press(text.import.dismiss)
      await window.getByRole('button', { name: text.list.showWhat.replace('{{site}}', text.sample.name) }).click()
      await arrive(window, lang, { title: text.sample.name })
      await shoot(program, 'site-320')
      await window.evaluate(() => document.querySelector('main')?.scrollBy(0, 900))
      await shoot(program, 'site-320-rows')
    }
    expect(found).toEqual([])
    expect(looked).toHaveLength(5)
  })
