// A laptop behind a line, and a small internet on the other side, as two network namespaces: Exim as Exchange's entrances (it echoes the caller's address
// as Exchange does), Postfix as somebody who takes port 25 for himself, dnsmasq, and openssl as the sign-in service's web server. Nothing leaves the machine.
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { makeCertificates } from './certificates'
import { eximProgram, whyNoExim } from './exim'
import { rootPrefix, supervise } from './supervisor'
import { environment, run, until, whereIs, type Finished } from './tools'

/** Documentation addresses (RFC 5737): to the program they are the internet. */
export const laptop = { address: '203.0.113.5', otherAddress: '203.0.113.6' } as const
const gateway = '203.0.113.1'
export const entrances = { ours: '192.0.2.10', another: '192.0.2.20' } as const
const submission = '192.0.2.30'
const web = '192.0.2.40'
const thief = '192.0.2.99'
export const tenant = '0d4f1d5c-0000-4000-8000-00000000abcd'

/** Why there can be no such net on this machine, or undefined when there can. */
export function whyNoLineNet(): string | undefined {
  const missing = ['ip', 'nft', 'dnsmasq', 'postfix', 'openssl'].filter((name) => whereIs(name) === undefined)
  if (missing.length > 0) return `not installed: ${missing.join(', ')} (test/prepare)`
  const prefix = rootPrefix()
  if (prefix === undefined) return 'only root, or sudo without a password, may make network namespaces'
  const trial = `navi-trial-${randomBytes(3).toString('hex')}`
  const [program = 'ip', ...args] = [...prefix, 'ip', 'netns', 'add', trial]
  if (spawnSync(program, args, { env: environment }).status !== 0) return 'network namespaces are refused here'
  const [remover = 'ip', ...rest] = [...prefix, 'ip', 'netns', 'del', trial]
  spawnSync(remover, rest, { env: environment })
  return whyNoExim()
}

export interface LineNet {
  /** Runs the real command line on the laptop, where the authority of the tests is the only one of the system (`ip netns` lays /etc/netns over /etc). */
  navi(args: readonly string[]): Promise<Finished>
  /** Makes the rules on the way anew from nft statements; none: everything passes. */
  onTheWay(rules: string): Promise<void>
  /** Lets the entrance of the office greet only after some seconds, or at once. */
  greetSlowly(slowly: boolean): Promise<void>
  file(name: string, content: object): Promise<string>
  logs(): Promise<string>
  stop(): Promise<void>
}

const zone = `
host-record=smtp.office365.com,${submission}
host-record=login.microsoftonline.com,${web}
host-record=office-example.mail.protection.outlook.com,${entrances.ours}
host-record=outlook-com.olc.protection.outlook.com,${entrances.another}
mx-host=office.example,office-example.mail.protection.outlook.com,0
mx-host=outlook.com,outlook-com.olc.protection.outlook.com,5
txt-record=office.example,"v=spf1 include:spf.protection.outlook.com -all"
txt-record=spf.protection.outlook.com,"v=spf1 ip4:192.0.2.0/24 -all"
txt-record=_dmarc.office.example,"v=DMARC1; p=reject"
cname=selector1._domainkey.office.example,selector1-office-example._domainkey.office.onmicrosoft.com
host-record=selector1-office-example._domainkey.office.onmicrosoft.com,192.0.2.77
ptr-record=5.113.0.203.in-addr.arpa,"p5.dynamic.provider.example"
`

const exim = (folder: string) => `
primary_hostname = AM0EUR02.mail.protection.outlook.com
exim_path = ${eximProgram}
spool_directory = ${folder}/spool
log_file_path = ${folder}/log/%slog
pid_file_path = ${folder}/pid
local_interfaces = ${entrances.ours}.25 : ${entrances.another}.25 : ${submission}.587
tls_advertise_hosts = *
tls_certificate = ${folder}/chain.pem
tls_privatekey = ${folder}/key.pem
host_lookup =
rfc1413_hosts =
never_users =
acl_smtp_connect = caller
begin acl
caller:
  accept delay = \${if and{{eq{$received_ip_address}{${entrances.ours}}}{exists{${folder}/slow}}}{8s}{0s}}
begin routers
begin transports
`

