import { afterAll, expect, it } from 'vitest'
import { createSocket, type Socket } from 'node:dgram'
import { createDns } from '../../../../src-main/services/network/dns'
import { networkResources, never } from './servers'

/** Answers every question with these resource records (bytes after the name), or with a code and none. */
type Answer =
  { readonly type: number; readonly records: readonly Uint8Array[] } | { readonly code: number } | 'silent' | 'garbage'

const sockets: Socket[] = []
afterAll(() => {
  for (const socket of sockets) socket.close()
})

async function dnsServer(answers: Readonly<Record<string, Answer>>, asked: string[] = []) {
  const socket = createSocket('udp4')
  sockets.push(socket)
  socket.on('message', (question, { port, address }) => {
    const name = nameIn(question)
    asked.push(name)
    const answer = answers[name] ?? { code: 3 }
    if (answer === 'silent') return
    socket.send(answer === 'garbage' ? question.subarray(0, 14) : reply(question, answer), port, address)
  })
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  return { address: '127.0.0.1', port: socket.address().port }
}

function nameIn(question: Buffer): string {
  const labels: string[] = []
  for (let at = 12; question[at]; at += (question[at] ?? 0) + 1)
    labels.push(question.toString('latin1', at + 1, at + 1 + (question[at] ?? 0)))
  return labels.join('.')
}

function reply(question: Buffer, answer: Exclude<Answer, string>): Buffer {
  const end = question.indexOf(0, 12) + 5
  const records = 'records' in answer ? answer.records : []
  const head = Buffer.from(question.subarray(0, end))
  head.writeUInt16BE(0x8180 | ('code' in answer ? answer.code : 0), 2)
  head.writeUInt16BE(records.length, 6)
  head.writeUInt32BE(0, 8)
  const bodies = records.map((data) => {
    const body = Buffer.alloc(12)
    body.writeUInt16BE(0xc00c, 0)
    body.writeUInt16BE('type' in answer ? answer.type : 0, 2)
    body.writeUInt16BE(1, 4)
    body.writeUInt32BE(60, 6)
    body.writeUInt16BE(data.length, 10)
    return Buffer.concat([body, data])
  })
  return Buffer.concat([head, ...bodies])
}

const wireName = (name: string) =>
  Buffer.concat([
    ...name
      .split('.')
      .filter(Boolean)
      .map((label) => Buffer.from(`${String.fromCharCode(label.length)}${label}`, 'latin1')),
    Buffer.of(0),
  ])
const a = (...addresses: number[][]): Answer => ({
  type: 1,
  records: addresses.map((octets) => Uint8Array.from(octets)),
})
const mx = (...exchanges: [number, string][]): Answer => ({
  type: 15,
  records: exchanges.map(([preference, name]) =>
    Buffer.concat([Buffer.of(preference >> 8, preference & 255), wireName(name)]),
  ),
})
const txt = (...records: string[][]): Answer => ({
  type: 16,
  records: records.map((chunks) =>
    Buffer.concat(chunks.map((chunk) => Buffer.from(`${String.fromCharCode(chunk.length)}${chunk}`, 'latin1'))),
  ),
})

const answered = (value: unknown) => ({ state: 'answered', value, tookMs: expect.any(Number) as unknown, mapped: true })
const failed = (why: string, detail: string) => ({
  state: 'failed',
  why,
  detail,
  tookMs: expect.any(Number) as unknown,
  mapped: true,
})

