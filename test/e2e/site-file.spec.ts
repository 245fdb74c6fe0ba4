import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { practicePassword } from '../../src-main/practice/scenarios'
import { SiteFile } from '../../src-main/contract/site-file'
import { mouse } from './support/hands'
import { arrive, catalogues, newCopier, oldCopier, pagesOf, until, walk } from './support/pages'
import { expect, test, userDataOf, type Program } from './support/program'

/** The program saves 300 ms after a change. */
const savedAfterMs = 450
const { wizard, questions, faults, practice } = catalogues.ja

const dataOf = (folder: string) => join(userDataOf(folder), 'data', 'v1')
const practiceFile = (folder: string) => join(dataOf(folder), 'practice.smtpnavi')
const siteFiles = (folder: string): readonly string[] => {
  const sites = join(dataOf(folder), 'sites')
  return existsSync(sites)
    ? readdirSync(sites)
        .filter((name) => name.endsWith('.smtpnavi'))
        .map((name) => join(sites, name))
    : []
}
const read = (file: string) => SiteFile.parse(JSON.parse(readFileSync(file, 'utf8')))
const goHome = ({ window }: Program, name: string) => window.getByRole('button', { name }).click()

test('the next device of a site is asked about itself only, in the same file, and also after a restart', async ({
  start,
  folder,
}) => {
  let program = await start()
  const hand = mouse(() => program.window)
  const first = pagesOf({ ...oldCopier, lang: 'ja', scenario: 'today', password: practicePassword })
  await walk(program.window, 'ja', first, hand)
  await hand.press(wizard.paper.next)

  const ofTheSite = ['server', 'fixedIp', 'securityDefaults', 'otherWays']
  const settings = { 'sending.account': 'scan2@example.co.jp', 'sending.from': 'scan2@example.co.jp' }
  const second = pagesOf({ ...newCopier, lang: 'ja', scenario: 'today', settings, password: practicePassword }).filter(
    ({ name }) => !['start', 'practice', ...ofTheSite].includes(name),
  )
  await walk(program.window, 'ja', until(second, 'encryption'), hand)
  await sleep(savedAfterMs)
  program.kill()
  program = await start()
  await hand.press(wizard.start.resume.button)
  await walk(program.window, 'ja', second.slice(second.findIndex(({ name }) => name === 'encryption')), hand)
  await sleep(savedAfterMs)

  const { sites, ...file } = read(practiceFile(folder))
  expect({
    file,
    sites: sites.map(({ scenario, devices }) => ({
      scenario,
      devices: devices.map(({ situation, runs }) => ({ family: situation.device.family, runs: runs.length })),
    })),
  }).toEqual({
    file: expect.objectContaining({ kind: 'site-file', practice: true }),
    sites: [
      {
        scenario: 'today',
        devices: [
          { family: oldCopier.family, runs: 1 },
          { family: newCopier.family, runs: 1 },
        ],
      },
    ],
  })
})

test('practice goes into no site file, is gone when it is left, and leaves the real work as it was', async ({
  program,
  folder,
}) => {
  const { window } = program
  const hand = mouse(() => window)
  await hand.choose(wizard.start.ways.device.label)
  await hand.press(wizard.continue)
  await hand.choose(questions.kind.options.nas.label)
  await hand.press(wizard.continue)
  await arrive(window, 'ja', questions.family)
  await sleep(savedAfterMs)
  const before = siteFiles(folder).map(read)
  await goHome(program, wizard.home)

  const pages = pagesOf({ ...oldCopier, lang: 'ja', scenario: 'today', password: practicePassword })
  await walk(window, 'ja', until(pages, 'result'), hand)
  await sleep(savedAfterMs)
  const during = { practice: read(practiceFile(folder)).practice, sites: siteFiles(folder).map(read) }
  await goHome(program, practice.leave)
  await hand.press(wizard.start.resume.button)
  await arrive(window, 'ja', questions.family)
  await sleep(savedAfterMs)

  expect(before.map(({ practice: isPractice, sites }) => [isPractice, sites[0]?.devices.length])).toEqual([[false, 1]])
  expect({ during, isPracticeLeft: existsSync(practiceFile(folder)) }).toEqual({
    during: { practice: true, sites: before },
    isPracticeLeft: false,
  })
})

for (const { name, content, code } of [
  { name: 'damaged', content: '{"kind":"site-file', code: 'from-backup' },
  { name: 'of a newer version', content: '{"kind":"site-file","schemaVersion":2}', code: 'newer-set-aside' },
] as const) {
  test(`a site file that is ${name} is kept, the one before is opened, and a sentence says so`, async ({
    start,
    folder,
  }) => {
    const first = await start()
    const hand = mouse(() => first.window)
    await hand.choose(wizard.start.ways.device.label)
    await hand.press(wizard.continue)
    for (const { title, option } of [
      { title: questions.kind.title, option: questions.kind.options.nas.label },
      { title: questions.family.title, option: questions.family.notListed.label },
    ]) {
      await arrive(first.window, 'ja', { title })
      await hand.choose(option)
      await hand.press(wizard.continue)
      await sleep(savedAfterMs)
    }
    first.kill()
    const [file = ''] = siteFiles(folder)
    writeFileSync(file, content)

    const { window } = await start()
    const sentence = faults['site-file'][code].split('{{path}}')[0] ?? ''
    await expect(window.getByRole('alert').getByText(sentence)).toBeVisible()
    await mouse(() => window).press(wizard.start.resume.button)
    const aside = readdirSync(join(dataOf(folder), 'sites')).filter((one) => one.includes('.aside-'))
    expect(aside.map((one) => readFileSync(join(dataOf(folder), 'sites', one), 'utf8'))).toEqual([content])
  })
}
