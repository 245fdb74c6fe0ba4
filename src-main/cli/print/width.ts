// Wide and full-width characters (Unicode TR11: W and F) of the scripts we print: they take two columns of a terminal.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u
const mark = /\p{Mn}|\u200d|\p{Variation_Selector}/u
/** Japanese does not begin a line with these. */
const notFirst = /[、。，．,.!?！？）)」』】〕：:；;・ー〜～…％%゛゜々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u

const widthOfCharacter = (character: string) => (mark.test(character) ? 0 : wide.test(character) ? 2 : 1)

const colour = /\u001b\[\d+m/g

/** Columns a text takes on a terminal; our own colours take none. */
export const widthOf = (text: string): number =>
  [...text.replace(colour, '')].reduce((width, character) => width + widthOfCharacter(character), 0)

/** Filled with spaces up to `columns`. */
export const padTo = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - widthOf(text)))

/** Cut to `columns`, an ellipsis at the end when something is missing. */
export function cutTo(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text
  let kept = ''
  for (const character of text) {
    if (widthOf(kept) + widthOfCharacter(character) > columns - 1) break
    kept += character
  }
  return `${kept}…`
}

/** Pieces between which a line may be broken: words with the space behind them, and wide characters one by one. */
function pieces(text: string): readonly string[] {
  const found: string[] = []
  for (const character of text) {
    const last = found.at(-1)
    const belongsToLast =
      last !== undefined &&
      (notFirst.test(character) ||
        character === ' ' ||
        (!wide.test(character) && !wide.test(last.at(-1) ?? '') && !last.endsWith(' ')))
    if (belongsToLast) found[found.length - 1] = last + character
    else found.push(character)
  }
  return found
}

/** Lines of at most `columns`, all but the first indented by `hang` columns. Undefined `columns`: one line, for pipes and files. */
export function wrap(text: string, columns: number | undefined, hang = 0): string {
  if (columns === undefined) return text.replaceAll('\n', `\n${' '.repeat(hang)}`)
  const room = Math.max(20, columns)
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = lines.length === 0 ? '' : ' '.repeat(hang)
    let isEmpty = true
    for (const piece of pieces(paragraph)) {
      if (!isEmpty && widthOf(line) + widthOf(piece.trimEnd()) > room) {
        lines.push(line.trimEnd())
        line = ' '.repeat(hang)
      }
      line += piece
      isEmpty = false
    }
    lines.push(line.trimEnd())
  }
  return lines.join('\n')
}
