import { mkdirSync } from 'node:fs'
import { release } from 'node:os'
import { join } from 'node:path'
import {
  app,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  net,
  protocol,
  session as sessions,
  shell,
  type BrowserWindow,
} from 'electron'
import { channelOf } from '../contract/channels'
import type { Emit } from '../contract/ipc'
import type { Knowledge } from '../contract/knowledge'
import { bringOverOldWork } from '../services/bring-over-work'
import type { Fonts } from '../exports/html'
import { planDiscovery } from '../core/devices/found/plan'
import { ownAddresses } from '../services/discovery/own-addresses'
import { createPracticeSearch, practicePlan } from '../practice/practice-search'
import { createSearch } from '../services/discovery/search'
import { shippedKnowledge } from '../services/knowledge'
import { createNetwork, isLedElsewhere, type NetworkOptions } from '../services/network/network'
import { openEventLog } from '../services/event-log'
import { createLiveSecrets } from '../services/live-secrets'
import { openOrganisation } from '../services/organisation-store'
import { openProblemBook } from '../services/problem-book'
import { openSettings } from '../services/settings-store'
import { openSiteStore } from '../services/site-store'
import { concludeCapture } from '../core/devices/capture-conclude'
import { createCaptureRoom } from './capture-room'
import { askForUpdates, type Question } from './ask-for-updates'
import { createBooks } from './handlers/book'
import { answersHandlers } from './handlers/answers'
import { captureHandlers } from './handlers/capture'
import { checksHandlers } from './handlers/checks'
import { devicesHandlers } from './handlers/devices'
import { discoveryHandlers } from './handlers/discovery'
import { explainHandlers } from './handlers/explain'
import { handOverHandlers } from './handlers/hand-over'
import { listDevices } from './handlers/listed-devices'
import { learnHandlers, learnPage } from './handlers/learn'
import { listsHandlers } from './handlers/lists'
import { droppedHandlers } from './handlers/dropped'
import { supportHandlers } from './handlers/support'
import { organisationHandlers } from './handlers/organisation'
import { practiceHandlers } from './handlers/practice'
import { programHandlers } from './handlers/program'
import { reportHandlers } from './handlers/report'
import { tenantHandlers } from './handlers/tenant'
import { signInHandlers } from './handlers/sign-in'
import { scriptsHandlers } from './handlers/scripts'
import { sheetHandlers, sheetOf, type Press } from './handlers/sheet'
import { queueHandlers } from './handlers/queue'
import { siteFilesHandlers } from './handlers/site-files'
import { sitesHandlers } from './handlers/sites'
import { createOfferedFiles } from './offered-files'
import { siteFileAmong } from './opened-files'
import { makeSampleSite } from './sample-site'
import { siteFileDialogs } from './site-file-dialogs'
import { createSiteRows } from './site-rows'
import { createRunningQueues } from './run-queue'
import { redact } from '../core/redact/redact'
import { loggedRuns } from './log-checks'
import { keepRunsIn } from './keep-runs'
import { programMenu } from './menu'
import { createPracticeRoom } from './practice-room'
import { pdfOf, printSheet } from './print-window'
import { createRunningChecks } from './run-checks'
import { openSignIns } from './open-sign-ins'
import { createRunningSearches } from './running-searches'
import { selfCheck } from './self-check'
import { refuseNavigation } from './security/navigation'
import { browserBehind } from './security/open-in-browser'
import { isFromWindow } from './security/our-window'
import { refusePermissions } from './security/permissions'
import { serveContract } from './serve-contract'
import { servePages } from './serve-pages'
import { createSession } from './session'
import { createUnexpected } from './unexpected'
import { createWindow, showWizard } from './window'

/** What differs between the shipped program and the tests' entry. */
export interface ProgramOptions {
  /** The network outside practice. The shipped program has nothing mapped. */
  readonly network: NetworkOptions
  /** What the program knows of the world. Without it: what it is shipped with. */
  readonly knowledge?: Knowledge
}

