// Whatever connects: capture stays alive, answers the next honest device, and takes a bounded part of this computer.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { loopback } from '../../../src-main/services/capture/interfaces'
import type { CaptureLimits } from '../../../src-main/services/capture/limits'
import { until } from '../servers/tools'
import { grasp, type Hands } from './hands'
import { listen, type Listening } from './listening'

let on: Listening | undefined
afterEach(() => on?.capture.stop('asked'))
const start = async (limits: Partial<CaptureLimits> = {}) => (on = await listen('everything', limits))

const megabyte = 1_000_000
const memory = () => Math.round(process.memoryUsage().rss / megabyte)

/** Runs `attack`, prints the highest memory met, and fails when it grew by more than `mostMegabytes`. */
async function bounded(name: string, mostMegabytes: number, attack: () => Promise<void>): Promise<void> {
  const before = memory()
  let highest = before
  const timer = setInterval(() => (highest = Math.max(highest, memory())), 5)
  const began = Date.now()
  try {
    await attack()
  } finally {
    clearInterval(timer)
  }
  console.log(`${name}: ${before} MB before, ${highest} MB at most, ${Date.now() - began} ms`)
  expect(highest - before).toBeLessThan(mostMegabytes)
}

/** An honest device, from another address, is served within two seconds. */
async function expectAlive({ port }: Listening): Promise<void> {
  const hands = await grasp(port.starttls, '127.0.0.9')
  await hands.hear(/^220 .*\r\n/, 2_000)
  await hands.say('EHLO honest.example\r\n')
  expect(await hands.hear(/250 SMTPUTF8\r\n/, 2_000)).toContain('250 SMTPUTF8')
  await hands.say('QUIT\r\n')
  expect(await hands.hear(/221 .*\r\n/, 2_000)).toContain('221 ')
  hands.socket.destroy()
}

async function inMessage(port: number): Promise<Hands> {
  const hands = await grasp(port)
  await hands.hear(/^220 .*\r\n/)
  await hands.say('EHLO a.example\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\nDATA\r\n')
  expect(await hands.hear(/354 .*\r\n/)).toContain('354 ')
  return hands
}

/** Writes as fast as the other side takes it; stops when it has gone. */
async function pour(hands: Hands, chunk: Uint8Array | string, times: number): Promise<void> {
  for (let at = 0; at < times && !hands.isGone(); at += 1)
    await Promise.race([hands.say(chunk), until(() => hands.isGone(), 'gone', 30_000).catch(() => undefined)])
}

