import { useEffect } from 'react'
import { useDiscovery } from '../state/discovery-store'
import { api } from './api'

/** Listens to searches for as long as the window lives. */
export function useDiscoveryEvents(): void {
  useEffect(() => {
    const { showDevices, showProgress, finish } = useDiscovery.getState()
    const stops = [
      api.discovery.found(({ search, devices }) => showDevices(search, devices)),
      api.discovery.progress(({ search, methods }) => showProgress(search, methods)),
      api.discovery.finished(({ search, result }) => finish(search, result)),
    ]
    return () => stops.forEach((stop) => stop())
  }, [])
}
