import { useEffect } from 'react'
import { useFault, valueOf } from '../state/fault-store'
import { useImport } from '../state/import-store'
import { useQueue } from '../state/queue-store'
import { useSites } from '../state/sites-store'
import { api } from './api'

/** Listens to queues and to files opened from outside for as long as the window lives. */
export function useSiteEvents(): void {
  useEffect(() => {
    const { told, finished } = useQueue.getState()
    const { offer } = useImport.getState()
    const stops = [
      api.queue.progress(({ queue, devices }) => {
        told(queue, devices)
        useSites.getState().putRows(devices.flatMap(({ row }) => row ?? []))
      }),
      api.queue.finished(({ queue, ended }) => {
        finished(queue, ended)
        void useSites.getState().refresh()
      }),
      api.siteFiles.offered(offer),
      api.siteFiles.refused((fault) => useFault.getState().tell(fault)),
    ]
    void valueOf(api.siteFiles.pending(undefined)).then((waiting) => waiting && offer(waiting))
    return () => stops.forEach((stop) => stop())
  }, [])
}
