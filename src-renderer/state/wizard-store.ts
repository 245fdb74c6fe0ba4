import { create } from 'zustand'
import type { ProgramState, Work } from '../../src-main/contract/window'
import type { Report } from '../../src-main/contract/report'
import type { Situation } from '../../src-main/contract/situation'
import type { Lang } from '../../src-main/text/t'
import { api } from '../app/api'
import { withAnswer, type AnswerPath } from './answers'

/** Everything the wizard knows that is not a running check. No secret is ever in here. */
interface Wizard {
  readonly lang: Lang
  readonly program: ProgramState | null
  readonly work: Work
  /** The judgement of what is known now; null before it was asked for. */
  readonly report: Report | null
  open(program: ProgramState): void
  setLang(lang: Lang): void
  resume(work: Work): void
  begin(way: NonNullable<Work['way']>, practice?: { id: string; situation: Situation }): void
  startOver(): void
  answer(path: AnswerPath, value: string | number | undefined): void
  settle(question: string): void
  goTo(page: string | null): void
  tick(task: string, isDone: boolean): void
  setReport(report: Report | null): void
  keepRun(run: Work['lastRun']): void
}

const emptySituation = (): Situation => ({
  schemaVersion: 1,
  device: { kind: 'unknown', offersOAuth: 'unknown', canBeChanged: 'unknown' },
  sending: { encryption: 'unknown', signIn: 'unknown', recipients: 'unknown', worksNow: 'unknown' },
  office: {
    fixedPublicIp: 'unknown',
    port25Open: 'unknown',
    ownRelay: 'unknown',
    azureSubscription: 'unknown',
    otherThanMail: 'unknown',
  },
  tenant: {
    usesMicrosoft365: 'unknown',
    securityDefaults: 'unknown',
    rejectDirectSend: 'unknown',
    administratorReachable: 'unknown',
  },
})
export const emptyWork = (): Work => ({
  situation: emptySituation(),
  answered: [],
  page: null,
  way: null,
  practice: null,
  ticked: [],
  lastRun: null,
})

export const useWizard = create<Wizard>()((set, get) => {
  /** Every change of the work is saved at once by main (debounced there): a crash loses at most the last moment. */
  const change = (part: Partial<Work>, rest: Partial<Wizard> = {}) => {
    const work = { ...get().work, ...part }
    set({ work, ...rest })
    void api.work.save(work)
  }
  return {
    lang: 'ja',
    program: null,
    work: emptyWork(),
    report: null,
    open: (program) => set({ program, lang: program.lang }),
    setLang(lang) {
      set({ lang })
      void api.program.setLanguage(lang)
    },
    resume: (work) => change(work, { report: null }),
    begin: (way, practice) =>
      change(
        { ...emptyWork(), way, practice: practice?.id ?? null, situation: practice?.situation ?? emptySituation() },
        { report: null },
      ),
    startOver() {
      set({ work: emptyWork(), report: null })
      void api.work.discard()
    },
    answer: (path, value) => change({ situation: withAnswer(get().work.situation, path, value) }, { report: null }),
    settle(question) {
      const { answered } = get().work
      change({ answered: [...new Set([...answered, question])], page: null })
    },
    goTo: (page) => change({ page }),
    tick(task, isDone) {
      const others = get().work.ticked.filter((ticked) => ticked !== task)
      change({ ticked: isDone ? [...others, task] : others })
    },
    setReport: (report) => set({ report }),
    keepRun: (lastRun) => change({ lastRun }),
  }
})
