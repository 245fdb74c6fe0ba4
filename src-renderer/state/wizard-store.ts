import { create } from 'zustand'
import type { Report } from '../../src-main/contract/report'
import type { Situation } from '../../src-main/contract/situation'
import type { DeviceKey, OpenWork, ProgramState, Work } from '../../src-main/contract/window'
import type { Lang } from '../../src-main/text/t'
import { api } from '../app/api'
import { useDrafts } from './draft-store'
import { useFault, valueOf } from './fault-store'
import { useRun } from './run-store'
import { useSites } from './sites-store'
import { emptySituation, emptyWork, nextDevice, resumedWork, withCheckFinished, withSettled } from './work'

/** Everything the wizard knows that is not a running check. No secret is ever in here. */
interface Wizard {
  readonly lang: Lang
  readonly program: ProgramState | null
  /** The device being looked at. */
  readonly key: DeviceKey
  readonly work: Work
  /** The judgement of what is known now; null before it was asked for. */
  readonly report: Report | null
  open(program: ProgramState): void
  setLang(lang: Lang): void
  resume(saved: OpenWork): void
  begin(way: NonNullable<Work['way']>, practice?: { id: string; situation: Situation }): void
  /** Another device of the same site. */
  beginNextDevice(): void
  /** To the start page. The work stays saved and is offered there; a practice is over. */
  goHome(): void
  /** To the list of devices of the site on screen. Everything stays saved, practice too. */
  toSite(): void
  /** Changes the work by one of the functions of work.ts. */
  update(change: (work: Work) => Work): void
  /** The page is done: its answers are given, the next page is computed. */
  settle(page: string): void
  goTo(page: string | null): void
  tick(task: string, isDone: boolean): void
  setReport(report: Report | null): void
  finishCheck(run: string, report: Report): void
}

const newDevice = (site: string = crypto.randomUUID()): DeviceKey => ({ site, device: crypto.randomUUID() })

/** Set while work is on screen. It outlives a reload of the page, but not the program: after a crash of the page there is nothing to ask. */
const openMark = 'work-is-open'

export const useWizard = create<Wizard>()((set, get) => {
  /** Every change of the work is saved at once by main (debounced there): a crash loses at most the last moment. */
  const put = (work: Work, rest: Partial<Wizard> = {}) => {
    set({ work, ...rest })
    // The start page has nothing to go on with.
    if (work.way === null) return
    sessionStorage.setItem(openMark, 'yes')
    void valueOf(api.sites.save({ key: get().key, work }))
  }
  /** What was going on belongs to other work than the one that comes now. */
  const leave = () => {
    const { run, forget } = useRun.getState()
    if (run.state === 'running') void valueOf(api.checks.cancel(run.id))
    forget()
    useDrafts.getState().dropAll()
  }
  return {
    lang: 'ja',
    program: null,
    key: newDevice(),
    work: emptyWork(),
    report: null,
    open(program) {
      set({ program, lang: program.lang })
      program.notices.forEach((notice) => useFault.getState().tell(notice))
      if (program.saved !== null && sessionStorage.getItem(openMark) !== null) get().resume(program.saved)
    },
    setLang(lang) {
      set({ lang })
      void valueOf(api.program.setLanguage(lang))
    },
    resume({ key, work }) {
      leave()
      put(resumedWork(work), { key, report: null })
    },
    begin(way, practice) {
      leave()
      const situation = practice?.situation ?? emptySituation()
      put({ ...emptyWork(), way, practice: practice?.id ?? null, situation }, { key: newDevice(), report: null })
    },
    beginNextDevice() {
      leave()
      const { work, key } = get()
      put(nextDevice(work), { key: newDevice(key.site), report: null })
    },
    toSite() {
      leave()
      sessionStorage.removeItem(openMark)
      set({ work: { ...emptyWork(), page: 'site' }, report: null })
    },
    goHome() {
      const { work, key, program } = get()
      // A device of the list on screen is one of many: it is never taken away for having no answers yet.
      const isListed = work.way !== null && useSites.getState().site === key.site
      const isWorthKeeping = isListed || (work.practice === null && work.answered.length > 0)
      leave()
      sessionStorage.removeItem(openMark)
      set({
        work: emptyWork(),
        report: null,
        program: program && { ...program, saved: isWorthKeeping ? { key, work } : null },
      })
      if (isWorthKeeping) return
      void valueOf(api.sites.discard(key)).then((saved) => {
        const { program: state } = get()
        if (state !== null && saved !== undefined) set({ program: { ...state, saved } })
      })
    },
    update(change) {
      const { work, report } = get()
      const changed = change(work)
      const isSame =
        changed.situation === work.situation &&
        changed.lastRun === work.lastRun &&
        changed.confirmedLabels === work.confirmedLabels &&
        changed.seen === work.seen
      put(changed, { report: isSame ? report : null })
    },
    settle(page) {
      useDrafts.getState().drop(page)
      get().update((work) => withSettled(work, page))
    },
    goTo: (page) => get().update((work) => ({ ...work, page })),
    tick(task, isDone) {
      const others = get().work.ticked.filter((ticked) => ticked !== task)
      get().update((work) => ({ ...work, ticked: isDone ? [...others, task] : others }))
    },
    setReport: (report) => set({ report }),
    finishCheck: (run, report) => put(withCheckFinished(get().work, run), { report }),
  }
})
