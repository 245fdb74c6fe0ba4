// The page of the search. Which networks there are differs between computers and nothing may be sent to them, so main's part of a search is played here;
// the search itself is shown in test/peers.
import type { Discovered, DiscoveryPlan, FoundDevice, MethodProgress } from '../../src-main/contract/discovery'
import { mouse } from './support/hands'
import { arrive, catalogues, newCopier, pagesOf, until, walk } from './support/pages'
import { expect, test } from './support/program'

const { discoveryPage, questions } = catalogues.ja
const hostile = '<img src=x onerror="document.title=1"><b>MX</b>\u202e'
const address = '192.168.77.20'

const plan: DiscoveryPlan = {
  networks: [
    {
      interface: 'eth0',
      address: '192.168.77.5',
      subnet: '192.168.77.0/24',
      asked: '192.168.77.0/24',
      addressCount: 253,
      isPart: false,
    },
  ],
  leftAlone: [{ interface: 'tun0', address: '10.9.0.2', why: 'point-to-point' }],
  typed: [],
  refused: [],
  methods: ['mdns', 'snmp', 'ipp', 'http'],
}
const methods: MethodProgress[] = [
  { method: 'mdns', state: 'running', heard: 1 },
  { method: 'snmp', state: 'failed', heard: 0, detail: 'EACCES' },
]
const device: FoundDevice = {
  id: 'd1',
  addresses: [address],
  name: hostile,
  model: newCopier.model,
  location: hostile,
  serial: null,
  firmware: null,
  uuid: null,
  mac: null,
  makerHint: null,
  families: [newCopier.family],
  isCandidate: true,
  seenBy: ['mdns'],
  identification: [{ field: 'mdns.ty', text: hostile }],
  page: null,
  prefill: { name: 'BRN008077AABB01', kind: 'mfp', family: newCopier.family, model: newCopier.model },
}
const ended = (devices: FoundDevice[], how: Discovered['ended']): Discovered => ({
  kind: 'discovered',
  schemaVersion: 1,
  startedAt: 0,
  tookMs: 5_000,
  ended: how,
  plan,
  methods,
  devices,
  hints: [
    { id: 'guest', text: { ja: '来客用の網かもしれません。', en: 'Perhaps a network for guests.' }, sources: [] },
  ],
})

test('a search says first what it will do, can be stopped, explains when it finds nothing, and its device is taken', async ({
  program: { app, window },
}) => {
  const hand = mouse(() => window)
  await app.evaluate(({ ipcMain }, answer) => {
    const searches: string[] = []
    Object.assign(globalThis, { searches })
    const play = (channel: string, say: (content: unknown) => unknown) => {
      ipcMain.removeHandler(channel)
      ipcMain.handle(channel, (_event, content: unknown) => ({ ok: true, value: say(content) }))
    }
    play('discovery.plan', () => answer)
    play('discovery.start', (content) => void searches.push(Reflect.get(Object(content), 'search')))
    play('discovery.cancel', () => void searches.push('cancel'))
  }, plan)
  const searches = () => app.evaluate((): readonly string[] => Reflect.get(globalThis, 'searches'))
  const tell = async (member: string, content: object) =>
    app.evaluate(
      ({ BrowserWindow }, { channel, payload }) => {
        const asked: string[] = Reflect.get(globalThis, 'searches')
        const search = asked.findLast((one) => one !== 'cancel')
        BrowserWindow.getAllWindows()[0]?.webContents.send(channel, { search, ...payload })
      },
      { channel: `discovery.${member}`, payload: content },
    )

  const journey = { ...newCopier, lang: 'ja', scenario: null, password: '' } as const
  await walk(window, 'ja', until(pagesOf(journey), 'family'), hand)
  await hand.press(discoveryPage.button)
  await arrive(window, 'ja', discoveryPage)
  await hand.see('192.168.77.0/24')
  await hand.see(discoveryPage.methods.snmp)
  expect(await searches()).toEqual([])

  await hand.press(discoveryPage.search)
  await arrive(window, 'ja', { title: discoveryPage.titleRunning })
  await tell('progress', { elapsedMs: 100, methods })
  await hand.see('EACCES')
  await hand.press(discoveryPage.cancel)
  await expect.poll(searches).toEqual([expect.any(String), 'cancel'])
  await tell('finished', { result: ended([], 'cancelled') })
  await arrive(window, 'ja', { title: discoveryPage.foundNone })
  await expect(window.getByText('来客用の網かもしれません。')).toBeVisible()
  await expect(window.getByRole('status').filter({ hasText: discoveryPage.cancelled })).toBeVisible()

  await hand.press(discoveryPage.again)
  await tell('found', { devices: [device] })
  await tell('finished', { result: ended([device], 'complete') })
  await arrive(window, 'ja', { title: discoveryPage.titleDone })
  await hand.press(discoveryPage.use)
  await expect(window.locator(':focus')).toContainText(discoveryPage.missing)
  await hand.choose(newCopier.model)
  await window.getByText(discoveryPage.says).first().click()
  await expect(window.getByText('<b>MX</b>').first()).toBeVisible()
  expect(await window.locator('main img, main b:text-is("MX")').count()).toBe(0)

  await hand.press(discoveryPage.use)
  await arrive(window, 'ja', questions.family)
  await expect(window.getByLabel(questions.family.name.label, { exact: true })).toHaveValue('BRN008077AABB01')
  await expect(window.getByRole('radio', { checked: true })).toHaveCount(1)
})

test('in practice the devices of the sample office are found and taken; outside practice they are forgotten', async ({
  program: { window },
}) => {
  const hand = mouse(() => window)
  const journey = { ...newCopier, lang: 'ja', scenario: 'after-december', password: 'x' } as const
  await walk(window, 'ja', until(pagesOf(journey), 'family'), hand)
  await hand.press(discoveryPage.button)
  await arrive(window, 'ja', discoveryPage)
  await hand.see(discoveryPage.practice)
  await hand.press(discoveryPage.search)
  await arrive(window, 'ja', { title: discoveryPage.titleDone })
  await hand.choose('SHARP BP-22C20')
  await hand.press(discoveryPage.use)
  await arrive(window, 'ja', questions.family)
  await expect(window.getByLabel(questions.family.name.label, { exact: true })).toHaveValue('1F')

  await hand.press(catalogues.ja.practice.leave)
  await walk(window, 'ja', until(pagesOf({ ...journey, scenario: null }), 'family'), hand)
  await hand.press(discoveryPage.button)
  await arrive(window, 'ja', discoveryPage)
  expect(await window.getByText('BP-22C20').count()).toBe(0)
})
