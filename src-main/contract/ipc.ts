import { z } from 'zod'
import { ConfirmedLabels } from './confirmed-labels'
import { Discovered, DiscoveryPlan, DiscoveryRequest, FoundDevice, MethodProgress } from './discovery'
import { CaptureRound } from './attempt'
import {
  CaptureAttempt,
  CaptureConclusion,
  CaptureInterface,
  CapturePort,
  CaptureState,
  CaptureStop,
  PracticeDevice,
  TurnedAway,
} from './capture'
import { Dropped } from './dropped'
import { Evidence } from './evidence'
import { Explained } from './explained'
import { DeviceFamily } from './knowledge'
import { HandOverPreview, HandOverTo } from './hand-over'
import { LearnBook, LearnPaper } from './learn-book'
import { ListTaken, OpenedList } from './lists'
import { ListFile, ListOrder, ListTakenBack, ListTold } from './lists-window'
import { Organisation } from './organisation'
import { BeforeAfter, Report } from './report'
import type { Fault, Result } from './result'
import { Script } from './script'
import { Registration, RegistrationProblem, SignInPurpose } from './sign-in'
import { DeviceRow, MergeChoice, OfferedFile, QueueState, SiteOverview, SiteSummary } from './sites-window'
import { SignedIn, SignInOrder, SignInState } from './sign-in-window'
import { RouteTestOffer } from './route-offer'
import { TestedRoute } from './route-test'
import { Situation } from './situation'
import { SupportBundle, SupportRequest } from './support'
import { CheckupTable, ShownReading } from './tenant-checkup'
import {
  BookPaper,
  DeviceKey,
  FamilySummary,
  Lang,
  OpenWork,
  PracticeScenario,
  ProgramState,
  RowState,
  SheetPaper,
  TypedProblem,
} from './window'

const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ kind: 'call', input, output }) as const
const event = <P extends z.ZodType>(payload: P) => ({ kind: 'event', payload }) as const

/** A little more than is ever read, so that the reader itself can say that a file is too large. */
const isFileOfCheckup = (value: unknown): boolean => value instanceof Uint8Array && value.length <= 11 * 1024 * 1024

const RunId = z.uuid()
const CaptureId = z.uuid()
const SiteId = z.uuid()
const DeviceIds = z.array(z.uuid()).max(5_000)
/** What people call a site or a device. */
const Name = z.string().trim().max(80)
const nothing = z.void()
/** Where a file was saved, or null when the person closed the dialog. */
const Saved = z.strictObject({ path: z.string().nullable() })
/** `triage`: the half page after the three questions. */
const SheetRequest = z.strictObject({ paper: SheetPaper, lang: Lang })

/**
 * Every message that may cross between window and main process; nothing else crosses. The serving side, the preload and the test doubles are derived from it.
 * The only inputs that hold a secret are `checks.start` and `signIn.start`; no output and no event ever does.
 */
