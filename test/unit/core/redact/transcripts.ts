const b64 = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding).toString('base64')
const url64 = (text: string) => Buffer.from(text).toString('base64url')

/** Made up, valid nowhere. */
export const password = 'hunter2-Passw0rd'
const jwt = (claims: string) =>
  `${url64('{"typ":"JWT","alg":"RS256"}')}.${url64(claims)}.${url64('signature-hunter2-signature')}`
export const token = jwt('{"aud":"https://outlook.office.com","upn":"hunter2@contoso.com"}')
const refresh = `0.AXoAhunter2${'Zx9'.repeat(20)}.AgABAAEAAAD`
const plain = b64(`\0scan@contoso.com\0${password}`)
const xoauth2 = b64(`user=scan@contoso.com\x01auth=Bearer ${token}\x01\x01`)
const clientSecret = 'abc8Q~hunter2.kUq_T0wZ~ab-cdEfGhIjKlMnOpQrs'

/** Dialogues, logs, settings and addresses in which a secret stands. Nobody has told the redaction what it is. */
export const transcripts: readonly string[] = [
  // SMTP, as libraries, servers and packet captures write it.
  `> AUTH PLAIN ${plain}\n< 535 5.7.139 Authentication unsuccessful`,
  `C: AUTH PLAIN ${plain}`,
  `AUTH LOGIN ${b64('scan@contoso.com')}\n334 UGFzc3dvcmQ6\n${b64(password)}\n235 2.7.0 Authentication successful`,
  `< 334 VXNlcm5hbWU6\n> ${b64('scan@contoso.com')}\n< 334 UGFzc3dvcmQ6\n> ${b64(password)}\n< 535 5.7.3`,
  `S: 334 UGFzc3dvcmQ6\nC: ${b64(password)}`,
  `us: AUTH XOAUTH2 ${xoauth2}\nserver: 334 eyJzdGF0dXMiOiI0MDAifQ==`,
  `AUTH OAUTHBEARER ${b64(`n,a=scan@contoso.com,\x01auth=Bearer ${token}\x01\x01`)}`,
  `-> AUTH PLAIN\n<- 334 \n-> ${plain}\n<- 535`,
  `auth cram-md5 ${b64('scan 0123456789abcdef hunter2')}`,
  `12:00:01.123 > AUTH LOGIN\n12:00:01.200 > ${b64('hunter2hunter2')}`,
  `DEBUG SMTP: AUTH PLAIN command trace\nAUTH PLAIN ${plain}`,
  `=> send: AUTH PLAIN ${plain}=`,
  `SMTP -> FROM SERVER: 334\nSMTP -> CLIENT: AUTH PLAIN ${plain}`,
  `2026-12-01 [SMTP] AUTH NTLM ${b64('NTLMSSP\0\x03hunter2', 'latin1')}`,
  `user=scan@contoso.com\x01auth=Bearer ${token}\x01\x01`,
  `{"from":"us","text":"AUTH PLAIN ${plain}"}`,
  `AUTH SCRAM-SHA-256 ${b64('n,,n=scan,r=hunter2')}`,
  `send: 'AUTH PLAIN ${plain}\\r\\n'`,
  `AUTH PLAIN\t${plain}`,
  `>>> AUTH   LOGIN   ${b64('hunter2@contoso.com')}`,
  `S: 334 UGFzc3dvcmQ6\nC: ${b64('hunter2').slice(0, -1)}=\nS: 235`,
  // OAuth, over HTTP and in addresses.
  `Authorization: Bearer ${token}`,
  `authorization: Basic ${b64(`client:${password}`)}`,
  `curl -H "Authorization: Bearer ${token}" https://graph.microsoft.com/v1.0/me`,
  `{"token_type":"Bearer","access_token":"${token}","expires_in":3599}`,
  `{"refresh_token":"${refresh}"}`,
  `refresh_token=${refresh}&grant_type=refresh_token`,
  `grant_type=client_credentials&client_secret=hunter2%7Esecret&client_id=0e5cfb4c-1f0c-4a53-8d38-0c2b7d3c9c11`,
  `http://localhost:3000/?code=0.AXoAhunter2abcdefghijklmnop&state=hunter2state&session_state=hunter2`,
  `https://login.microsoftonline.com/common/oauth2/nativeclient?code=M.C507_BAY.2.hunter2-abcdef-0123456789`,
  `GET /callback?state=abc&code=hunter2code HTTP/1.1`,
  `id_token: ${token}`,
  `X-Token: token=${token}`,
  `client_assertion=${token}&client_assertion_type=urn`,
  `"device_code": "hunter2DeviceCode0123"`,
  `code_verifier=hunter2-verifier-0123456789-abcdefghijklmnop`,
  `the token is ${token}, keep it`,
  `truncated ${token.slice(0, 160)}`,
  `AADSTS7000215: Invalid client secret provided: '${clientSecret}'`,
  `secret ${clientSecret} expires 2028-12-01`,
  `New-MgServicePrincipal -ClientSecret: "hunter2"`,
  `SharedAccessSignature sig=1&sig=hunter2%2Fabc`,
  `https://account.blob.core.windows.net/c?sv=2024&sig=hunter2%3D`,
  // Settings of devices and programs.
  `smtp_password = hunter2 pass word`,
  `SMTP_PASSWORD=hunter2`,
  `"smtpPassword": "hunter2\"quoted"`,
  `password: hunter2`,
  `Passwort; passwd=hunter2; next=1`,
  `<add key="MailPassword" value="x"/> MailPassword = 'hunter2'`,
  `spring.mail.password=hunter2`,
  `mail.smtp.password: 'hunter2'`,
  `パスワード：hunter2`,
  `パスワード: ${password}`,
  `シークレット = hunter2`,
  `smtps://scan%40contoso.com:hunter2@smtp.office365.com:587`,
  `MAILER_DSN=smtp://user:${password}@smtp.example.com:587`,
  `https://hunter2@proxy.example.com:8080/`,
  `$env:API_KEY = "hunter2"`,
  `x-api-key: hunter2`,
  `apiKey=hunter2,other=1`,
  `--access-key=hunter2`,
  `db_pwd=hunter2`,
  `passphrase: hunter2 with blanks`,
  `-----BEGIN PRIVATE KEY-----\nMIIEhunter2\nhunter2==\n-----END PRIVATE KEY-----`,
  `-----BEGIN RSA PRIVATE KEY-----\nhunter2 cut off`,
  `[EXCEPTION] auth failed for scan; password="hunter2", retry in 5 s`,
  `session_token=hunter2abc`,
  `{"password":"hunter2","user":"scan"}`,
  `{'client_secret': 'hunter2'}`,
  `auth_token=hunter2; path=/`,
  `the answer was ${b64('a long text with hunter2 inside it 12345')}`,
]

