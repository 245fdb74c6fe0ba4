// The same program on a real terminal (a pseudo-terminal made by script(1)): colours, and a password that nobody sees being typed.
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findLeaks } from './servers/leaks'
import { type Desk, newDesk } from './servers/navi'
import { scannerOf } from './servers/office'
import { type Peers, startPeers, whyNoPeers } from './servers/peers'
import { environment, until, whereIs } from './servers/tools'

const why = whyNoPeers() ?? (whereIs('script') === undefined ? 'not installed: script (bsdutils)' : undefined)

describe.skipIf(why !== undefined)(`on a terminal${why === undefined ? '' : ` (SKIPPED: ${why})`}`, () => {
  let peers: Peers
  let desk: Desk
  beforeAll(async () => {
    peers = await startPeers()
  })
  afterAll(() => peers?.stop())
  beforeEach(async () => {
    desk = await newDesk()
  })
  afterEach(() => desk.clear())

  /** Runs a command line on a pseudo-terminal, types `answer` once `prompt` is shown, and returns all that the screen got. */
  const typed = async (args: readonly string[], prompt: RegExp, answer: string): Promise<string> => {
    const commandLine = [process.execPath, resolve('dist/cli/main.js'), ...args].map((word) => `'${word}'`).join(' ')
    const env = {
      ...environment,
      HOME: desk.folder,
      XDG_STATE_HOME: desk.folder,
      TERM: 'xterm-256color',
      COLUMNS: '100',
    }
    const terminal = spawn('script', ['--quiet', '--flush', '--command', commandLine, '/dev/null'], {
      env,
      cwd: desk.folder,
    })
    let screen = ''
    for (const stream of [terminal.stdout, terminal.stderr])
      stream.on('data', (chunk: Buffer) => {
        screen += chunk.toString()
      })
    const ended = new Promise<void>((done) => terminal.on('close', () => done()))
    try {
      await until(() => prompt.test(screen), `the prompt:\n${screen}`, 20_000)
      terminal.stdin.write(answer)
      await ended
    } finally {
      terminal.kill('SIGKILL')
    }
    return screen
  }
  const arguments_ = async () => [
    ...['check', '--lang', 'en', '--situation', await desk.file('situation.json', scannerOf(peers.account))],
    ...['--connect-to', `smtp.office365.com:587:127.0.0.1:${peers.ports.submission}`],
    ...['--dns', `127.0.0.1:${peers.dnsPort}`, '--ca', peers.certificates.caFile, '--password-stdin'],
  ]

  it('the password is asked for, typed unseen, and accepted', async () => {
    const screen = await typed(await arguments_(), /Password \(not shown\)/, `${peers.account.password}\r`)
    expect(screen).toMatch(/Sign-in by password works/)
    expect(findLeaks(peers.account.password, [{ name: 'screen', bytes: Buffer.from(screen) }])).toEqual([])
    // Live rows with colours: an escape sequence of ISO 6429.
    expect(screen).toContain('\u001b[')
  })

  it('Ctrl-C at the question signs in nowhere', async () => {
    const screen = await typed(await arguments_(), /Password \(not shown\)/, 'hunter2\u0003')
    expect(screen).not.toContain('hunter2')
    expect(screen).not.toMatch(/Checking smtp/)
  })
})
