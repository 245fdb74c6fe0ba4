import { useEffect, useState } from 'react'

/** Minutes and seconds until a moment (ms since 1970 UTC), e.g. `4:05`; `0:00` when it is over. Counts down every second. */
export function useTimeLeft(until: number): string {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(ticking)
  }, [])
  const seconds = Math.max(0, Math.ceil((until - now) / 1_000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
