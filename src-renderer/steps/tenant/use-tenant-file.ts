import { useCallback, useEffect, useState } from 'react'
import type { Fault, Result } from '../../../src-main/contract/result'
import type { ShownReading } from '../../../src-main/contract/tenant-checkup'
import { api } from '../../app/api'
import { useWizard } from '../../state/wizard-store'
import { countingAnswers } from '../questions/give-answers'

/** More than is ever taken: a larger file is not even read into the page. */
const mostBytes = 11 * 1024 * 1024

export interface TenantFile {
  readonly state: 'loading' | 'ready' | 'busy'
  readonly reading: ShownReading | null
  /** It came just now: the eye is led to it. */
  readonly isNew: boolean
  /** Why the last file was not taken. */
  readonly fault: Fault | null
  load(file: File): void
  loadSample(): void
  confirm(): void
  remove(): void
}

/** The reading of this site, and what may be done with it. Whatever changes it makes the judgement anew. */
export function useTenantFile(): TenantFile {
  const key = useWizard((wizard) => wizard.key)
  const situation = useWizard((wizard) => wizard.work.situation)
  const [state, setState] = useState<TenantFile['state']>('loading')
  const [reading, setReading] = useState<ShownReading | null>(null)
  const [isNew, setNew] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const where = { key, situation: countingAnswers(situation) }

  const answer = useCallback(async (asked: Promise<Result<ShownReading | null>>) => {
    setState('busy')
    setFault(null)
    const answered = await asked.catch((): Result<null> => ({ ok: false, fault: { code: 'unexpected', args: {} } }))
    setState('ready')
    if (!answered.ok) return setFault(answered.fault)
    setReading(answered.value)
    setNew(answered.value !== null)
    // What the file says changes what is advised.
    useWizard.setState({ report: null })
  }, [])

  useEffect(() => {
    let isCurrent = true
    void api.tenant.current({ key, situation: countingAnswers(situation) }).then((answered) => {
      if (!isCurrent) return
      setState('ready')
      if (answered.ok) setReading(answered.value)
    })
    return () => {
      isCurrent = false
    }
  }, [key, situation])

  return {
    state,
    reading,
    isNew,
    fault,
    load: (file) =>
      void (file.size > mostBytes
        ? setFault({ code: 'tenant-file.too-large', args: { megabytes: 10 } })
        : answer(file.arrayBuffer().then((buffer) => api.tenant.load({ ...where, bytes: new Uint8Array(buffer) })))),
    loadSample: () => void answer(api.tenant.loadSample(where)),
    confirm: () => void answer(api.tenant.confirm(where)),
    remove: () =>
      void answer(
        api.tenant.remove(key).then((removed): Result<null> => (removed.ok ? { ok: true, value: null } : removed)),
      ),
  }
}
