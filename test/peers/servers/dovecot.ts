// The configuration of Dovecot as the one who decides about passwords and tokens for Postfix (no IMAP, no port of its own).
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface DovecotPlan {
  readonly folder: string
  readonly socket: string
  /** Accounts and passwords; with none, every password is refused. */
  readonly accounts: ReadonlyMap<string, string>
  readonly introspectionUrl: string
  /** Checks signatures itself, with this public key (PEM), instead of asking. */
  readonly publicKey?: { readonly id: string; readonly pem: string }
  /** Offers OAUTHBEARER (RFC 7628) too. */
  readonly bearer?: boolean
}

const tokens = ({ bearer = false }: DovecotPlan) => (bearer ? 'xoauth2 oauthbearer' : 'xoauth2')

const main = (plan: DovecotPlan) => {
  const { folder, socket } = plan
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols =
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_verbose = yes
auth_mechanisms = login plain ${tokens(plan)}
auth_failure_delay = 0
auth_cache_size = 0
# Any character: Azure's long user names hold | between their parts.
auth_username_chars =
passdb {
  driver = oauth2
  mechanisms = ${tokens(plan)}
  args = ${folder}/oauth2
}
passdb {
  driver = passwd-file
  mechanisms = plain login
  args = scheme=PLAIN username_format=%u ${folder}/accounts
}
userdb {
  driver = static
  args = uid=8 gid=8 home=/nonexistent
}
service auth {
  unix_listener ${socket} {
    mode = 0666
  }
}
service stats {
  unix_listener stats-writer {
    mode = 0666
  }
}
# Otherwise every refused sign-in slows the next one from this address, up to 15 s.
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
`
}

const asking = ({ introspectionUrl }: DovecotPlan) => `
introspection_mode = post
introspection_url = ${introspectionUrl}
force_introspection = yes
active_attribute = active
active_value = true
username_attribute = username
timeout_msecs = 5000
`
const bySignature = ({ folder }: DovecotPlan) => `
introspection_mode = local
local_validation_key_dict = fs:posix:prefix=${folder}/keys/
username_attribute = upn
`

/** Writes the configuration; `dovecot -F -c <folder>/conf` then runs it. */
export async function configureDovecot(plan: DovecotPlan): Promise<void> {
  await mkdir(plan.folder, { recursive: true })
  await writeFile(join(plan.folder, 'conf'), main(plan))
  await writeFile(join(plan.folder, 'oauth2'), plan.publicKey === undefined ? asking(plan) : bySignature(plan))
  if (plan.publicKey !== undefined) {
    const keys = join(plan.folder, 'keys/default/RS256')
    await mkdir(keys, { recursive: true })
    await writeFile(join(keys, plan.publicKey.id), plan.publicKey.pem)
  }
  const lines = [...plan.accounts].map(([account, password]) => `${account}:{PLAIN}${password}\n`)
  await writeFile(join(plan.folder, 'accounts'), lines.join(''))
}
