// A real Postfix that passes everything on to a capture session, as the relay of an office would to Exchange Online.
import { chmod, mkdir, mkdtemp, readFile, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ownPostfixFolders } from '../servers/postfix'
import { supervise } from '../servers/supervisor'
import { freePorts, until } from '../servers/tools'
import { speaksSmtp } from './hands'

export interface RelayingPostfix {
  /** Takes mail from loopback here. */
  readonly port: number
  log(): Promise<string>
  stop(): Promise<void>
}

export async function startRelayingPostfix(
  target: number,
  account: { readonly user: string; readonly password: string },
): Promise<RelayingPostfix> {
  const folder = await mkdtemp(join(tmpdir(), 'navi-relay-'))
  await chmod(folder, 0o755)
  const [port = 0] = await freePorts(1)
  const conf = join(folder, 'conf')
  await mkdir(conf)
  await writeFile(join(folder, 'accounts'), `[127.0.0.1]:${target} ${account.user}:${account.password}\n`)
  await writeFile(
    join(conf, 'main.cf'),
    `
compatibility_level = 3.6
queue_directory = ${folder}/spool
data_directory = ${folder}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
shlib_directory = /usr/lib/postfix
meta_directory = /etc/postfix
mail_owner = postfix
setgid_group = postdrop
myhostname = relay.office.example
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
alias_maps =
alias_database =
maillog_file = ${folder}/log
maillog_file_prefixes = ${folder}
smtpd_peername_lookup = no
smtpd_relay_restrictions = permit_mynetworks, reject
relayhost = [127.0.0.1]:${target}
smtp_host_lookup = native
smtp_sasl_auth_enable = yes
smtp_sasl_password_maps = texthash:${folder}/accounts
smtp_sasl_security_options = noanonymous
smtp_tls_security_level = encrypt
notify_classes =
`,
  )
  await writeFile(
    join(conf, 'master.cf'),
    `127.0.0.1:${port} inet n - n - - smtpd
cleanup    unix n - n - 0 cleanup
qmgr       unix n - n 300 1 qmgr
tlsmgr     unix - - n 1000? 1 tlsmgr
rewrite    unix - - n - - trivial-rewrite
bounce     unix - - n - 0 bounce
defer      unix - - n - 0 bounce
trace      unix - - n - 0 bounce
flush      unix n - n 1000? 0 flush
proxymap   unix - - n - - proxymap
smtp       unix - - n - - smtp
error      unix - - n - - error
retry      unix - - n - - error
anvil      unix - - n - 1 anvil
scache     unix - - n - 1 scache
postlog    unix-dgram n - n - 1 postlogd
`,
  )
  for (const file of ['conf/main.cf', 'conf/master.cf', 'accounts']) await utimes(join(folder, file), 1, 1)
  await ownPostfixFolders(folder, { uid: process.getuid?.() || 8, gid: process.getgid?.() || 8 })
  const servers = supervise(folder, [`/usr/lib/postfix/sbin/master -c ${conf} -s`])
  const log = async () => `${servers.output()}\n${await readFile(join(folder, 'log'), 'utf8').catch(() => '')}`
  try {
    await until(() => speaksSmtp(port), 'the relaying Postfix listens')
  } catch (problem) {
    const said = await log()
    await servers.stop()
    throw new Error(`The relaying Postfix did not start: ${said}`, { cause: problem })
  }
  return { port, log, stop: () => servers.stop() }
}
