import type { Logo } from '../../contract/organisation'
import { base64 } from '../smtp/base64'
import { looksLikeJpeg, readJpeg } from './jpeg'
import { maxPictureBytes, refused, type CleanPicture, type PictureResult } from './picture'
import { pngSignature, readPng } from './png'

/** Reads a PNG or JPEG of anybody's and leaves nothing in it but the picture. By content: the name of a file says nothing. SVG is a program, and is not taken. */
export function readPicture(bytes: Uint8Array): PictureResult {
  if (bytes.length > maxPictureBytes) return refused('too-large')
  if (pngSignature.every((byte, at) => bytes[at] === byte)) return readPng(bytes)
  return looksLikeJpeg(bytes) ? readJpeg(bytes) : refused('not-a-picture')
}

/** The picture as it is kept and drawn. */
export const logoOf = ({ type, width, height, bytes }: CleanPicture): Logo => ({
  type,
  width,
  height,
  base64: base64(bytes),
})