describe('capture under attack', () => {
  it('serves eight of a thousand connections of one address at once, counts the others, and stays alive', async () => {
    const here = await start()
    await bounded('1,000 connections at once', 150, async () => {
      const all = await Promise.all(Array.from({ length: 1000 }, () => grasp(here.port.starttls)))
      await until(() => all.filter((hands) => hands.isGone()).length >= 992, 'the others are turned away')
      await until(() => all.filter((hands) => hands.received().startsWith('220 ')).length === 8, 'eight are greeted')
      expect([here.turnedAway().tooMany, here.turnedAway().lastFrom]).toEqual([992, '127.0.0.1'])
      await expectAlive(here)
      for (const { socket } of all) socket.destroy()
    })
  })

  it('serves at most fifty in all', async () => {
    const here = await start()
    const addresses = Array.from({ length: 20 }, (_, at) => `127.0.1.${at + 1}`)
    const all = await Promise.all(
      addresses.flatMap((from) => Array.from({ length: 8 }, () => grasp(here.port.starttls, from))),
    )
    await until(() => all.filter((hands) => hands.isGone()).length === 110, '110 are turned away')
    expect(here.turnedAway().tooMany).toBe(110)
    for (const { socket } of all) socket.destroy()
  })

  it('ends who says a letter a second, and who says nothing at all', async () => {
    const here = await start({ connectionMs: 1_500, silenceMs: 600 })
    const slow = await grasp(here.port.starttls)
    const silent = await grasp(here.port.starttls)
    for (const letter of 'EHLO slow.example') {
      if (slow.isGone()) break
      await slow.say(letter)
      await sleep(200)
    }
    await until(() => slow.isGone() && silent.isGone(), 'both are ended')
    const ends = (await here.attempts(2)).map(({ end }) => end)
    expect(ends).toEqual([
      { how: 'limit', limit: 'silence' },
      { how: 'limit', limit: 'time' },
    ])
    await expectAlive(here)
  })

  it('answers a mail of 74 MB with 552 and keeps none of it', async () => {
    const here = await start()
    await bounded('a mail of 74 MB', 120, async () => {
      const hands = await inMessage(here.port.starttls)
      await hands.say('Subject: x\r\n\r\n')
      await pour(hands, Buffer.from(`${'x'.repeat(76)}\r\n`.repeat(13_000)), 73)
      await hands.say('\r\n.\r\nQUIT\r\n')
      expect(await hands.hear(/552 .*\r\n/)).toContain('552 5.3.4')
    })
    const [attempt] = await here.attempts(1)
    expect(attempt?.mails.map(({ end, octets }) => [end, Math.round(octets / megabyte)])).toEqual([['too-large', 74]])
    await expectAlive(here)
  })

  it('cuts a mail that never ends off after four times the limit', async () => {
    const here = await start()
    await bounded('an endless mail', 120, async () => {
      const hands = await inMessage(here.port.starttls)
      await hands.say('Subject: x\r\n\r\n')
      await pour(hands, Buffer.from(`${'x'.repeat(76)}\r\n`.repeat(13_000)), 200)
      await until(() => hands.isGone(), 'it is cut off')
    })
    expect((await here.attempts(1)).map(({ end }) => end)).toEqual([{ how: 'limit', limit: 'size' }])
    await expectAlive(here)
  })

  it('answers a header of 20 MB with 552, in one line or in many', async () => {
    const here = await start()
    await bounded('two headers of 20 MB', 120, async () => {
      for (const chunk of [Buffer.alloc(megabyte, 121), Buffer.from(`X-Line: ${'y'.repeat(90)}\r\n`.repeat(10_000))]) {
        const hands = await inMessage(here.port.starttls)
        await hands.say('Subject: ')
        await pour(hands, chunk, 20)
        await hands.say('\r\n\r\n.\r\nQUIT\r\n')
        expect(await hands.hear(/552 .*\r\n/)).toContain('552 5.3.4 Header')
      }
    })
    expect((await here.attempts(2)).flatMap(({ mails }) => mails.map(({ end }) => end))).toEqual([
      'header-too-large',
      'header-too-large',
    ])
    await expectAlive(here)
  })

  it('gets through 5,000 multiparts within one another', async () => {
    const here = await start()
    const hands = await inMessage(here.port.starttls)
    const parts = Array.from(
      { length: 5_000 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
    )
    await hands.say(`${parts.join('')}\r\n.\r\nQUIT\r\n`)
    expect(await hands.hear(/250 2\.0\.0 OK captured|552 /)).toMatch(/250 2\.0\.0 OK captured|552 /)
    await expectAlive(here)
  })

  it('ends a line without end, garbage, and commands without end', async () => {
    const here = await start()
    const line = await grasp(here.port.starttls)
    await line.hear(/^220 /)
    await pour(line, Buffer.alloc(megabyte, 65), 20)
    const commands = await grasp(here.port.starttls)
    await commands.hear(/^220 /)
    await pour(commands, 'NOOP\r\n'.repeat(1000), 20)
    await until(() => line.isGone() && commands.isGone(), 'both are ended')
    const ends = (await here.attempts(2)).map(({ end }) => (end.how === 'limit' ? end.limit : end.how))
    expect(ends.sort()).toEqual(['commands', 'line'])
    const garbage = await grasp(here.port.starttls)
    await garbage.hear(/^220 /)
    await garbage.say(
      Buffer.concat([Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7 + 1) % 256)), Buffer.from('\r\n')]),
    )
    expect(await garbage.hear(/500 /)).toContain('500 5.3.3')
    garbage.socket.destroy()
    await expectAlive(here)
  })

  it('drops what stands behind STARTTLS, and outlives garbage in place of a ClientHello', async () => {
    const here = await start()
    const hands = await grasp(here.port.starttls)
    await hands.hear(/^220 /)
    await hands.say('EHLO a.example\r\nSTARTTLS\r\nRSET\r\nMAIL FROM:<a@b.example>\r\n')
    await hands.hear(/220 2\.0\.0/)
    await hands.say(Buffer.alloc(2_000, 200))
    await until(() => hands.isGone(), 'it is ended')
    const [attempt] = await here.attempts(1)
    expect(
      attempt && [attempt.encryption, attempt.mails, attempt.talk.map(({ text }) => text).includes('RSET')],
    ).toEqual([{ mode: 'starttls', hello: null, handshake: { state: 'refused-by-us', why: 'not-tls' } }, [], false])
    await expectAlive(here)
  })

  it('sees half-open devices, resets and those that speak before the greeting', async () => {
    const here = await start()
    const half = await grasp(here.port.starttls)
    await half.hear(/^220 /)
    await half.say('EHLO half.example\r\n')
    await half.hear(/SMTPUTF8/)
    half.socket.end()
    const reset = await grasp(here.port.starttls)
    await reset.hear(/^220 /)
    reset.socket.resetAndDestroy()
    const early = await grasp(here.port.starttls)
    await early.say('EHLO early.example\r\nQUIT\r\n')
    await early.hear(/221 /)
    early.socket.destroy()
    const attempts = await here.attempts(3)
    const shown = attempts.map(({ hello, spokeFirst, end }) => [hello?.name, spokeFirst, end.how])
    expect(shown.sort()).toEqual([
      [undefined, false, 'reset'],
      ['early.example', true, 'quit'],
      ['half.example', false, 'left'],
    ])
    await expectAlive(here)
  })

  it('records the hello of SSL 3.0 and of SSL 2.0 wrapping, which nobody can serve any more', async () => {
    const here = await start()
    const ssl3 = await grasp(here.port.starttls)
    // RC4 and 3DES, SSL 3.0: record, handshake header, version, random, no session, two suites, no compression.
    const body = Buffer.from([3, 0, ...Array<number>(32).fill(9), 0, 0, 4, 0, 5, 0, 10, 1, 0])
    await ssl3.say(Buffer.from([22, 3, 0, 0, body.length + 4, 1, 0, 0, body.length, ...body]))
    const ssl2 = await grasp(here.port.starttls)
    await ssl2.say(Buffer.from([0x80, 28, 1, 3, 0, 0, 3, 0, 0, 0, 16, 0, 0, 5, ...Array<number>(16).fill(9)]))
    await until(() => ssl3.isGone() && ssl2.isGone(), 'both are ended')
    const hellos = (await here.attempts(2)).map(({ encryption }) => encryption.mode !== 'none' && encryption.hello)
    expect(hellos).toEqual([
      { format: 'tls', versions: ['SSL 3.0'], highest: 'SSL 3.0', serverName: null, suites: [5, 10] },
      { format: 'sslv2', versions: ['SSL 3.0'], highest: 'SSL 3.0', serverName: null, suites: [5] },
    ])
    await expectAlive(here)
  })

  it('turns away who comes after two hundred attempts of one session', async () => {
    const here = await start({ attempts: 3 })
    for (let at = 0; at < 5; at += 1) (await grasp(here.port.starttls)).socket.destroy()
    await until(() => here.turnedAway().tooMany === 2, 'two are turned away')
    expect(await here.attempts(3)).toHaveLength(3)
  })

  it('stops by itself when the network has changed', async () => {
    let isThere = true
    const here = (on = await listen('exchange', {}, () => (isThere ? [loopback] : [])))
    isThere = false
    await until(() => here.stopped.length > 0, 'it stops')
    expect(here.stopped).toEqual(['interface-changed'])
    await expect(grasp(here.port.starttls)).rejects.toThrow('ECONNREFUSED')
  })

  it('stops by itself when the time is over: the ports are free, who was talking is told of', async () => {
    const here = await start({ sessionMs: 700 })
    const hands = await grasp(here.port.starttls)
    await until(() => here.stopped.length > 0, 'it stops')
    expect(here.stopped).toEqual(['time-over'])
    expect((await here.attempts(1)).map(({ end }) => end.how)).toEqual(['stopped'])
    await expect(grasp(here.port.starttls)).rejects.toThrow('ECONNREFUSED')
    expect(here.capture.state.ports.map(({ state }) => state)).toEqual(['closed', 'closed'])
    hands.socket.destroy()
  })
})
