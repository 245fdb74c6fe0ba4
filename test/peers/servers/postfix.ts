// The configuration of one real Postfix with a port for every kind of server a device may meet. Nothing it accepts can leave this machine.
import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Certificates } from './certificates'
import { rootPrefix } from './supervisor'
import { mustRun } from './tools'

/** What each port is for. */
export const postfixPorts = [
  /** STARTTLS, TLS 1.2 and 1.3, LOGIN PLAIN XOAUTH2. */
  'submission',
  /** The same offer, but every password is refused: only tokens are accepted. */
  'basicRefused',
  /** Only XOAUTH2 is offered. */
  'oauthOnly',
  /** Only OAUTHBEARER is offered: by the Dovecot that asks about tokens, and by the one that checks signatures. Both want a real token issuer. */
  'bearerAsked',
  'bearerSigned',
  /** TLS from the first byte. */
  'implicitTls',
  /** The sender must be the one who signed in. */
  'strictSender',
  'tls10',
  'tls11',
  'tls12',
  'tls13',
  'tlsAll',
  /** No STARTTLS, and AUTH offered in clear. */
  'noTls',
  /** SIZE 20000. */
  'smallSize',
  /** Port 25 of a domain: no sign-in, mail for the domain itself only; the connector's address may send anywhere. */
  'entrance',
  /** The same, and whoever calls himself one of the domain must come from the connector's address. */
  'entranceRejects',
  /** The same, but said only after the whole mail was taken in. */
  'entranceRejectsAfterData',
] as const
export type PostfixPort = (typeof postfixPorts)[number]

/** Mail for this domain is delivered into the Maildir; any other recipient is refused. */
export const officeDomain = 'office.example'

/** The office's address that a connector knows, and another one of it. */
export const connectorAddress = '127.0.0.3'
export const otherAddress = '127.0.0.2'
/** Mail for this domain is accepted from the connector's address, and thrown away. */
export const elsewhere = 'elsewhere.example'

/** Exchange Online's words for what these rules decide. */
const relayDenied = '550 5.7.64 TenantAttribution; Relay Access Denied'
const directSendRejected =
  '550 5.7.68 TenantInboundAttribution; Direct Send not allowed for this organization from unauthorized sources'

export interface PostfixPlan {
  readonly folder: string
  readonly ports: Readonly<Record<PostfixPort, number>>
  readonly certificates: Certificates
  /** Dovecot's SASL sockets. */
  readonly saslSocket: string
  readonly basicRefusedSocket: string
  /** Who owns delivered mail: never root (Postfix refuses that). */
  readonly mailOwner: { readonly uid: number; readonly gid: number }
}

const extras = (plan: PostfixPlan): Readonly<Record<PostfixPort, readonly string[]>> => {
  // Debian's OpenSSL speaks TLS 1.0 and 1.1 only at security level 0.
  const tls = (protocols: string) => [
    `smtpd_tls_mandatory_protocols=${protocols}`,
    `smtpd_tls_protocols=${protocols}`,
    'smtpd_tls_mandatory_ciphers=low',
    'smtpd_tls_ciphers=low',
    'tls_low_cipherlist=ALL:@SECLEVEL=0',
  ]
  return {
    submission: [],
    basicRefused: [`smtpd_sasl_path=${plan.basicRefusedSocket}`],
    oauthOnly: [`smtpd_sasl_path=${plan.basicRefusedSocket}`, 'smtpd_sasl_mechanism_filter=xoauth2'],
    bearerAsked: ['smtpd_sasl_mechanism_filter=oauthbearer'],
    bearerSigned: [`smtpd_sasl_path=${plan.basicRefusedSocket}`, 'smtpd_sasl_mechanism_filter=oauthbearer'],
    implicitTls: ['smtpd_tls_wrappermode=yes'],
    strictSender: ['smtpd_sender_restrictions=reject_sender_login_mismatch'],
    tls10: tls('TLSv1'),
    tls11: tls('TLSv1.1'),
    tls12: tls('TLSv1.2'),
    tls13: tls('TLSv1.3'),
    tlsAll: tls('>=TLSv1'),
    noTls: ['smtpd_tls_security_level=none', 'smtpd_tls_auth_only=no'],
    smallSize: ['message_size_limit=20000'],
    entrance: entrance(plan),
    entranceRejects: [
      ...entrance(plan),
      `smtpd_sender_restrictions=permit_mynetworks,check_sender_access,regexp:${plan.folder}/own-senders`,
    ],
    entranceRejectsAfterData: [
      ...entrance(plan),
      `smtpd_end_of_data_restrictions=permit_mynetworks,check_sender_access,regexp:${plan.folder}/own-senders`,
    ],
  }
}

const entrance = ({ folder }: PostfixPlan): readonly string[] => [
  'smtpd_tls_security_level=may',
  'smtpd_sasl_auth_enable=no',
  `mynetworks=${connectorAddress}/32`,
  `smtpd_relay_restrictions=permit_mynetworks,check_recipient_access,regexp:${folder}/own-recipients,reject_unauth_destination`,
  `smtpd_recipient_restrictions=permit_mynetworks,check_recipient_access,regexp:${folder}/own-recipients,reject_unauth_destination`,
]

