import type { TestedRoute } from '../../src-main/contract/route-test'
import { valueOf } from '../state/fault-store'
import { useRun } from '../state/run-store'
import { useWizard } from '../state/wizard-store'
import { countingAnswers } from '../steps/questions/give-answers'
import { api } from './api'

/** Tries one way from this computer; its rows arrive as those of a check do. The password is passed on and kept nowhere. */
export async function startWay(route: TestedRoute, realMail: boolean, password: string): Promise<boolean> {
  const run = crypto.randomUUID()
  useRun.getState().begin(run, Date.now(), 'way')
  const { key, work } = useWizard.getState()
  const started = await valueOf(
    api.checks
      .start({
        run,
        key,
        situation: countingAnswers(work.situation),
        practice: work.practice,
        testMail: 'no',
        onlyWay: { route, realMail },
        ...(password !== '' && { password }),
      })
      .then((answered) => (answered.ok ? { ok: true, value: true } : answered)),
  )
  if (started === undefined) useRun.getState().forget()
  return started !== undefined
}