export const contract = {
  program: {
    state: call(nothing, ProgramState),
    setLanguage: call(Lang, nothing),
    openLink: call(z.url({ protocol: /^https$/ }), nothing),
    copy: call(z.string().max(200_000), nothing),
    /** The drawing of a QR code for an address: `path` is the path of an SVG of `side` units. */
    qrCode: call(z.url({ protocol: /^https$/ }).max(500), z.strictObject({ side: z.int(), path: z.string() })),
  },
  sites: {
    /** Makes the device, and its site, where there is none yet. */
    save: call(OpenWork, nothing),
    /** Takes a device away, with its site when it was the only one; answers what can be gone on with instead. */
    discard: call(DeviceKey, OpenWork.nullable()),
    /** Saving failed. Told once, until it works again. */
    notSaved: event(z.custom<Fault>()),
    /** All sites of this computer, the one changed last first; what happened to files since is told once. */
    list: call(nothing, z.strictObject({ sites: z.array(SiteSummary), notices: z.array(z.custom<Fault>()) })),
    /** A site and its devices, judged with what is known today; null when there is none. No network. */
    overview: call(SiteId, SiteOverview.nullable()),
    create: call(z.strictObject({ site: SiteId, name: Name }), nothing),
    rename: call(z.strictObject({ site: SiteId, name: Name }), nothing),
    /** Takes a whole site away; `putBack` brings it back until the program ends. */
    takeAway: call(SiteId, nothing),
    putBack: call(SiteId, nothing),
    /** Goes on with a device; null when there is none. */
    openDevice: call(DeviceKey, OpenWork.nullable()),
    /** A further device of the office; `like`: of the same model as this one. */
    addDevice: call(z.strictObject({ key: DeviceKey, like: z.uuid().nullable(), name: Name }), OpenWork.nullable()),
    renameDevice: call(z.strictObject({ key: DeviceKey, name: Name }), nothing),
    /** Takes devices away; `putBackDevices` brings the newest ones of this site back until the program ends. */
    takeDevices: call(z.strictObject({ site: SiteId, devices: DeviceIds }), nothing),
    putBackDevices: call(SiteId, nothing),
    /** A site in practice mode to try everything with; takes the place of an earlier practice. */
    sample: call(Lang, SiteId),
  },
  siteFiles: {
    /** Saves a site, or some of its devices, where the person wants it. */
    export: call(z.strictObject({ site: SiteId, devices: DeviceIds.nullable(), lang: Lang }), Saved),
    /** Lets the person choose a file and reads it; nothing is taken over yet. Null when the dialog was closed. */
    choose: call(nothing, OfferedFile.nullable()),
    /** The file that was opened from outside and waits; null when there is none. */
    pending: call(nothing, OfferedFile.nullable()),
    /** Takes the offered file over. `choices`: by device id, for those that differ; without one both are kept. Answers a site to show. */
    accept: call(
      z.strictObject({ offer: z.uuid(), choices: z.record(z.uuid(), MergeChoice) }),
      z.strictObject({ site: SiteId }),
    ),
    dismiss: call(z.uuid(), nothing),
    /** A file was opened from outside, e.g. by a double click. */
    offered: event(OfferedFile),
    /** It could not be read. */
    refused: event(z.custom<Fault>()),
  },
  /** Checks of many devices one after the other, without any secret. One queue at a time. */
  queue: {
    /** Begins at once; `queue` is made by the window. A new one cancels the one before. */
    start: call(z.strictObject({ queue: RunId, site: SiteId, devices: DeviceIds.min(1) }), nothing),
    cancel: call(RunId, nothing),
    /** `row`: the device as it stands after its check; null while it has none. */
    progress: event(
      z.strictObject({
        queue: RunId,
        devices: z.array(z.strictObject({ device: z.string(), state: QueueState, row: DeviceRow.nullable() })),
      }),
    ),
    finished: event(z.strictObject({ queue: RunId, ended: z.enum(['done', 'cancelled']) })),
  },
  answers: {
    /** What is wrong with the typed values, in the order of the page; empty when nothing is. */
    problems: call(Situation, z.array(TypedProblem)),
    families: call(z.string().max(1_000), z.array(FamilySummary)),
    /** Is this one of Microsoft's hosts? Elsewhere the password page warns. */
    isMicrosoftHost: call(z.string().max(255), z.boolean()),
  },
  devices: {
    /** Everything that is known of a family; null when the catalogue does not list it. */
    family: call(z.string().max(80), DeviceFamily.nullable()),
    /** Wordings read on site as rows of the catalogue (YAML), to be copied; empty when there are none of this family. */
    labelRows: call(
      z.strictObject({ family: z.string().max(80), model: z.string().max(120).optional(), labels: ConfirmedLabels }),
      z.string(),
    ),
  },
  practice: {
    scenarios: call(nothing, z.array(PracticeScenario)),
  },
  checks: {
    start: call(
      z.strictObject({
        /** Made by the window, so that no event can arrive before it knows the run. */
        run: RunId,
        /** Whose run it is. */
        key: DeviceKey,
        situation: Situation,
        practice: z.string().nullable(),
        testMail: z.enum(['no', 'to-recipient-check', 'real']),
        acceptedFingerprint256: z.string().optional(),
        /** Ask Microsoft's sign-in service whose tenant the sender's domain is. */
        identifyTenant: z.boolean().default(false),
        password: z.string().max(1_024).optional(),
        token: z.string().max(20_000).optional(),
        /** Instead of a token: the attempt of a sign-in that holds. Its token never leaves main. */
        signIn: z.uuid().optional(),
        /** Only this row, e.g. to try it again. */
        onlyRow: z.strictObject({ probe: z.string(), target: z.string() }).optional(),
        /** Only this way, besides the present one. The password is then its account's; at most one mail is really sent, to its recipient. */
        onlyWay: z.strictObject({ route: TestedRoute, realMail: z.boolean() }).optional(),
      }),
      nothing,
    ),
    /** The ways that can be tried, and what a trial would do. Nobody is contacted. */
    ways: call(Situation, z.array(RouteTestOffer)),
    cancel: call(RunId, nothing),
    row: event(z.strictObject({ run: RunId, row: RowState })),
    learnt: event(z.strictObject({ run: RunId, evidence: Evidence })),
    finished: event(z.strictObject({ run: RunId, report: Report })),
  },
  signIn: {
    /** What a token for this mail server is for. */
    purposeOf: call(z.string().max(255), SignInPurpose),
    /** Registrations used before, the newest first. */
    remembered: call(nothing, z.array(Registration)),
    forgetRegistration: call(Registration, nothing),
    /** What is wrong with the typed registration; empty when nothing is. */
    problems: call(Registration, z.array(RegistrationProblem)),
    /** Begins at once; what happens arrives as `state`. Faults: `sign-in.bad-registration`. */
    start: call(SignInOrder, nothing),
    cancel: call(z.uuid(), nothing),
    /** Opens the page for the device code of this attempt in the browser. */
    openDevicePage: call(z.uuid(), nothing),
    /** The sign-in that holds, e.g. after the page was loaded again. */
    current: call(nothing, SignedIn.nullable()),
    /** Ends what runs and forgets every token. */
    signOut: call(nothing, nothing),
    state: event(z.strictObject({ attempt: z.uuid(), state: SignInState })),
  },
  /** "Let the device show what it can do": the listening server. One session at a time; it ends after ten minutes and with the window. */
  capture: {
    /** Addresses of this computer to choose from, the likeliest first. */
    interfaces: call(nothing, z.array(CaptureInterface)),
    /** The running session, e.g. for a page that was loaded again; null when nothing listens. */
    state: call(nothing, CaptureState.nullable()),
    start: call(
      z.strictObject({
        /** Made by the window, so that no event can arrive before it knows the session. */
        session: CaptureId,
        /** One of `interfaces`; null in practice, which listens on loopback. */
        address: z.string().max(64).nullable(),
        round: CaptureRound.default('exchange'),
        practice: z.boolean().default(false),
      }),
      CaptureState,
    ),
    /** Offers something else from the next connection on. */
    round: call(z.strictObject({ session: CaptureId, round: CaptureRound }), CaptureState),
    stop: call(CaptureId, nothing),
    /** What follows from what was seen on this device, in this session and before. */
    conclude: call(Situation, CaptureConclusion),
    /** Practice: presses "send" on a simulated device, which then connects. */
    press: call(z.strictObject({ session: CaptureId, device: PracticeDevice }), nothing),
    port: event(z.strictObject({ session: CaptureId, port: CapturePort })),
    attempt: event(CaptureAttempt),
    /** At most once a second. */
    turnedAway: event(z.strictObject({ session: CaptureId, turnedAway: TurnedAway })),
    stopped: event(z.strictObject({ session: CaptureId, why: CaptureStop })),
  },
  report: {
    /** Judges what is known: the answers, and the evidence of the last run if there is one. No network. */
    current: call(Situation, Report),
    /** The first check of this device beside what is known now; null when there was only one. */
    beforeAfter: call(Situation, BeforeAfter.nullable()),
  },
  explain: {
    text: call(z.string().max(5_000_000), Explained),
  },
  learn: {
    book: call(nothing, LearnBook),
    savePdf: call(LearnPaper, Saved),
    print: call(LearnPaper, nothing),
  },
  discovery: {
    /** What a search would do. Nothing is sent. */
    plan: call(DiscoveryRequest, DiscoveryPlan),
    /** Begins at once; `search` is made by the window. One search at a time: a new one cancels the one before. */
    start: call(z.strictObject({ search: RunId, request: DiscoveryRequest }), nothing),
    cancel: call(RunId, nothing),
    /** Opens the settings page of a found device in the browser, at the private address that answered. */
    openPage: call(z.strictObject({ search: RunId, device: z.string().max(40) }), nothing),
    /** All devices known so far, merged; takes the place of what was told before. */
    found: event(z.strictObject({ search: RunId, devices: z.array(FoundDevice) })),
    progress: event(z.strictObject({ search: RunId, elapsedMs: z.number(), methods: z.array(MethodProgress) })),
    finished: event(z.strictObject({ search: RunId, result: Discovered })),
  },
  sheet: {
    /** Address of the page to show in the preview. */
    preview: call(SheetRequest, z.strictObject({ url: z.string() })),
    savePdf: call(SheetRequest, Saved),
    saveHtml: call(SheetRequest, Saved),
    print: call(SheetRequest, nothing),
    /** The same paper for many devices of a site in one document, in the order of the site; `devices` null: all of them. Faults: `sheet.no-device`. */
    saveBook: call(
      z.strictObject({
        site: z.uuid(),
        devices: z.array(z.uuid()).min(1).max(2_000).nullable(),
        paper: BookPaper,
        lang: Lang,
        as: z.enum(['pdf', 'html']),
      }),
      Saved,
    ),
    /** The list of devices (`csv`, `xlsx`) or the calendar of what expires (`ics`). Faults: `sheet.no-device`. */
    saveList: call(
      z.strictObject({
        site: z.uuid(),
        devices: z.array(z.uuid()).min(1).max(2_000).nullable(),
        lang: Lang,
        as: z.enum(['csv', 'xlsx', 'ics']),
      }),
      Saved,
    ),
  },
  /** Everything for the administrator or the dealer, about the newest report, in one zip. */
  handOver: {
    preview: call(z.strictObject({ to: HandOverTo, lang: Lang }), HandOverPreview),
    save: call(z.strictObject({ to: HandOverTo, lang: Lang }), Saved),
  },
  dropped: {
    /** What a file is that was dropped onto the window. A site file is offered at once (`siteFiles.offered`). */
    look: call(z.strictObject({ name: z.string().max(300), base64: z.base64().max(7_000_000) }), Dropped),
  },
  /** For somebody who helps with the program. On request only; nothing is sent. */
  support: {
    /** Every file as it would be saved. */
    preview: call(SupportRequest, SupportBundle),
    /** Saves what was shown last. */
    save: call(nothing, Saved),
  },
  /** Who hands the papers out: a name and a logo on top of them. */
  organisation: {
    current: call(nothing, Organisation),
    setName: call(z.string().max(80), Organisation),
    /** A PNG or JPEG file in base64. Faults: `picture.*`. */
    setLogo: call(z.base64().max(2_900_000), Organisation),
    removeLogo: call(nothing, Organisation),
  },
  /** The administrator's read-only check-up of the tenant. */
  tenant: {
    /** What the script reads and what it does not. */
    contents: call(nothing, CheckupTable.pick({ parts: true, notRead: true })),
    /** Saves the script; `shortened`: addresses are shortened in its file. */
    saveScript: call(z.strictObject({ lang: Lang, shortened: z.boolean() }), Saved),
    /** Reads the bytes of a file that was chosen or dropped. The reading is kept with the site, also when it has to be confirmed first. Faults: `tenant-file.*`. */
    load: call(
      z.strictObject({ key: DeviceKey, situation: Situation, bytes: z.custom<Uint8Array>(isFileOfCheckup) }),
      ShownReading,
    ),
    /** Practice: loads the made-up file of the scenario. */
    loadSample: call(z.strictObject({ key: DeviceKey, situation: Situation }), ShownReading),
    /** The newest reading of this site; null when there is none. */
    current: call(z.strictObject({ key: DeviceKey, situation: Situation }), ShownReading.nullable()),
    /** The person says that it is the right organisation. */
    confirm: call(z.strictObject({ key: DeviceKey, situation: Situation }), ShownReading.nullable()),
    /** Takes every reading of this site away. */
    remove: call(DeviceKey, nothing),
  },
  /** Tables that people have: lists of devices, and Microsoft's own lists. One is open at a time, in main. */
  lists: {
    /** Reads a file. Faults: `list.*`. */
    open: call(ListFile, OpenedList),
    cancel: call(z.uuid(), nothing),
    /** What the list is, and what its columns are. */
    correct: call(ListTold, OpenedList),
    /** All that was chosen at once, or nothing. */
    take: call(ListOrder, ListTaken),
    takeBack: call(z.uuid(), ListTakenBack),
    close: call(z.uuid(), nothing),
    progress: event(z.strictObject({ list: z.uuid(), rows: z.int() })),
  },
  scripts: {
    /** Saves an administrator's script and its undo beside it, with what is known of this office. */
    save: call(z.strictObject({ script: z.string().max(80), lang: Lang }), Saved),
    /** The same by hand: the clicks, in order. */
    byHand: call(z.string().max(80), Script.shape.clickPath),
  },
}

