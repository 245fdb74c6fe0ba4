// dnsmasq as the office's name server. It knows the names below and nothing else.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What the name server answers. That smtp.office365.com is this computer is a lie, as a blocker or captive portal tells it. */
export const zone = `
host-record=smtp.office365.com,127.0.0.1
host-record=mail.example,127.0.0.1
address=/office-example.mail.protection.outlook.com/192.0.2.10
mx-host=office.example,office-example.mail.protection.outlook.com,0
txt-record=office.example,"v=spf1 include:spf.protection.outlook.com -all"
txt-record=spf.protection.outlook.com,"v=spf1 ip4:192.0.2.0/24 -all"
host-record=two-addresses.example,127.0.0.1,::1
`

/** Writes the configuration; the returned command runs it. */
export async function configureNameServer(folder: string, port: number): Promise<string> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'conf')
  const base = `port=${port}\nlisten-address=127.0.0.1\nbind-interfaces\nno-resolv\nno-hosts\nlocal-ttl=60\n`
  await writeFile(file, `${base}pid-file=\nuser=root\nlocal=/#/\n${zone}`)
  return `dnsmasq --keep-in-foreground --conf-file=${file} --log-facility=${join(folder, 'log')}`
}
