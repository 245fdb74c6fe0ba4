import type { CaptureValues } from '../../contract/capture'
import { practiceToken } from '../scenarios'
import type { Habits } from './habits'
import { GaveUp, LineClient } from './line-client'

const base64 = (text: string): string => Buffer.from(text).toString('base64')

/** Where the device sends, and what was typed into it. */
export type Typed = Pick<CaptureValues, 'port' | 'user' | 'password' | 'sender' | 'recipient'>

/**
 * Somebody presses "send" on a simulated device: it connects to a port of this computer and sends a scan in its own way. Tells whether it was taken.
 * Rejects only for a bug.
 */
export async function pressSend(habits: Habits, typed: Typed): Promise<'sent' | 'gave-up'> {
  const client = await LineClient.connect(typed.port).catch(() => undefined)
  if (client === undefined) return 'gave-up'
  try {
    return (await send(client, habits, typed)) ? 'sent' : 'gave-up'
  } catch (error) {
    if (error instanceof GaveUp) return 'gave-up'
    throw error
  } finally {
    client.close()
  }
}

async function send(client: LineClient, habits: Habits, typed: Typed): Promise<boolean> {
  if ((await client.reply()).code !== 220) return leave(client)
  const offered = await hello(client, habits)
  const isSigned = await signIn(client, habits, typed, offered)
  if (!isSigned && !habits.sendsWithoutSignIn) return leave(client)
  for (const line of [`MAIL FROM:<${typed.sender}>`, `RCPT TO:<${typed.recipient}>`, 'DATA', scan(typed)]) {
    client.say(line)
    const { code } = await client.reply()
    if (code >= 400) return leave(client)
  }
  await leave(client)
  return true
}

async function leave(client: LineClient): Promise<false> {
  client.say('QUIT')
  await client.reply()
  return false
}

/** EHLO, and again behind STARTTLS. Gives the mechanisms that are offered then. */
async function hello(client: LineClient, { name, encryption, tls }: Habits): Promise<readonly string[]> {
  const greet = async () => {
    client.say(`EHLO ${name}`)
    return (await client.reply()).lines
  }
  const first = await greet()
  if (encryption === 'none' || !first.includes('STARTTLS')) return mechanismsIn(first)
  client.say('STARTTLS')
  if ((await client.reply()).code !== 220) return mechanismsIn(first)
  await client.encrypt(tls)
  return mechanismsIn(await greet())
}

const mechanismsIn = (lines: readonly string[]): readonly string[] =>
  lines
    .find((line) => line.startsWith('AUTH '))
    ?.split(' ')
    .slice(1) ?? []

async function signIn(client: LineClient, habits: Habits, typed: Typed, offered: readonly string[]): Promise<boolean> {
  const mechanism = habits.signIn.find((known) => offered.includes(known))
  if (mechanism === undefined) return false
  if (mechanism === 'XOAUTH2') {
    client.say(`AUTH XOAUTH2 ${base64(`user=${typed.user}\u0001auth=Bearer ${practiceToken}\u0001\u0001`)}`)
    return (await client.reply()).code === 235
  }
  client.say('AUTH LOGIN')
  for (const answer of [typed.user, typed.password]) {
    const { code, lines } = await client.reply()
    if (code !== 334) return false
    if (habits.dislikesNul && Buffer.from(lines[0] ?? '', 'base64').includes(0)) throw new GaveUp('prompt')
    client.say(base64(answer))
  }
  return (await client.reply()).code === 235
}

/** A mail as scanners send it: a short text and a PDF. */
const scan = ({ sender, recipient }: Typed): string =>
  [
    `From: <${sender}>`,
    `To: <${recipient}>`,
    'Subject: scan',
    'X-Mailer: practice device',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="scan-part"',
    '',
    '--scan-part',
    'Content-Type: text/plain',
    '',
    'scan',
    '--scan-part',
    'Content-Type: application/pdf; name="scan.pdf"',
    'Content-Disposition: attachment; filename="scan.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    ...Array.from({ length: 40 }, () => base64('%PDF-1.4 practice practice practice practice practice pp')),
    '--scan-part--',
    '.',
  ].join('\r\n')
