// A real OpenID provider (oidc-provider, written by others) in a process of its own, in the clothes of Entra: its host name, its paths with the tenant in
// front, its extra fields. What a test asks it to refuse is refused by an HTTP answer. Options come as JSON on standard input: a command line could be read by others.
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { text } from 'node:stream/consumers'
import { Provider } from 'oidc-provider'

const { cert, key, signingKey, tenant, domain, publicClient, application, secret, port, controlPort } = JSON.parse(
  await text(process.stdin),
)

const host = 'login.microsoftonline.com'
const base = `https://${host}`
const delegated = 'https://outlook.office.com/SMTP.Send'
const asApplication = 'https://outlook.office365.com/.default'
const paths = '/oauth2/v2.0'

/** Scripted by tests. */
const faults = []
const state = { format: 'jwt', deviceSeconds: 600, claims: {} }
/** What tests look at: requests, and everything that must never be left behind. */
const requests = []
const secrets = new Set()

const isApplication = (client) => client?.clientId === application

const provider = new Provider(`${base}/${tenant}/v2.0`, {
  clients: [
    {
      client_id: publicClient,
      client_name: 'Scan to mail',
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      grant_types: [
        'authorization_code',
        'refresh_token',
        'urn:ietf:params:oauth:grant-type:device_code',
        'device_code',
      ],
      response_types: ['code'],
      redirect_uris: ['http://localhost'],
    },
    {
      client_id: application,
      client_secret: secret,
      token_endpoint_auth_method: 'client_secret_post',
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
    },
    { client_id: 'dovecot', client_secret: 'dovecot', grant_types: [], response_types: [], redirect_uris: [] },
  ],
  scopes: ['openid', 'offline_access', 'profile', 'email', delegated],
  claims: { openid: ['sub'], profile: ['name', 'preferred_username', 'oid', 'tid', 'ver'], email: ['email'] },
  // Entra puts the profile into the id token.
  conformIdTokenClaims: false,
  findAccount: async (_ctx, id) => ({
    accountId: id,
    claims: async () => ({
      sub: id,
      name: id,
      preferred_username: id,
      email: id,
      oid: oidOf(id),
      tid: tenant,
      ver: '2.0',
    }),
  }),
  features: {
    devInteractions: { enabled: true },
    deviceFlow: { enabled: true },
    clientCredentials: { enabled: true },
    introspection: { enabled: true, allowedPolicy: () => true },
    resourceIndicators: {
      enabled: true,
      defaultResource: (_ctx, client) =>
        isApplication(client) ? 'https://outlook.office365.com' : 'https://outlook.office.com',
      useGrantedResource: () => true,
      getResourceServerInfo: (_ctx, audience, client) => ({
        scope: isApplication(client) ? asApplication : delegated,
        audience,
        accessTokenTTL: 3600,
        accessTokenFormat: state.format,
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
  extraTokenClaims: async (_ctx, token) => (token.accountId ? { upn: token.accountId, username: token.accountId } : {}),
  formats: {
    customizers: {
      // Dovecot wants `typ` in the header and the payload; Entra calls scopes `scp`.
      jwt: async (_ctx, token, parts) => {
        const own = token.accountId
          ? { scp: 'SMTP.Send' }
          : { roles: ['SMTP.SendAsApp'], oid: token.clientId, sub: token.clientId, idtyp: 'app' }
        Object.assign(parts.payload, { typ: 'JWT', tid: tenant, ver: '2.0', ...own, ...state.claims })
        parts.header = { ...parts.header, typ: 'JWT' }
      },
    },
  },
  issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
  rotateRefreshToken: true,
  ttl: {
    AccessToken: 3600,
    AuthorizationCode: 60,
    ClientCredentials: 3600,
    DeviceCode: () => state.deviceSeconds,
    Grant: 86400,
    IdToken: 3600,
    Interaction: 3600,
    RefreshToken: 86400,
    Session: 86400,
  },
  pkce: { required: () => true },
  cookies: { keys: ['navi'] },
  jwks: { keys: [signingKey] },
  routes: {
    authorization: `${paths}/authorize`,
    token: `${paths}/token`,
    device_authorization: `${paths}/devicecode`,
    code_verification: `${paths}/device`,
    introspection: '/introspect',
    jwks: '/discovery/v2.0/keys',
  },
})
provider.proxy = true

/** A stable id for an account, of the form of a GUID. */
function oidOf(id) {
  return `aaaaaaaa-0000-4000-8000-${Buffer.from(id).toString('hex').padEnd(12, '0').slice(0, 12)}`
}

// MSAL asks with the name that Entra had before RFC 8628; oidc-provider knows only the URN. This reaches into it, hence its exact version.
const lib = new URL('.', import.meta.resolve('oidc-provider'))
const grant = await import(new URL('actions/grants/device_code.js', lib))
const helpers = Object.fromEntries(
  Object.entries(await import(new URL('helpers/grants.js', lib)))
    .filter(([, helper]) => typeof helper === 'function')
    .map(([name, helper]) => [name, helper.bind(undefined, provider)]),
)
provider.registerGrantType('device_code', (ctx) => grant.handler(provider, helpers, ctx), grant.parameters)

const stageOf = (path) => ['authorize', 'token', 'devicecode'].find((name) => path.endsWith(`/${name}`))

const escaped = (text) => String(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

/** Entra answers an authorization request by a page that posts to the redirect address (response_mode=form_post). */
const formPost = (to, fields) =>
  `<form method=post action="${escaped(to)}">${Object.entries(fields)
    .map(([name, value]) => `<input type=hidden name="${name}" value="${escaped(value)}">`)
    .join('')}</form><script>document.forms[0].submit()</script>`

provider.use(async (ctx, next) => {
  const stage = stageOf(ctx.path)
  const at = faults.findIndex((fault) => fault.stage === stage)
  const fault = stage === undefined ? undefined : faults[at]
  if (fault) {
    faults.splice(at, 1)
    if (stage === 'authorize') {
      const { redirect_uri: to, state: given } = ctx.query
      ctx.type = 'html'
      ctx.body =
        fault.page ?? formPost(to, { error: fault.error, error_description: fault.error_description, state: given })
      return
    }
    ctx.status = fault.status ?? 400
    ctx.set(fault.headers ?? {})
    ctx.body = fault.raw ?? fault.body
    return
  }
  await next()
  const { body } = ctx
  if (ctx.status !== 200 || typeof body !== 'object' || body === null) return
  for (const name of ['access_token', 'refresh_token', 'id_token', 'device_code'])
    if (body[name]) secrets.add(body[name])
  if (stage === 'devicecode') {
    // Entra always says how often to ask.
    body.interval = 1
  }
  if (stage === 'token' && body.id_token) {
    const claims = JSON.parse(Buffer.from(body.id_token.split('.')[1], 'base64url'))
    const info = { uid: claims.oid, utid: tenant }
    body.client_info = Buffer.from(JSON.stringify(info)).toString('base64url')
  }
})

/** The tenant in front of every path is where the provider is mounted. A tenant that it does not know is refused as Entra does. */
function serve(request, response) {
  const address = new URL(request.url, base)
  const [, name = '', path = '/'] = /^\/([^/]+)(\/.*)$/.exec(address.pathname) ?? []
  if (![tenant, domain].includes(name)) {
    const description = `AADSTS90002: Tenant '${name}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Trace ID: 00000000-0000-0000-0000-000000000001 Correlation ID: 00000000-0000-0000-0000-000000000002 Timestamp: 2026-11-24 03:00:00Z`
    const isPage = path.endsWith('/authorize')
    response.writeHead(400, { 'content-type': isPage ? 'text/html' : 'application/json' })
    const content = { error: 'invalid_request', error_description: description, error_codes: [90002] }
    response.end(isPage ? `<h1>${escaped(description)}</h1>` : JSON.stringify(content))
    return
  }
  // oidc-provider gives a refresh token only with prompt=consent, and does not know select_account.
  const query = address.search
    .replace(/([?&]prompt=)select_account/, '$1consent')
    .replace(/([?&]prompt=)login/, '$1login%20consent')
  request.originalUrl = `${address.pathname}${query}`
  request.baseUrl = `/${name}`
  request.url = `${path}${query}`
  const chunks = []
  if (request.method === 'POST' && stageOf(path)) {
    const { emit } = request
    // Looks on while the provider reads.
    request.emit = function (event, ...args) {
      if (event === 'data') chunks.push(args[0])
      if (event === 'end') note(path, new URLSearchParams(Buffer.concat(chunks).toString()))
      return emit.call(request, event, ...args)
    }
  } else if (stageOf(path)) note(path, address.searchParams)
  answer(request, response)
}
const answer = provider.callback()

function note(path, parameters) {
  const fields = Object.fromEntries(parameters)
  for (const field of ['code', 'code_verifier', 'refresh_token', 'client_secret', 'device_code'])
    if (fields[field]) secrets.add(fields[field])
  requests.push({ path, fields })
}

createSecureServer({ cert, key }, serve).listen(port, '127.0.0.1')

/** For the tests, and for Dovecot's questions about tokens. In clear: it never leaves loopback. */
createServer((request, response) => {
  if (request.url === '/introspect') {
    request.originalUrl = `/${tenant}/introspect`
    request.baseUrl = `/${tenant}`
    return answer(request, response)
  }
  const chunks = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', () => {
    const content = chunks.length === 0 ? undefined : JSON.parse(Buffer.concat(chunks).toString())
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(control(request.url, content)))
  })
}).listen(controlPort, '127.0.0.1', () => console.log('ready'))

function control(path, content) {
  switch (path) {
    case '/fault':
      faults.push(content)
      return {}
    case '/set':
      Object.assign(state, content)
      return {}
    case '/forget':
      faults.splice(0)
      requests.splice(0)
      Object.assign(state, { format: 'jwt', deviceSeconds: 600, claims: {} })
      return {}
    case '/requests':
      return requests
    case '/secrets':
      return [...secrets]
    default:
      return {}
  }
}
