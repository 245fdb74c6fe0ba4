/** What is known of a picture that was read to its end. `bytes`: the same picture with nothing else in the file. */
export interface CleanPicture {
  readonly type: 'image/png' | 'image/jpeg'
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

/** Why a picture is not taken. */
export type PictureTrouble = 'not-a-picture' | 'damaged' | 'too-large' | 'too-many-pixels'

export type PictureResult =
  { readonly state: 'ok'; readonly picture: CleanPicture } | { readonly state: 'refused'; readonly why: PictureTrouble }

export const refused = (why: PictureTrouble): PictureResult => ({ state: 'refused', why })

/** Larger files are no logos. */
export const maxPictureBytes = 2 * 1024 * 1024
const maxSide = 4_000
/** What a decoder has to hold in memory: 48 MB at the most. */
const maxPixels = 12_000_000

/** A size that can be drawn and does not fill the memory. */
export const fitsOnPaper = (width: number, height: number): boolean =>
  width >= 1 && height >= 1 && width <= maxSide && height <= maxSide && width * height <= maxPixels

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
