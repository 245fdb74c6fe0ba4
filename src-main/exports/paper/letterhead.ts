import type { PaperFrame } from '../../contract/papers'
import { markup, type Html } from '../html'

/** Logo and name of who hands the paper out. Without either there is nothing. */
export function letterhead({ organisation }: Pick<PaperFrame, 'organisation'>): Html | null {
  if (organisation === null || (organisation.name === '' && organisation.logo === null)) return null
  const { name, logo } = organisation
  // The name stands beside it as text; without a name the picture has none that we know.
  return markup`<div class="letterhead">${logo && markup`<img alt="" src="data:${logo.type};base64,${inPieces(logo.base64)}" width="${logo.width}" height="${logo.height}">`}${name !== '' && markup`<span>${name}</span>`}</div>`
}

// A picture is longer than any sentence may be; its letters were checked where it came in.
const inPieces = (base64: string): readonly string[] => base64.match(/.{1,3000}/g) ?? []
