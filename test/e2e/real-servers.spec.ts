// The window against real servers, by the tests' mapped entry.
import { readFile } from 'node:fs/promises'
import { practicePassword } from '../../src-main/practice/scenarios'
import { shippedKnowledge } from '../../src-main/services/knowledge'
import { startPeers, whyNoPeers } from '../peers/servers/peers'
import { mouse } from './support/hands'
import { catalogues, oldCopier, pagesOf, until, walk } from './support/pages'
import { expect, test } from './support/program'

const findingTitle = (id: string) => {
  const row = [...shippedKnowledge.findings, ...shippedKnowledge.replies].find((known) => known.id === id)
  if (row === undefined) throw new Error(`No finding ${id}`)
  return row.title.ja
}

test('a check of a real Postfix says that the password still works', async ({ start }) => {
  const why = whyNoPeers()
  test.skip(why !== undefined, why)
  const peers = await startPeers()
  try {
    const { ports, certificates, dnsPort, account } = peers
    const refuse = { kind: 'refuse' } as const
    const host = 'smtp.office365.com'
    const { window } = await start({
      network: {
        mappings: [
          { host, port: 587, to: { kind: 'place', host: '127.0.0.1', port: ports.submission } },
          { host, port: 25, to: refuse },
          { host, port: 465, to: refuse },
          { host: 'office-example.mail.protection.outlook.com', port: 25, to: refuse },
        ],
        dnsServer: { address: '127.0.0.1', port: dnsPort },
        extraCa: await readFile(certificates.caFile, 'utf8'),
      },
    })
    const settings = {
      'sending.port': '587',
      'sending.account': account.address,
      'sending.from': account.address,
    }
    const pages = pagesOf({ ...oldCopier, lang: 'ja', scenario: null, settings, password: account.password })
    await walk(
      window,
      'ja',
      until(pages, 'result'),
      mouse(() => window),
    )
    await expect(window.getByText(findingTitle('auth.basic-works')).first()).toBeVisible()
    // What was led elsewhere must never be taken for a result of the real world.
    await expect(window.getByText(catalogues.ja.report.mapped)).toBeVisible()
    expect(await peers.logs()).toMatch(/ ehlo=2 starttls=1 auth=1 /)
  } finally {
    await peers.stop()
  }
})

for (const { withoutReplies, ending } of [
  { withoutReplies: [], ending: 'reply.basic-removed' },
  { withoutReplies: ['reply.basic-removed'], ending: 'reply.unknown' },
]) {
  test(`practice ends in ${ending} when the program does not know [${withoutReplies.join()}]`, async ({ start }) => {
    const { window } = await start({ network: { mappings: [] }, withoutReplies })
    const pages = pagesOf({ ...oldCopier, lang: 'ja', scenario: 'after-removal', password: practicePassword })
    await walk(
      window,
      'ja',
      until(pages, 'result'),
      mouse(() => window),
    )
    const title = findingTitle(ending).replace('{{code}}', '550')
    await expect(window.getByRole('heading', { name: title })).toBeVisible()
  })
}
