/** How text is coloured. Every function returns its text unchanged where there are no colours. */
export interface Style {
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  readonly good: (text: string) => string
  readonly warning: (text: string) => string
  readonly trouble: (text: string) => string
  readonly accent: (text: string) => string
}

const sgr = (start: number, end: number) => (text: string) => `\u001b[${start}m${text}\u001b[${end}m`
const same = (text: string) => text

export const colours: Style = {
  strong: sgr(1, 22),
  faint: sgr(2, 22),
  good: sgr(32, 39),
  warning: sgr(33, 39),
  trouble: sgr(31, 39),
  accent: sgr(36, 39),
}
export const plain: Style = { strong: same, faint: same, good: same, warning: same, trouble: same, accent: same }

/** Colours on a terminal, unless NO_COLOR is set to anything (no-color.org) or the terminal is a dumb one. */
export const styleFor = (isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): Style =>
  isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb' ? colours : plain
