/** A line of the paste with the numbers of the findings that rest on it; or a gap where lines were left out. */
export type PastedLine =
  | { readonly kind: 'line'; readonly line: number; readonly text: string; readonly findings: readonly number[] }
  | { readonly kind: 'gap'; readonly line: number }

const around = 3
const maxLength = 500

/**
 * The paste as it is shown beside its findings: the lines that matter with a few around them.
 * `places[n]`: the lines (from 1) on which finding n + 1 rests.
 */
export function pastedLines(paste: string, places: readonly (readonly number[])[]): readonly PastedLine[] {
  const lines = paste.split(/\r\n|\r|\n/)
  const hits = places.flat()
  const isNear = (line: number) => hits.some((hit) => Math.abs(hit - line) <= around)
  return lines.flatMap((text, at): readonly PastedLine[] => {
    const line = at + 1
    if (!isNear(line)) return isNear(line - 1) || line === 1 ? [{ kind: 'gap', line }] : []
    const findings = places.flatMap((place, index) => (place.includes(line) ? [index + 1] : []))
    return [{ kind: 'line', line, text: text.slice(0, maxLength), findings }]
  })
}
