// Throw-away certificates for mail.example, made by openssl. One key serves all: making keys is the slow part.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const config = `
[ca]
default_ca = any
[any]
database = index
new_certs_dir = .
rand_serial = yes
default_md = sha256
policy = any_policy
unique_subject = no
[any_policy]
commonName = supplied
organizationName = optional
[authority]
basicConstraints = critical,CA:TRUE
[server]
basicConstraints = CA:FALSE
subjectAltName = DNS:mail.example,DNS:*.mail.example,IP:127.0.0.1
`
const past = ['-startdate', '20200101000000Z', '-enddate', '20210101000000Z']
const future = ['-startdate', '20400101000000Z', '-enddate', '20410101000000Z']
const now = ['-startdate', '20250101000000Z', '-enddate', '20390101000000Z']

/** PEM texts. `key` belongs to every certificate. */
export interface TestCertificates {
  readonly key: string
  readonly ca: string
  readonly good: string
  readonly selfSigned: string
  readonly otherCa: string
  readonly expired: string
  readonly expiredSelfSigned: string
  readonly expiredOtherCa: string
  readonly notYetValid: string
}

export function makeTestCertificates(): TestCertificates {
  const folder = mkdtempSync(join(tmpdir(), 'navi-certificates-'))
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
  writeFileSync(join(folder, 'config'), config)
  writeFileSync(join(folder, 'index'), '')
  openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', 'key')
  openssl('req', '-new', '-key', 'key', '-subj', '/O=Navi test/CN=mail.example', '-out', 'server.csr')
  openssl('req', '-new', '-key', 'key', '-subj', '/CN=Navi test CA', '-out', 'ca.csr')
  openssl('req', '-new', '-key', 'key', '-subj', '/CN=Some other CA', '-out', 'other.csr')
  const sign = (request: string, name: string, extensions: string, dates: string[], issuer?: string): string => {
    const signer = issuer ? ['-cert', issuer] : ['-selfsign']
    const ca = ['ca', '-config', 'config', '-batch', '-notext', '-preserveDN', '-extensions', extensions]
    openssl(...ca, ...dates, ...signer, '-keyfile', 'key', '-in', request, '-out', name)
    return readFileSync(join(folder, name), 'utf8')
  }
  const ca = sign('ca.csr', 'ca', 'authority', now)
  sign('other.csr', 'other', 'authority', now)
  const made = {
    key: readFileSync(join(folder, 'key'), 'utf8'),
    ca,
    good: sign('server.csr', 'good', 'server', now, 'ca'),
    selfSigned: sign('server.csr', 'self-signed', 'server', now),
    otherCa: sign('server.csr', 'other-ca', 'server', now, 'other'),
    expired: sign('server.csr', 'expired', 'server', past, 'ca'),
    expiredSelfSigned: sign('server.csr', 'expired-self-signed', 'server', past),
    expiredOtherCa: sign('server.csr', 'expired-other-ca', 'server', past, 'other'),
    notYetValid: sign('server.csr', 'not-yet-valid', 'server', future, 'ca'),
  }
  rmSync(folder, { recursive: true })
  return made
}
