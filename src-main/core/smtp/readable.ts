/** How much of one line of somebody else's text is kept. */
const maxLength = 1000

/**
 * Controls (C0, C1, DEL), characters without width, line and paragraph separators, and those that turn the direction of text around:
 * whatever could make a recorded line look like something else on a screen, a terminal or paper.
 */

const invisible =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g

const visible = (character: string) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`

/** One line of somebody else's text, fit to be shown: what is invisible is written out (`\x1b`), a tab becomes a space, and it is cut at 1,000 characters. */
export function readable(line: string, max = maxLength): string {
  const cut = line.length > max
  const kept = cut ? line.slice(0, max).replace(/[\ud800-\udbff]$/, '') : line
  return kept.replaceAll('\t', ' ').replace(invisible, visible) + (cut ? '…' : '')
}
