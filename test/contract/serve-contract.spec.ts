import { describe, expect, it } from 'vitest'
import { channels } from '../../src-main/contract/channels'
import { contract, type Handlers } from '../../src-main/contract/ipc'
import { ok } from '../../src-main/contract/result'
import { exposeContract } from '../../src-main/electron/expose-contract'
import { serveContract } from '../../src-main/electron/serve-contract'

const opened: string[] = []
const answerNothing = () => ok(undefined)
const notNeeded = () => {
  throw new Error('a bug with hunter2 in it')
}
const handlers: Handlers = {
  program: {
    state: notNeeded,
    setLanguage: answerNothing,
    openLink: (url) => (opened.push(url), ok(undefined)),
    copy: answerNothing,
    qrCode: () => ok({ side: 0, path: '' }),
  },
  sites: {
    save: answerNothing,
    discard: () => ok(null),
    list: notNeeded,
    overview: () => ok(null),
    create: answerNothing,
    rename: answerNothing,
    takeAway: answerNothing,
    putBack: answerNothing,
    openDevice: () => ok(null),
    addDevice: () => ok(null),
    renameDevice: answerNothing,
    takeDevices: answerNothing,
    putBackDevices: answerNothing,
    sample: notNeeded,
  },
  siteFiles: {
    export: notNeeded,
    choose: () => ok(null),
    pending: () => ok(null),
    accept: notNeeded,
    dismiss: answerNothing,
  },
  queue: { start: answerNothing, cancel: answerNothing },
  capture: {
    interfaces: () => ok([]),
    state: () => ok(null),
    start: notNeeded,
    round: notNeeded,
    stop: answerNothing,
    conclude: notNeeded,
    press: answerNothing,
  },
  answers: { problems: () => ok([]), families: () => ok([]), isMicrosoftHost: () => ok(true) },
  devices: { family: () => ok(null), labelRows: () => ok('') },
  practice: { scenarios: () => ok([]) },
  checks: { start: notNeeded, ways: () => ok([]), cancel: answerNothing },
  signIn: {
    purposeOf: () => ok('client-submission' as const),
    remembered: () => ok([]),
    forgetRegistration: answerNothing,
    problems: () => ok([]),
    start: answerNothing,
    cancel: answerNothing,
    openDevicePage: answerNothing,
    current: () => ok(null),
    signOut: answerNothing,
  },
  report: { current: notNeeded, beforeAfter: notNeeded },
  explain: { text: notNeeded },
  learn: { book: notNeeded, savePdf: notNeeded, print: answerNothing },
  discovery: { plan: notNeeded, start: answerNothing, cancel: answerNothing, openPage: answerNothing },
  sheet: {
    preview: notNeeded,
    savePdf: notNeeded,
    saveHtml: notNeeded,
    print: answerNothing,
    saveBook: notNeeded,
    saveList: notNeeded,
  },
  handOver: { preview: notNeeded, save: notNeeded },
  dropped: { look: notNeeded },
  support: { preview: notNeeded, save: notNeeded },
  organisation: { current: notNeeded, setName: notNeeded, setLogo: notNeeded, removeLogo: notNeeded },
  tenant: {
    contents: notNeeded,
    saveScript: notNeeded,
    load: notNeeded,
    loadSample: notNeeded,
    current: notNeeded,
    confirm: notNeeded,
    remove: notNeeded,
  },
  lists: {
    open: notNeeded,
    cancel: answerNothing,
    correct: notNeeded,
    take: notNeeded,
    takeBack: notNeeded,
    close: answerNothing,
  },
  scripts: { save: notNeeded, byHand: notNeeded },
}
const bugs: unknown[] = []
const served = new Map<string, (event: unknown, input: unknown) => Promise<unknown>>()
serveContract(
  { handle: (channel, listener) => void served.set(channel, listener) },
  handlers,
  (event) => event === 'ours',
  (channel) => bugs.push(channel),
)
const ask = (channel: string, input: unknown, event = 'ours') => served.get(channel)?.(event, input)

const namesOf = (kind: 'call' | 'event') =>
  Object.entries(contract).flatMap(([group, members]) =>
    Object.entries(members).flatMap(([member, message]) => (message.kind === kind ? [`${group}.${member}`] : [])),
  )

describe('serveContract', () => {
  it('serves every call of the contract and nothing else', () => {
    expect([...served.keys()]).toEqual(namesOf('call'))
  })

  it('answers a call from our window', async () => {
    expect(await ask('program.openLink', 'https://example.com/')).toEqual({ ok: true, value: undefined })
    expect(opened).toEqual(['https://example.com/'])
  })

  it('refuses strangers before it looks at what they say', async () => {
    expect(await ask('program.openLink', 'https://example.com/', 'theirs')).toEqual({
      ok: false,
      fault: { code: 'ipc.untrusted', args: {} },
    })
  })

  it.each([
    'http://example.com/',
    'javascript:alert(1)',
    'file:///etc/passwd',
    12,
    null,
    undefined,
    { toString: () => 'https://example.com/' },
  ])('refuses %s as a link', async (input) => {
    expect(await ask('program.openLink', input)).toEqual({ ok: false, fault: { code: 'ipc.bad-input', args: {} } })
  })

  it('lets no exception and no message of one cross', async () => {
    expect(await ask('explain.text', 'anything')).toEqual({ ok: false, fault: { code: 'unexpected', args: {} } })
    expect(bugs).toEqual(['explain.text'])
  })
})

describe('exposeContract', () => {
  const invoked: unknown[] = []
  const listening: string[] = []
  const api = exposeContract({
    invoke: async (channel, input) => (invoked.push([channel, input]), ok(undefined)),
    on: (channel) => listening.push(`on ${channel}`),
    off: (channel) => listening.push(`off ${channel}`),
  })

  it('offers exactly the contract', () => {
    const offered = Object.entries(api).map(([group, members]) => [group, Object.keys(members)])
    expect(offered).toEqual(Object.entries(channels).map(([group, members]) => [group, Object.keys(members)]))
    expect(namesOf('call').length + namesOf('event').length).toBe(Object.values(channels).flatMap(Object.keys).length)
  })

  it('sends a call on its own channel and lets go of a listener', async () => {
    await api.program.setLanguage('en')
    api.checks.finished(() => undefined)()
    expect(invoked).toEqual([['program.setLanguage', 'en']])
    expect(listening).toEqual(['on checks.finished', 'off checks.finished'])
  })
})
