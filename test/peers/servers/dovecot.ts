// The configuration of Dovecot as the one who decides about passwords and tokens for Postfix (no IMAP, no port of its own).
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface DovecotPlan {
  readonly folder: string
  readonly socket: string
  /** Accounts and passwords; with none, every password is refused. */
  readonly accounts: ReadonlyMap<string, string>
  readonly introspectionUrl: string
}

const main = ({ folder, socket }: DovecotPlan) => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols =
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_verbose = yes
auth_mechanisms = login plain xoauth2
auth_failure_delay = 0
auth_cache_size = 0
passdb {
  driver = oauth2
  mechanisms = xoauth2
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

const oauth2 = ({ introspectionUrl }: DovecotPlan) => `
introspection_mode = post
introspection_url = ${introspectionUrl}
force_introspection = yes
active_attribute = active
active_value = true
username_attribute = username
timeout_msecs = 5000
`

/** Writes the configuration; `dovecot -F -c <folder>/conf` then runs it. */
export async function configureDovecot(plan: DovecotPlan): Promise<void> {
  await mkdir(plan.folder, { recursive: true })
  await writeFile(join(plan.folder, 'conf'), main(plan))
  await writeFile(join(plan.folder, 'oauth2'), oauth2(plan))
  const lines = [...plan.accounts].map(([account, password]) => `${account}:{PLAIN}${password}\n`)
  await writeFile(join(plan.folder, 'accounts'), lines.join(''))
}