/** Where only who uses the secret knows that it is one. */
export const known: readonly string[] = [
  `the server said: no account ${password} here`,
  `hunter2-passw0rd in lower case`,
  `url ${encodeURIComponent(password)}`,
  `base64 ${b64(password)}`,
  `inside ${b64(`\0user\0${password}`)}`,
  `utf-16 ${Buffer.from(password, 'utf16le').toString('base64')}`,
  `url64 ${url64(password)}`,
]

/** What must stay readable: without it the log is of no use. */
export const harmless: readonly string[] = [
  '535 5.7.139 Authentication unsuccessful, basic authentication is disabled. [TYCP286CA0042.JPNP286.PROD.OUTLOOK.COM 2026-12-01T03:04:05.678Z 08DD12345678ABCD]',
  '250-AUTH LOGIN XOAUTH2',
  '250-AUTH PLAIN LOGIN XOAUTH2',
  '250-smtp.office365.com Hello',
  'AADSTS50126: Error validating credentials due to invalid username or password.',
  '5.7.57 Client not authenticated to send mail',
  'correlation 0e5cfb4c-1f0c-4a53-8d38-0c2b7d3c9c11',
  'SHA-256 AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89',
  'a94a8fe5ccb19ba61c4c0873d391e987982fbbd3',
  '{"at":"2026-12-01T03:04:05.678Z","event":"check.ended","facts":12,"isPractice":false,"outcome":"already-failing","tookMs":1234}',
  'パスワードだけの送信は、終わります。',
  'TLS 1.3 TLS_AES_256_GCM_SHA384',
]
