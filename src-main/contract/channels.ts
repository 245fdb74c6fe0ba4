import type { contract } from './ipc'

type Members<G extends keyof typeof contract> = {
  readonly [M in keyof (typeof contract)[G]]: (typeof contract)[G][M] extends { kind: infer K } ? K : never
}

/**
 * The names of the contract without its schemas: all that the preload needs (zod does not belong into the page's process).
 * The compiler holds it equal to `contract`.
 */
export const channels = {
  program: { state: 'call', setLanguage: 'call', openLink: 'call', copy: 'call', qrCode: 'call' },
  sites: {
    save: 'call',
    discard: 'call',
    notSaved: 'event',
    list: 'call',
    overview: 'call',
    create: 'call',
    rename: 'call',
    takeAway: 'call',
    putBack: 'call',
    openDevice: 'call',
    addDevice: 'call',
    renameDevice: 'call',
    takeDevices: 'call',
    putBackDevices: 'call',
    sample: 'call',
  },
  siteFiles: {
    export: 'call',
    choose: 'call',
    pending: 'call',
    accept: 'call',
    dismiss: 'call',
    offered: 'event',
    refused: 'event',
  },
  queue: { start: 'call', cancel: 'call', progress: 'event', finished: 'event' },
  answers: { problems: 'call', families: 'call', isMicrosoftHost: 'call' },
  devices: { family: 'call', labelRows: 'call' },
  practice: { scenarios: 'call' },
  checks: { start: 'call', ways: 'call', cancel: 'call', row: 'event', learnt: 'event', finished: 'event' },
  signIn: {
    purposeOf: 'call',
    remembered: 'call',
    forgetRegistration: 'call',
    problems: 'call',
    start: 'call',
    cancel: 'call',
    openDevicePage: 'call',
    current: 'call',
    signOut: 'call',
    state: 'event',
  },
  capture: {
    interfaces: 'call',
    state: 'call',
    start: 'call',
    round: 'call',
    stop: 'call',
    conclude: 'call',
    press: 'call',
    port: 'event',
    attempt: 'event',
    turnedAway: 'event',
    stopped: 'event',
  },
  report: { current: 'call', beforeAfter: 'call' },
  explain: { text: 'call' },
  learn: { book: 'call', savePdf: 'call', print: 'call' },
  discovery: {
    plan: 'call',
    start: 'call',
    cancel: 'call',
    openPage: 'call',
    found: 'event',
    progress: 'event',
    finished: 'event',
  },
  sheet: { preview: 'call', savePdf: 'call', saveHtml: 'call', print: 'call', saveBook: 'call', saveList: 'call' },
  handOver: { preview: 'call', save: 'call' },
  dropped: { look: 'call' },
  support: { preview: 'call', save: 'call' },
  organisation: { current: 'call', setName: 'call', setLogo: 'call', removeLogo: 'call' },
  tenant: {
    contents: 'call',
    saveScript: 'call',
    load: 'call',
    loadSample: 'call',
    current: 'call',
    confirm: 'call',
    remove: 'call',
  },
  lists: {
    open: 'call',
    cancel: 'call',
    correct: 'call',
    take: 'call',
    takeBack: 'call',
    close: 'call',
    progress: 'event',
  },
  scripts: { save: 'call', byHand: 'call' },
} as const satisfies { readonly [G in keyof typeof contract]: Members<G> }

/** The name on the wire. */
export const channelOf = (group: string, member: string): string => `${group}.${member}`
