import type { RowState } from '../../src-main/contract/window'
import { valueOf } from '../state/fault-store'
import { useRun } from '../state/run-store'
import { useSignIn } from '../state/sign-in-store'
import { useWizard } from '../state/wizard-store'
import { withCheckBegun } from '../state/work'
import { countingAnswers } from '../steps/questions/give-answers'
import { api } from './api'

/**
 * Starts a check in the main process; its rows and facts arrive as events. The secret is passed on and kept nowhere.
 * With `onlyRow` one row is tried again and everything else stays.
 */
export async function startCheck(
  secret: { readonly password?: string; readonly signIn?: string; readonly identifyTenant?: boolean },
  onlyRow?: Pick<RowState, 'probe' | 'target'>,
): Promise<void> {
  const run = crypto.randomUUID()
  if (onlyRow === undefined) useWizard.getState().update(withCheckBegun)
  useRun.getState().begin(run, Date.now(), onlyRow)
  const { key, work } = useWizard.getState()
  const { situation, practice } = work
  const order = { run, key, situation: countingAnswers(situation), practice, testMail: 'no', ...secret } as const
  const started = await valueOf(
    api.checks
      .start(onlyRow ? { ...order, onlyRow: { probe: onlyRow.probe, target: onlyRow.target } } : order)
      .then((answered) => (answered.ok ? { ok: true, value: true } : answered)),
  )
  // Nothing will be heard of a check that did not start.
  if (started !== undefined) return
  useRun.getState().forget()
  // The sign-in it was to use may be over.
  void valueOf(api.signIn.current(undefined)).then((signedIn) => useSignIn.getState().restore(signedIn ?? null))
}