const postfixMain = (folder: string) => `
compatibility_level = 3.6
queue_directory = ${folder}/postfix/spool
data_directory = ${folder}/postfix/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
shlib_directory = /usr/lib/postfix
meta_directory = /etc/postfix
mail_owner = postfix
setgid_group = postdrop
myhostname = gateway.provider.example
mydestination =
inet_interfaces = all
inet_protocols = ipv4
mynetworks =
alias_maps =
maillog_file = ${folder}/postfix/log
maillog_file_prefixes = ${folder}
smtpd_peername_lookup = no
smtpd_relay_restrictions = reject
smtpd_tls_security_level = none
`
const postfixMaster = `${thief}:25 inet n - n - - smtpd
cleanup unix n - n - 0 cleanup
rewrite unix - - n - - trivial-rewrite
proxymap unix - - n - - proxymap
error unix - - n - - error
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
qmgr unix n - n 300 1 qmgr
anvil unix - - n - 1 anvil
tlsmgr unix - - n 1000? 1 tlsmgr
postlog unix-dgram n - n - 1 postlogd
`

/** Builds the net and starts its servers (some seconds). Always call `stop`. */
export async function startLineNet(): Promise<LineNet> {
  const folder = await mkdtemp(join(tmpdir(), 'navi-line-'))
  await chmod(folder, 0o755)
  const id = randomBytes(3).toString('hex')
  const [here, there] = [`navi-${id}-laptop`, `navi-${id}-internet`]
  const prefix = rootPrefix() ?? []
  const asRoot = (script: string) => {
    const [program = 'sh', ...args] = [...prefix, 'sh', '-c', `set -e\n${script}`]
    return run(program, args)
  }
  const certificates = await makeCertificates(join(folder, 'certificates'))
  const { chainFile, keyFile } = certificates.files('good')
  await copyFile(chainFile, join(folder, 'chain.pem'))
  await copyFile(keyFile, join(folder, 'key.pem'))
  await copyFile(certificates.caFile, join(folder, 'ca.pem'))
  for (const name of [
    'spool',
    'log',
    'postfix/spool',
    'postfix/data',
    'postfix/conf',
    `www/office.example/v2.0/.well-known`,
  ])
    await mkdir(join(folder, name), { recursive: true })
  const issuer = `https://login.microsoftonline.com/${tenant}/v2.0`
  await writeFile(
    join(folder, 'www/office.example/v2.0/.well-known/openid-configuration'),
    JSON.stringify({ issuer, tenant_region_scope: 'AS' }),
  )
  await writeFile(join(folder, 'exim.conf'), exim(folder))
  await writeFile(join(folder, 'postfix/conf/main.cf'), postfixMain(folder))
  await writeFile(join(folder, 'postfix/conf/master.cf'), postfixMaster)
  await writeFile(
    join(folder, 'dnsmasq.conf'),
    `listen-address=${gateway}\nbind-interfaces\nno-resolv\nno-hosts\npid-file=\nuser=root\nlocal=/#/\n${zone}`,
  )
  const built = await asRoot(`
ip netns add ${here}; ip netns add ${there}
ip -n ${here} link set lo up; ip -n ${there} link set lo up
ip -n ${there} link add way type veth peer name eth0 netns ${here}
ip -n ${here} addr add ${laptop.address}/24 dev eth0; ip -n ${here} addr add ${laptop.otherAddress}/24 dev eth0
ip -n ${here} link set eth0 up
ip -n ${there} addr add ${gateway}/24 dev way; ip -n ${there} link set way up
for address in ${[entrances.ours, entrances.another, submission, web, thief].join(' ')}; do ip -n ${there} addr add $address/32 dev lo; done
ip -n ${here} route add default via ${gateway} src ${laptop.address}
mkdir -p /etc/netns/${here}/ssl/certs; cp ${folder}/ca.pem /etc/netns/${here}/ssl/certs/ca-certificates.crt; echo 'nameserver ${gateway}' > /etc/netns/${here}/resolv.conf
cd ${folder}; chown -R Debian-exim:Debian-exim spool log chain.pem key.pem; chown root:root exim.conf; chmod 644 exim.conf
cd postfix; for name in active bounce corrupt defer deferred flush hold incoming saved trace private; do mkdir -p spool/$name; chown postfix:root spool/$name; done
mkdir -p spool/public spool/maildrop spool/pid; chown postfix:postdrop spool/public spool/maildrop; chown postfix:root data; chown -R root:root conf
touch -d 2000-01-01 conf/main.cf conf/master.cf
`)
  const away = `ip netns del ${here}; ip netns del ${there}; rm -rf /etc/netns/${here}`
  if (built.code !== 0) {
    await asRoot(`${away} || true`)
    throw new Error(`The net could not be built: ${built.stderr}`)
  }
  const at = (command: string) => `ip netns exec ${there} ${command}`
  const script = async (name: string, lines: string) => {
    await writeFile(join(folder, `${name}.sh`), `set -e\n${lines}\n`)
    return `sh ${join(folder, `${name}.sh`)}`
  }
  // Of its key the web server reads its own copy: Exim owns the other one.
  await copyFile(keyFile, join(folder, 'web-key.pem'))
  const secure = `openssl s_server -accept ${web}:443 -cert ${folder}/chain.pem -cert_chain ${folder}/chain.pem -key ${folder}/web-key.pem -WWW -quiet`
  const servers = supervise(folder, [
    at(`dnsmasq --keep-in-foreground --conf-file=${folder}/dnsmasq.conf --log-facility=${folder}/dnsmasq.log`),
    at(`${eximProgram} -C ${folder}/exim.conf -bdf -q1h`),
    at(`/usr/lib/postfix/sbin/master -c ${folder}/postfix/conf -s`),
    at(await script('web', `cd ${folder}/www\nexec ${secure}`)),
    await script(
      'cleaner',
      `trap 'setsid sh -c "sleep 0.5; ${away}" & exit 0' TERM\nwhile :; do sleep 1 & wait $!; done`,
    ),
  ])
  const listening = async () => {
    const { stdout } = await asRoot(`ip netns exec ${there} cat /proc/net/tcp`)
    // 25, 587 and 443 in hexadecimal, in the state LISTEN.
    return (
      ['0A0200C0:0019', '140200C0:0019', '1E0200C0:024B', '630200C0:0019'].every((one) =>
        stdout.includes(`${one} 00000000:0000 0A`),
      ) && /:01BB 00000000:0000 0A/.test(stdout)
    )
  }
  try {
    await until(listening, 'the servers listen', 20_000)
  } catch (problem) {
    const logs = await asRoot(`cat ${folder}/log/* ${folder}/postfix/log ${folder}/dnsmasq.log 2>/dev/null || true`)
    const said = servers.output() + logs.stdout
    await servers.stop()
    throw new Error(`The servers did not start: ${said}`, { cause: problem })
  }
  return {
    navi(args) {
      const own = [
        'env',
        `HOME=${folder}`,
        `XDG_STATE_HOME=${folder}/state`,
        'HTTPS_PROXY=http://me:hunter2@proxy.office.example:3128',
      ]
      const command = ['ip', 'netns', 'exec', here, ...own, process.execPath, resolve('dist/cli/main.js'), ...args]
      const [program = 'ip', ...rest] = [...prefix, ...command]
      return run(program, rest, { timeoutMs: 100_000 })
    },
    async onTheWay(rules) {
      await writeFile(join(folder, 'rules.nft'), rules)
      const done = await asRoot(
        `ip netns exec ${there} nft flush ruleset; ip netns exec ${there} nft -f ${folder}/rules.nft`,
      )
      if (done.code !== 0) throw new Error(done.stderr)
    },
    greetSlowly: async (slowly) => {
      await (slowly ? writeFile(join(folder, 'slow'), '') : rm(join(folder, 'slow'), { force: true }))
    },
    async file(name, content) {
      await writeFile(join(folder, name), JSON.stringify(content))
      return join(folder, name)
    },
    logs: async () =>
      servers.output() +
      (await asRoot(`cat ${folder}/log/* ${folder}/postfix/log ${folder}/dnsmasq.log 2>/dev/null || true`)).stdout,
    stop: servers.stop,
  }
}
