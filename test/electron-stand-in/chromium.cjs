'use strict'
const { spawn } = require('node:child_process')
const { mkdtempSync, rmSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')
const readline = require('node:readline')
const { Cdp } = require('./cdp.cjs')

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-startup-window',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-component-extensions-with-background-pages',
  '--password-store=basic',
  // Nothing but this machine exists.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
]

// The address bar's popups are pages of their own: half a second of a processor for something that nobody sees.
const unwanted = ['Translate', 'HttpsUpgrades', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']
const disabling = '--disable-features='

/** Of several lists of features Chromium reads only the last, so ours joins the one that is asked for. */
function withUnwanted(switches) {
  const lists = switches.filter((one) => one.startsWith(disabling)).map((one) => one.slice(disabling.length))
  return [...switches.filter((one) => !one.startsWith(disabling)), disabling + [...lists, ...unwanted].join()]
}

/**
 * Starts the system's Chromium. `debugPort` is Playwright's own way in; ours is the pipe. `onTarget` is told of every attached target.
 * STAND_IN_HEADED=1 shows the window, CHROMIUM names another browser, STAND_IN_DEBUG=1 lets it talk.
 */
async function startChromium({ debugPort, switches, onTarget, onTargetGone, onUnexpectedExit }) {
  const profile = mkdtempSync(join(tmpdir(), 'stand-in-profile-'))
  const headless = process.env.STAND_IN_HEADED ? [] : ['--headless=new']
  const remote = debugPort === undefined ? [] : [`--remote-debugging-port=${debugPort}`]
  const chromium = spawn(
    process.env.CHROMIUM ?? '/usr/bin/chromium',
    [
      ...headless,
      ...quiet,
      ...remote,
      ...withUnwanted(switches),
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
    ],
    // A group of its own, so that its helpers end with it: one that outlives it writes into the profile being removed.
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'], detached: true },
  )
  readline.createInterface({ input: chromium.stderr }).on('line', (line) => {
    if (line.startsWith('DevTools listening on ') || process.env.STAND_IN_DEBUG) process.stderr.write(`${line}\n`)
  })
  process.on('exit', () => {
    try {
      process.kill(-chromium.pid, 'SIGKILL')
    } catch {
      // It has ended already.
    }
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 })
  })
  chromium.on('exit', onUnexpectedExit)
  chromium.on('error', onUnexpectedExit)

  const cdp = new Cdp(chromium.stdio[3], chromium.stdio[4])
  cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => onTarget(targetInfo, cdp.session(sessionId)))
  cdp.on('Target.targetDestroyed', ({ targetId }) => onTargetGone(targetId))
  await cdp.send('Target.setDiscoverTargets', { discover: true })
  await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
  return { cdp, chromium }
}

module.exports = { startChromium }
