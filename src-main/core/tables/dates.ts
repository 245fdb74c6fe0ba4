/** `2026-11-30T01:02:03Z`, `2026-11-30 01:02:03.16`, `2026/11/30 1:02`: ms since 1970 UTC. Both of Microsoft's files are in UTC. Undefined: not one of these. */
export function dateIn(cell: string): number | undefined {
  const match =
    /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?\s*$/.exec(
      cell,
    )
  if (match === null) return undefined
  const [, year, month, day, hour = '0', minute = '0', second = '0', zone = 'Z'] = match
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second))
  const read = new Date(at)
  const isReal = read.getUTCMonth() + 1 === Number(month) && read.getUTCDate() === Number(day)
  if (!isReal || Number(hour) > 24 || Number(minute) > 59) return undefined
  if (zone === 'Z') return at
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? []
  return at - (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}
