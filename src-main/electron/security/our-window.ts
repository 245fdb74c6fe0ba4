import type { WebContents } from 'electron'
import { appOrigin } from './app-pages'

/** Does this message come from the main frame of our one window, showing our page? Everything else is a stranger. */
export function isFromWindow(event: unknown, contents: WebContents | undefined): boolean {
  if (contents === undefined || contents.isDestroyed() || typeof event !== 'object' || event === null) return false
  if (!('sender' in event) || !('senderFrame' in event) || event.sender !== contents) return false
  const frame = event.senderFrame
  if (typeof frame !== 'object' || frame === null || !('url' in frame) || !('parent' in frame)) return false
  return frame.parent === null && typeof frame.url === 'string' && frame.url.startsWith(`${appOrigin}/`)
}