const mainCf = (plan: PostfixPlan) => {
  const { chainFile, keyFile } = plan.certificates.files('good')
  return `
compatibility_level = 3.6
queue_directory = ${plan.folder}/spool
data_directory = ${plan.folder}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
shlib_directory = /usr/lib/postfix
meta_directory = /etc/postfix
mail_owner = postfix
setgid_group = postdrop
myhostname = mail.example
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks =
alias_maps =
alias_database =
maillog_file = ${plan.folder}/log
maillog_file_prefixes = ${plan.folder}
virtual_mailbox_domains = ${officeDomain}
virtual_mailbox_base = ${plan.folder}/mail
virtual_mailbox_maps = static:inbox/
virtual_uid_maps = static:${plan.mailOwner.uid}
virtual_gid_maps = static:${plan.mailOwner.gid}
virtual_minimum_uid = 1
transport_maps = regexp:${plan.folder}/transports
default_transport = error:5.7.1 no mail leaves the tests
relay_transport = error:5.7.1 no mail leaves the tests
notify_classes =
message_size_limit = 37748736
smtpd_peername_lookup = no
smtpd_error_sleep_time = 0
smtpd_tls_security_level = encrypt
smtpd_tls_auth_only = yes
smtpd_tls_cert_file = ${chainFile}
smtpd_tls_key_file = ${keyFile}
smtpd_tls_protocols = >=TLSv1.2
smtpd_tls_mandatory_protocols = >=TLSv1.2
smtpd_sasl_type = dovecot
smtpd_sasl_path = ${plan.saslSocket}
smtpd_sasl_auth_enable = yes
smtpd_sasl_security_options = noanonymous
smtpd_relay_restrictions = reject_unauth_destination, permit_sasl_authenticated, reject
smtpd_recipient_restrictions = reject_unauth_destination, permit_sasl_authenticated, reject
smtpd_sender_login_maps = regexp:${plan.folder}/sender-logins
smtpd_helo_required = yes
`
}

// Postfix's own services, as it ships them, without chroot.
const services = `
cleanup    unix n - n - 0 cleanup
qmgr       unix n - n 300 1 qmgr
tlsmgr     unix - - n 1000? 1 tlsmgr
rewrite    unix - - n - - trivial-rewrite
bounce     unix - - n - 0 bounce
defer      unix - - n - 0 bounce
trace      unix - - n - 0 bounce
flush      unix n - n 1000? 0 flush
proxymap   unix - - n - - proxymap
error      unix - - n - - error
discard    unix - - n - - discard
retry      unix - - n - - error
virtual    unix - n n - - virtual
anvil      unix - - n - 1 anvil
postlog    unix-dgram n - n - 1 postlogd
`

/** Writes the configuration; `/usr/lib/postfix/sbin/master -c <folder>/conf -s` then runs it. */
export async function configurePostfix(plan: PostfixPlan): Promise<void> {
  const conf = join(plan.folder, 'conf')
  await mkdir(conf, { recursive: true })
  const listeners = postfixPorts.map((name) => {
    const options = [`syslog_name=${name}`, ...extras(plan)[name]].map((option) => ` -o ${option}`)
    return `127.0.0.1:${plan.ports[name]} inet n - n - - smtpd${options.join('')}`
  })
  await writeFile(join(conf, 'main.cf'), mainCf(plan))
  await writeFile(join(conf, 'master.cf'), `${listeners.join('\n')}${services}`)
  const own = `/@${officeDomain.replaceAll('.', '\\.')}$/`
  const tables = {
    'sender-logins': '/^(.+)$/ $1\n',
    'own-recipients': `${own} OK\n/./ ${relayDenied}\n`,
    'own-senders': `${own} ${directSendRejected}\n`,
    transports: `/@${elsewhere.replaceAll('.', '\\.')}$/ discard:\n`,
  }
  for (const [name, content] of Object.entries(tables)) await writeFile(join(plan.folder, name), content)
  // Postfix waits up to two seconds before it trusts a file that has just been written.
  for (const file of ['conf/main.cf', 'conf/master.cf', ...Object.keys(tables)])
    await utimes(join(plan.folder, file), 1, 1)
}

// As in Debian's postfix-files, owner:group:mode.
const queueFolders = `
for name in active bounce corrupt defer deferred flush hold incoming saved trace; do make "spool/$name" postfix:root 700; done
make spool/private postfix:root 700
make spool/public postfix:postdrop 710
make spool/maildrop postfix:postdrop 1730
make spool/pid root:root 755
make data postfix:root 700
`

/**
 * Makes the folders Postfix works in, as their owners want them. `postfix start` would do it too, but checks the whole installation then, which takes
 * seconds: we start its master program ourselves.
 */
export async function ownPostfixFolders(folder: string, mailOwner: PostfixPlan['mailOwner']): Promise<void> {
  const make = 'make() { mkdir -p "$1" && chown "$2" "$1" && chmod "$3" "$1"; }'
  const mail = `make mail ${mailOwner.uid}:${mailOwner.gid} 700`
  const commands = ['set -e', make, queueFolders, mail, 'chown -R root:root conf']
  const [program = 'sh', ...args] = [...(rootPrefix() ?? []), 'sh', '-c', commands.join('\n')]
  await mustRun(program, args, folder)
}
