import { useEffect } from 'react'
import { useCapture } from '../state/capture-store'
import { api } from './api'

/** Listens to capture mode for as long as the window lives. */
export function useCaptureEvents(): void {
  useEffect(() => {
    const { show, showPort, showTurnedAway, showStopped } = useCapture.getState()
    const stops = [
      api.capture.attempt(({ session, over, evidence }) => {
        if (evidence.kind === 'device.attempted') show(session, { over, evidence })
      }),
      api.capture.port(({ session, port }) => showPort(session, port)),
      api.capture.turnedAway(({ session, turnedAway }) => showTurnedAway(session, turnedAway)),
      api.capture.stopped(({ session, why }) => showStopped(session, why)),
    ]
    return () => stops.forEach((stop) => stop())
  }, [])
}
