import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { scenarios } from '../../src-main/practice/scenarios'
import { startPractice } from '../../src-main/practice/start-practice'
import { mouse } from './support/hands'
import { arrive, catalogues, oldCopier, pagesOf, until, walk } from './support/pages'
import { expect, test } from './support/program'
import type { MappedOptions } from './main-mapped'

/** The practice server behind a door that is shut at first: whoever comes in is heard and not answered. */
async function startSilentServer() {
  const scenario = scenarios.find(({ id }) => id === 'today')
  if (scenario === undefined) throw new Error('The practice scenario is gone')
  const practice = await startPractice(scenario, Date.now())
  const behind = practice.mappings.flatMap(({ to }) => (to.kind === 'place' ? [to.port] : []))[0] ?? 0
  const door = { isOpen: false }
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    if (!door.isOpen) return
    const inside = connect(behind, '127.0.0.1').on('error', () => socket.destroy())
    sockets.add(inside)
    socket.pipe(inside).pipe(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const network: MappedOptions['network'] = {
    ...practice,
    mappings: practice.mappings.map((mapping) =>
      mapping.to.kind === 'refuse' ? mapping : { ...mapping, to: { kind: 'place', host: '127.0.0.1', port } },
    ),
  }
  return {
    network,
    door,
    async stop() {
      sockets.forEach((socket) => socket.destroy())
      server.close()
      await practice.stop()
    },
  }
}

test('a running check stops within a second, goes on row by row, and is gone with its password when killed', async ({
  start,
}) => {
  const server = await startSilentServer()
  try {
    let program = await start(server)
    const hand = mouse(() => program.window)
    const { wizard } = catalogues.ja
    const { check } = wizard
    const address = 'scan@example.co.jp'
    const settings = { 'sending.port': '587', 'sending.account': address, 'sending.from': address }
    const pages = pagesOf({ ...oldCopier, lang: 'ja', scenario: null, settings, password: 'hunter2' })
    const ask = until(pages, 'ask').at(-1)
    if (ask === undefined) throw new Error('There is no page that asks')
    const row = () => program.window.getByRole('listitem').filter({ hasText: check.probes['submission-conversation'] })

    await walk(program.window, 'ja', until(pages, 'ask'), hand)
    await ask.leave(hand)
    await expect(row()).toContainText(check.states.checking)
    const began = Date.now()
    await hand.press(check.cancel)
    await arrive(program.window, 'ja', { title: check.stopped })
    expect(Date.now() - began).toBeLessThan(1_000)
    await expect(row()).not.toContainText(check.states.checking)

    server.door.isOpen = true
    const before = await program.window.getByText(check.states.ok, { exact: true }).count()
    await row().getByRole('button', { name: wizard.details }).click()
    await hand.press(check.rowAgain)
    await expect(row()).toContainText(check.states.ok)
    await expect(program.window.getByText(check.states.ok, { exact: true })).toHaveCount(before + 1)

    server.door.isOpen = false
    await hand.press(check.again)
    await arrive(program.window, 'ja', ask)
    await ask.leave(hand)
    await expect(row()).toContainText(check.states.checking)
    // The program saves 300 ms after a change.
    await sleep(450)
    program.kill()
    program = await start(server)
    await hand.press(wizard.start.resume.button)
    await arrive(program.window, 'ja', ask)
    await expect(program.window.getByLabel(check.password, { exact: true })).toHaveValue('')
  } finally {
    await server.stop()
  }
})