/** Starts the program, step by step. */
export async function startProgram({ network, knowledge = shippedKnowledge }: ProgramOptions): Promise<void> {
  if (!app.requestSingleInstanceLock()) return app.quit()
  const openEarly = [siteFileAmong(process.argv, process.cwd())]
  // On macOS a double click may come before the program is ready.
  const noteEarly = (event: { preventDefault(): void }, path: string) => {
    event.preventDefault()
    openEarly.push(siteFileAmong(['', path], '/'))
  }
  app.on('open-file', noteEarly)
  app.enableSandbox()
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
  refuseNavigation(app)
  await app.whenReady()
  refusePermissions(sessions.defaultSession)

  const folder = join(app.getPath('userData'), 'data', 'v1')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  await bringOverOldWork(folder, app.getVersion(), Date.now())
  const settings = await openSettings(folder, app.getLocale().startsWith('ja') ? 'ja' : 'en')
  const organisation = await openOrganisation(folder)
  const judged = createSession(knowledge, app.getVersion())
  const practice = createPracticeRoom(network)
  // Looked up at each call: tests put their own in its place.
  const openInBrowser = browserBehind((url) => shell.openExternal(url))
  const problems = openProblemBook(app.getPath('userData'), app.getVersion(), Date.now)
  const ask = async (question: Question) => (await dialog.showMessageBox(question)).response

  // Handlers ask for the window before it exists: calls of a page that is not there yet are strangers.
  const shown: { window: BrowserWindow | undefined } = { window: undefined }
  const emit: Emit = (group, member, payload) => {
    const { window } = shown
    if (window !== undefined && !window.isDestroyed()) window.webContents.send(channelOf(group, member), payload)
  }
  const sites = openSiteStore(folder, {
    isMapped: isLedElsewhere(network),
    programVersion: app.getVersion(),
    now: Date.now,
    tellNotSaved: (fault) => emit('sites', 'notSaved', fault),
  })
  const liveSecrets = createLiveSecrets()
  const log = openEventLog(folder, {
    now: Date.now,
    redact: (text) => redact(text, { liveSecrets: liveSecrets.current(), hidesAddresses: true }),
  })
  log.write({
    event: 'program.started',
    version: app.getVersion(),
    platform: process.platform,
    arch: process.arch,
    isPackaged: app.isPackaged,
  })
  const runs = loggedRuns(keepRunsIn(sites, judged), log, liveSecrets)
  const showProgress = (part: number) => shown.window?.setProgressBar(part)
  const checks = createRunningChecks(folder, knowledge, emit, runs, showProgress)
  const rows = createSiteRows(knowledge, Date.now)
  const queues = createRunningQueues({
    knowledge,
    sites,
    rows,
    networkFor: async (scenario) => {
      const options = await practice.networkFor(scenario)
      return options && createNetwork(options, 'address')
    },
    emit,
    showProgress,
  })
  const offeredFiles = createOfferedFiles(sites, isLedElsewhere(network))
  const signIns = openSignIns({
    folder,
    knowledge,
    network,
    lang: () => settings.lang,
    fetch: (url, init) => net.fetch(url, init),
    openBrowser: openInBrowser,
    emit,
    learn: (facts) => judged.rememberSignIn(facts),
  })
  const press: Press = {
    askWhere: async (suggested) => (await dialog.showSaveDialog({ defaultPath: suggested })).filePath ?? null,
    pdfOf,
    print: printSheet,
  }
  const fonts: Fonts = { href: '/fonts/fonts.css', source: "'self'" }
  const devicesOf = listDevices(sites, knowledge, app.getVersion())
  const books = createBooks(devicesOf, knowledge, () => organisation.current, press, fonts)
  const searches = createRunningSearches(
    {
      office: { planOf: (request) => planDiscovery(request, ownAddresses()), search: createSearch(knowledge) },
      practice: { planOf: practicePlan, search: createPracticeSearch(knowledge) },
    },
    emit,
  )
  const captureRoom = createCaptureRoom(emit, (fact) => judged.see(fact))
  const handlers = {
    program: programHandlers(app.getVersion(), knowledge, settings, sites, {
      openInBrowser,
      writeClipboard: (text) => clipboard.writeText(text),
    }),
    sites: sitesHandlers({
      sites,
      session: judged,
      rows,
      makeSample: (lang) => makeSampleSite(knowledge, lang, Date.now()),
    }),
    siteFiles: siteFilesHandlers(sites, offeredFiles, siteFileDialogs(press), app.getVersion()),
    queue: queueHandlers(queues),
    answers: answersHandlers(knowledge),
    devices: devicesHandlers(knowledge),
    practice: practiceHandlers(),
    checks: checksHandlers(checks, practice, signIns, knowledge),
    signIn: signInHandlers(signIns, knowledge),
    capture: captureHandlers(captureRoom, (situation) => concludeCapture(judged.seen, situation, knowledge)),
    report: reportHandlers(judged, sites),
    explain: explainHandlers(knowledge),
    learn: learnHandlers(knowledge, press),
    discovery: discoveryHandlers(searches, openInBrowser),
    sheet: sheetHandlers(judged, knowledge, press, () => organisation.current, books),
    handOver: handOverHandlers(judged, knowledge, () => organisation.current, press, books.printed, fonts),
    dropped: droppedHandlers(offeredFiles, emit),
    support: supportHandlers(
      judged,
      log,
      liveSecrets,
      {
        'SMTP AUTH Navi': app.getVersion(),
        knowledge: knowledge.checkedOn,
        Electron: process.versions.electron ?? 'none',
        Chromium: process.versions.chrome ?? 'none',
        Node: process.versions.node,
        system: `${process.platform} ${release()} ${process.arch}`,
      },
      settings,
      press,
    ),
    organisation: organisationHandlers(organisation),
    tenant: tenantHandlers(knowledge, judged, sites, press),
    lists: listsHandlers(sites, knowledge, emit),
    scripts: scriptsHandlers(knowledge, judged, press),
  }
  const noteBug = (where: string, bug: unknown) => {
    log.write({ event: 'bug', where, name: bug instanceof Error ? bug.name : 'unknown' })
    return problems.write(bug)
  }
  serveContract(
    ipcMain,
    handlers,
    (event) => isFromWindow(event, shown.window?.webContents),
    // Where only: a bug's message may hold anything.
    (channel, bug) => {
      process.stderr.write(`unexpected fault in ${channel}\n`)
      void noteBug(channel, bug)
    },
    (channel, { code }) => log.write({ event: 'fault', where: channel, code }),
  )
  servePages(protocol, net, join(__dirname, '..', 'window'), {
    sheet: (asked) => sheetOf(judged, knowledge, organisation.current, asked, fonts),
    book: (id) => books.page(id),
    learn: (asked) => learnPage(knowledge, asked, fonts),
  })

  const asked = process.argv.find((word) => word.startsWith('--self-check'))
  if (asked !== undefined) {
    const target = asked.split('=')[1] || join(app.getPath('userData'), 'self-check')
    return app.exit(await selfCheck(target, judged, practice))
  }

  const unexpected = createUnexpected({
    lang: () => settings.lang,
    note: { path: problems.path, write: (bug) => noteBug('main', bug) },
    save: () => Promise.allSettled([settings.flush(), sites.flush()]),
    ask,
    quit: () => app.quit(),
  })
  process.on('uncaughtException', (bug) => void unexpected(bug))
  process.on('unhandledRejection', (bug) => void unexpected(bug))

  // A file is handed to the running window and waits there for a word of its person.
  const openFile = async (path: string | undefined) => {
    if (path === undefined) return
    const offered = await offeredFiles.offer(path)
    if (offered.ok) emit('siteFiles', 'offered', offered.value)
    else emit('siteFiles', 'refused', offered.fault)
  }
  for (const path of openEarly) if (path !== undefined) await offeredFiles.offerEarly(path)
  app.off('open-file', noteEarly)
  app.on('open-file', (event, path) => {
    event.preventDefault()
    void openFile(siteFileAmong(['', path], '/'))
  })
  // The words of a second start come from anybody: they bring the window to the front, and a site file among them is offered, not opened.
  app.on('second-instance', (_event, words, from) => {
    if (shown.window?.isMinimized()) shown.window.restore()
    shown.window?.focus()
    void openFile(siteFileAmong(words, from))
  })
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', () => {
    checks.cancelAll()
    queues.cancelAll()
    searches.cancelAll()
    void signIns.signOut()
  })
  // What was answered a moment ago is still on its way to the disk: the program ends when it is there.
  app.on('will-quit', (event) => {
    log.write({ event: 'program.ended' })
    event.preventDefault()
    void Promise.allSettled([
      settings.flush(),
      sites.flush(),
      log.settled(),
      practice.close(),
      captureRoom.close('window-closed'),
    ]).then(() => app.exit())
  })
  // Known before its page can ask anything.
  const updates = () =>
    askForUpdates(settings.lang, app.getVersion(), knowledge, {
      ask,
      openInBrowser,
    })
  Menu.setApplicationMenu(programMenu(settings.lang, app, updates))
  shown.window = createWindow(settings)
  shown.window.on('closed', () => void captureRoom.close('window-closed'))
  await showWizard(shown.window)
}
