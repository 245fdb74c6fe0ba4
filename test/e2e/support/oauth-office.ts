import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeCertificates } from '../../peers/servers/certificates'
import { startIdentityProvider } from '../../peers/servers/identity-provider'
import { startPeers } from '../../peers/servers/peers'
import { seatPerson } from '../../peers/servers/person'
import type { Program } from './program'

const login = 'login.microsoftonline.com'
const host = 'smtp.office365.com'

/** An office at Exchange Online where only OAuth works: identity provider, mail servers, and a person at a browser. About five seconds. */
export async function startOAuthOffice(folder: string) {
  const certificates = await makeCertificates(join(folder, 'certificates'))
  const provider = await startIdentityProvider(certificates)
  const peers = await startPeers(provider)
  const person = await seatPerson(provider.port)
  const place = (port: number) => ({ kind: 'place', host: '127.0.0.1', port }) as const
  return {
    provider,
    person,
    host,
    account: peers.account.address,
    network: {
      mappings: [
        { host: login, port: 443, to: place(provider.port) },
        { host, port: 587, to: place(peers.ports.oauthOnly) },
        { host, port: 25, to: { kind: 'refuse' } as const },
        { host, port: 465, to: { kind: 'refuse' } as const },
        { host: 'office-example.mail.protection.outlook.com', port: 25, to: { kind: 'refuse' } as const },
      ],
      dnsServer: { address: '127.0.0.1', port: peers.dnsPort },
      extraCa: (await readFile(certificates.caFile, 'utf8')) + (await readFile(peers.certificates.caFile, 'utf8')),
    },
    async stop() {
      await person.close()
      await peers.stop()
      await provider.stop()
    },
  }
}

/** Keeps what the program opens in the browser, instead of opening it. Answers with what was opened so far. */
export async function catchOpened({ app }: Program): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = async (url: string) => void opened.push(url)
  })
  return () => app.evaluate((): readonly string[] => Reflect.get(globalThis, 'opened'))
}
