/** How far back the start of a line is looked for, in characters. */
const farthest = 2_000

/** Without line breaks and outer spaces. */
export const oneLine = (text: string): string => text.replaceAll('\n', ' ').trim()

export function firstLine(text: string): string {
  const lineBreak = text.indexOf('\n')
  return lineBreak < 0 ? text : text.slice(0, lineBreak)
}

/** Where the line of `at` starts; not before `from`, and at most 2,000 characters back. */
export function lineStartBefore(text: string, at: number, from: number): number {
  const near = text.slice(Math.max(from, at - farthest), at)
  const lineBreak = near.lastIndexOf('\n')
  return lineBreak < 0 ? at - near.length : at - near.length + lineBreak + 1
}

/** Counts lines up to growing positions, each character once. */
export function lineCounter(text: string): (position: number) => number {
  let line = 1
  let next = text.indexOf('\n')
  return (position) => {
    while (next >= 0 && next < position) {
      line += 1
      next = text.indexOf('\n', next + 1)
    }
    return line
  }
}