it('asks the given server and tells every kind of answer', async () => {
  const asked: string[] = []
  const server = await dnsServer(
    {
      'mail.example': a([192, 0, 2, 1], [192, 0, 2, 2]),
      'xn--4dkua4c.example': a([192, 0, 2, 3]),
      'empty.example': a(),
      'broken.example': { code: 2 },
      'form.example': { code: 1 },
      'refused.example': { code: 5 },
      'many.example': a(...Array.from({ length: 20 }, (_, index) => [192, 0, 2, index])),
      'example.jp': mx([20, 'Backup.Example.JP'], [10, 'mx.example.jp']),
      'null.example': mx([0, '']),
      'spf.example': txt(['v=spf1 include:', 'spf.protection.outlook.com -all'], ['other']),
    },
    asked,
  )
  const before = networkResources().length
  const dns = createDns({ server, mapped: true })
  const resolve = (name: string, type: 'A' | 'AAAA' = 'A') => dns.resolve(name, type, never)
  expect({
    address: await resolve('mail.example'),
    japanese: await resolve('メール.example'),
    literal: await resolve('192.0.2.9'),
    literalOfOtherKind: await resolve('192.0.2.9', 'AAAA'),
    empty: await resolve('empty.example'),
    unknown: await resolve('unknown.example'),
    broken: await resolve('broken.example'),
    form: await resolve('form.example'),
    refused: await resolve('refused.example'),
    bad: await resolve('a..b'),
    notConvertible: await resolve('メール .example'),
    nothing: await dns.resolveMx('', never),
    many: await resolve('many.example'),
    mx: await dns.resolveMx('example.jp', never),
    nullMx: await dns.resolveMx('null.example', never),
    noMx: await dns.resolveMx('unknown.example', never),
    txt: await dns.resolveTxt('spf.example', never),
  }).toEqual({
    address: answered(['192.0.2.1', '192.0.2.2']),
    japanese: answered(['192.0.2.3']),
    literal: answered(['192.0.2.9']),
    literalOfOtherKind: failed('no-data', 'ENODATA'),
    empty: failed('no-data', 'ENODATA'),
    unknown: failed('no-such-name', 'ENOTFOUND'),
    broken: failed('server-failed', 'ESERVFAIL'),
    form: failed('malformed', 'EFORMERR'),
    refused: failed('refused', 'EREFUSED'),
    bad: failed('malformed', 'EBADNAME'),
    notConvertible: failed('malformed', 'EBADNAME'),
    nothing: failed('malformed', 'EBADNAME'),
    many: answered(Array.from({ length: 16 }, () => expect.stringMatching(/^192\.0\.2\./) as unknown)),
    mx: answered([
      { host: 'mx.example.jp', preference: 10 },
      { host: 'backup.example.jp', preference: 20 },
    ]),
    nullMx: answered([{ host: '.', preference: 0 }]),
    noMx: failed('no-such-name', 'ENOTFOUND'),
    txt: answered(['v=spf1 include:spf.protection.outlook.com -all', 'other']),
  })
  expect(asked).not.toContain('192.0.2.9')
  expect(networkResources().length).toBeLessThanOrEqual(before)
})

it('gives up a silent server at the time limit, and leaves nothing behind', async () => {
  const server = await dnsServer({ 'silent.example': 'silent' })
  const before = networkResources().length
  const resolved = await createDns({ server, mapped: true, timeoutMs: 120 }).resolve('silent.example', 'A', never)
  expect(resolved).toEqual(failed('timed-out', 'ETIMEOUT'))
  expect(resolved.tookMs).toBeLessThan(1_000)
  expect(networkResources().length).toBeLessThanOrEqual(before)
})

it('gives up a server that answers only garbage', async () => {
  const server = await dnsServer({ 'garbage.example': 'garbage' })
  const resolved = await createDns({ server, mapped: true, timeoutMs: 300 }).resolve('garbage.example', 'A', never)
  expect(resolved).toMatchObject({ state: 'failed', why: expect.stringMatching(/^(malformed|timed-out)$/) as unknown })
})

it('tells that nobody listens at the server', async () => {
  const dns = createDns({ server: { address: '127.0.0.1', port: 9 }, mapped: true })
  expect(await dns.resolveMx('example.jp', never)).toEqual(failed('refused', 'ECONNREFUSED'))
})

it('stops with the reason of the abort', async () => {
  const server = await dnsServer({ 'silent.example': 'silent' })
  const cancelled = new AbortController()
  setTimeout(() => cancelled.abort(new Error('cancelled')), 20)
  const dns = createDns({ server, mapped: true })
  await expect(dns.resolveTxt('silent.example', cancelled.signal)).rejects.toThrow('cancelled')
  await expect(dns.resolveTxt('silent.example', cancelled.signal)).rejects.toThrow('cancelled')
})

it('knows localhost without asking any server', async () => {
  const asked: string[] = []
  const server = await dnsServer({}, asked)
  const dns = createDns({ server, mapped: true })
  expect({ localhost: await dns.resolve('localhost', 'A', never), asked }).toEqual({
    localhost: answered(['127.0.0.1']),
    asked: [],
  })
})
