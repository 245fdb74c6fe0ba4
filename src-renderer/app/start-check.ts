import type { Work } from '../../src-main/contract/window'
import { useRun } from '../state/run-store'
import { api } from './api'

/** Starts a check in the main process; its rows and facts arrive as events. The secret is passed on and kept nowhere. */
export async function startCheck(
  { situation, practice }: Work,
  secret: { readonly password?: string },
  onlyRow?: { readonly probe: string; readonly target: string },
): Promise<void> {
  const run = crypto.randomUUID()
  useRun.getState().begin(run, Date.now())
  await api.checks.start({ run, situation, practice, testMail: 'no', ...secret, ...(onlyRow ? { onlyRow } : {}) })
}