type Call = { readonly kind: 'call'; readonly input: z.ZodType; readonly output: z.ZodType }
type Event = { readonly kind: 'event'; readonly payload: z.ZodType }
export type Contract = Readonly<Record<string, Readonly<Record<string, Call | Event>>>>

type Calls<G> = { [M in keyof G as G[M] extends Call ? M : never]: G[M] }
type Events<G> = { [M in keyof G as G[M] extends Event ? M : never]: G[M] }
type Input<C> = C extends { input: infer I extends z.ZodType } ? z.input<I> : never
type Parsed<C> = C extends { input: infer I extends z.ZodType } ? z.output<I> : never
type Output<C> = C extends { output: infer O extends z.ZodType } ? z.output<O> : never
type Payload<C> = C extends { payload: infer P extends z.ZodType } ? z.output<P> : never

/** What the window sees as `window.api`: calls answer with a value or a fault, events return their unsubscribe function. */
export type Api<C extends Contract = typeof contract> = {
  readonly [G in keyof C]: {
    readonly [M in keyof Calls<C[G]>]: (input: Input<C[G][M]>) => Promise<Result<Output<C[G][M]>>>
  } & {
    readonly [M in keyof Events<C[G]>]: (listener: (payload: Payload<C[G][M]>) => void) => () => void
  }
}

/** What main must implement: exactly the calls; a missing one does not compile. */
export type Handlers<C extends Contract = typeof contract> = {
  readonly [G in keyof C]: {
    readonly [M in keyof Calls<C[G]>]: (
      input: Parsed<C[G][M]>,
    ) => Promise<Result<Output<C[G][M]>>> | Result<Output<C[G][M]>>
  }
}

/** How main tells the window something. */
export type Emit<C extends Contract = typeof contract> = <
  G extends keyof C & string,
  M extends keyof Events<C[G]> & string,
>(
  group: G,
  member: M,
  payload: Payload<C[G][M]>,
) => void
