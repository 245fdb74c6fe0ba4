import type { App, WebContents } from 'electron'

/** No page of ours leads anywhere: links go through `program.openLink`, new windows and web views do not exist. */
export function refuseNavigation(app: App): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => {
      // The sheet preview is a frame of our own origin; everything else is refused.
      if (!event.url.startsWith('app://wizard/sheet/')) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}
