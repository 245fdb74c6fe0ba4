/** Edits (insert, delete, replace, swap of neighbours) that turn one word into the other. */
export function distance(from: string, to: string): number {
  let before: number[] = []
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1)
      const edited = Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1)
      const isSwap = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      current.push(isSwap ? Math.min(edited, (before[column - 2] ?? 0) + 1) : edited)
    }
    before = previous
    previous = current
  }
  return previous[to.length] ?? 0
}

/** The name that was probably meant: the nearest, when at most a third of it is wrong, or one that begins as typed. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const wanted = typed.toLowerCase()
  const ranked = names
    .map((name) => ({ name, edits: distance(wanted, name) }))
    .sort((left, right) => left.edits - right.edits)
  const best = ranked[0]
  if (best && best.edits <= Math.max(1, Math.ceil(best.name.length / 3))) return best.name
  return wanted.length >= 3 ? names.find((name) => name.startsWith(wanted)) : undefined
}
