/** A line of the paste with the numbers of the findings that rest on it; or a gap where lines were left out. */
export type PastedLine =
  | { readonly kind: 'line'; readonly line: number; readonly text: string; readonly findings: readonly number[] }
  | { readonly kind: 'gap'; readonly line: number }

/** Controls, characters without width, and those that turn the direction of text around: shown as what they are, never obeyed. */
const disguising =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g
const shown = (character: string) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`

const around = 3
const maxLength = 500

/**
 * The paste as it is shown beside its findings: the lines that matter with a few around them.
 * `places[n]`: the lines (from 1) on which finding n + 1 rests.
 */
export function pastedLines(paste: string, places: readonly (readonly number[])[]): readonly PastedLine[] {
  const lines = paste.split(/\r\n|\r|\n/)
  const hits = places.flat()
  const near = new Set(hits.flatMap((hit) => Array.from({ length: 2 * around + 1 }, (_, at) => hit - around + at)))
  const isNear = (line: number) => near.has(line)
  return lines.flatMap((text, at): readonly PastedLine[] => {
    const line = at + 1
    if (!isNear(line)) return isNear(line - 1) || line === 1 ? [{ kind: 'gap', line }] : []
    const findings = places.flatMap((place, index) => (place.includes(line) ? [index + 1] : []))
    return [{ kind: 'line', line, text: text.slice(0, maxLength).replace(disguising, shown), findings }]
  })
}
