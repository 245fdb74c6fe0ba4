import { create } from 'qrcode'
import { markup, type Html } from './html'

/** White edge that a reader needs around the code, in modules (ISO/IEC 18004). */
const quiet = 4

/** The drawing of a QR code (error correction M): a square of `side` units and the dark modules as the path of an SVG. */
export function qrDrawing(text: string): { readonly side: number; readonly path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const dark = Array.from({ length: size * size }, (_, at) => at).filter((at) => modules.data[at] === 1)
  const path = dark.map((at) => `M${(at % size) + quiet} ${Math.floor(at / size) + quiet}h1v1h-1z`).join('')
  return { side: size + 2 * quiet, path }
}

/** A QR code as inline drawing; `label` is read aloud in its place. Never for anything secret. */
export function qrCode(text: string, label: string): Html {
  const { side, path } = qrDrawing(text)
  return markup`<svg class="qr" role="img" aria-label="${label}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/><path fill="#000" d="${pathText(path)}"/></svg>`
}

// A path is longer than any sentence of a report may be, and it is our own.
const pathText = (path: string): Html => markup`${(path.match(/.{1,3000}/g) ?? []).map((part) => part)}`
