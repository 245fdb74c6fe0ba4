// A throw-away certificate authority and the certificates a mail server may show, good and bad.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mustRun } from './tools'

/** The names every good certificate here stands for. */
export const certifiedNames = [
  'smtp.office365.com',
  'login.microsoftonline.com',
  'mail.example',
  'localhost',
  'office-example.mail.protection.outlook.com',
  'outlook-com.olc.protection.outlook.com',
  'smtp.hve.mx.microsoft',
  'smtp-hve.office365.com',
  'smtp.azurecomm.net',
] as const

export const certificateKinds = [
  'good',
  'self-signed',
  'wrong-name',
  'expired',
  'not-yet-valid',
  'other-ca',
  'intermediate-missing',
] as const
export type CertificateKind = (typeof certificateKinds)[number]

export interface Certificates {
  /** PEM file of the authority to trust (`--ca`). */
  readonly caFile: string
  /** PEM files of a kind: what the server sends, and its key. */
  readonly files: (kind: CertificateKind) => { readonly chainFile: string; readonly keyFile: string }
  /** The same, read. */
  readonly pem: (kind: CertificateKind) => { readonly cert: string; readonly key: string }
}

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
email_in_dn = no
[any_policy]
commonName = supplied
[authority]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[server]
basicConstraints = CA:FALSE
extendedKeyUsage = serverAuth
subjectAltName = ${certifiedNames.map((name) => `DNS:${name}`).join(',')},IP:127.0.0.1
[elsewhere]
basicConstraints = CA:FALSE
extendedKeyUsage = serverAuth
subjectAltName = DNS:printer.elsewhere.example
`

interface Wanted {
  readonly file: string
  readonly subject: string
  readonly extensions: 'authority' | 'server' | 'elsewhere'
  /** Who signs; itself when absent. */
  readonly issuer?: string
  readonly from?: string
  readonly to?: string
}

const authorities: readonly Wanted[] = [
  { file: 'ca', subject: 'Navi test CA', extensions: 'authority' },
  { file: 'other', subject: 'Some other CA', extensions: 'authority' },
  { file: 'intermediate', subject: 'Navi test intermediate', extensions: 'authority', issuer: 'ca' },
]
// All servers share one key: making a key is the slow part.
const servers: readonly Wanted[] = [
  { file: 'leaf', subject: 'mail.example', extensions: 'server', issuer: 'intermediate' },
  { file: 'self-signed', subject: 'mail.example', extensions: 'server' },
  { file: 'wrong-name', subject: 'printer.elsewhere.example', extensions: 'elsewhere', issuer: 'ca' },
  { file: 'expired', subject: 'mail.example', extensions: 'server', issuer: 'ca', from: '20200101', to: '20210101' },
  {
    file: 'not-yet-valid',
    subject: 'mail.example',
    extensions: 'server',
    issuer: 'ca',
    from: '20400101',
    to: '20410101',
  },
  { file: 'other-ca', subject: 'mail.example', extensions: 'server', issuer: 'other' },
]
const keyOf = (file: string) => (authorities.some((authority) => authority.file === file) ? file : 'leaf')

/** Makes all of them in `folder` (about half a second). Needs `openssl`. */
export async function makeCertificates(folder: string): Promise<Certificates> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'config'), config)
  await writeFile(join(folder, 'index'), '')
  // RSA for the servers, as real mail servers have; the authorities take what is made fastest.
  const makeKey = (name: string, algorithm: readonly string[]) =>
    mustRun('openssl', ['genpkey', '-out', `${name}.key`, '-algorithm', ...algorithm], folder)
  const elliptic = ['EC', '-pkeyopt', 'ec_paramgen_curve:P-256']
  await Promise.all([
    makeKey('leaf', ['RSA', '-pkeyopt', 'rsa_keygen_bits:2048']),
    ...['ca', 'other', 'intermediate'].map((name) => makeKey(name, elliptic)),
  ])
  for (const wanted of [...authorities, ...servers]) await sign(wanted, folder)

  const read = async (name: string) => readFile(join(folder, name), 'utf8')
  await writeFile(join(folder, 'leaf-chain.pem'), (await read('leaf.pem')) + (await read('intermediate.pem')))
  const chainOf = (kind: CertificateKind) =>
    kind === 'good' ? 'leaf-chain' : kind === 'intermediate-missing' ? 'leaf' : kind
  const texts = new Map<CertificateKind, string>()
  for (const kind of certificateKinds) texts.set(kind, await read(`${chainOf(kind)}.pem`))
  const key = await read('leaf.key')
  return {
    caFile: join(folder, 'ca.pem'),
    files: (kind) => ({ chainFile: join(folder, `${chainOf(kind)}.pem`), keyFile: join(folder, 'leaf.key') }),
    pem: (kind) => ({ cert: texts.get(kind) ?? '', key }),
  }
}

// `openssl ca` and not `x509 -req`: only it takes both ends of the validity in OpenSSL 3.0.
async function sign(wanted: Wanted, folder: string): Promise<void> {
  const { file, subject, extensions, issuer, from = '20250101', to = '20390101' } = wanted
  const key = `${keyOf(file)}.key`
  const ca = ['ca', '-config', 'config', '-batch', '-notext', '-preserveDN', '-extensions', extensions]
  const validity = ['-startdate', `${from}000000Z`, '-enddate', `${to}000000Z`]
  const signer = issuer === undefined ? ['-selfsign'] : ['-cert', `${issuer}.pem`]
  await mustRun('openssl', ['req', '-new', '-key', key, '-subj', `/CN=${subject}`, '-out', `${file}.csr`], folder)
  await mustRun(
    'openssl',
    [
      ...ca,
      ...validity,
      ...signer,
      '-keyfile',
      `${issuer ?? keyOf(file)}.key`,
      '-in',
      `${file}.csr`,
      '-out',
      `${file}.pem`,
    ],
    folder,
  )
}
