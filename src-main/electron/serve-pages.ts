import { realpath } from 'node:fs/promises'
import { sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Net, Protocol } from 'electron'
import type { Lang, SheetPaper } from '../contract/window'
import { appPage } from './security/app-pages'
import { pageHeaders, sheetPolicy, wizardPolicy } from './security/content-security-policy'

const notFound = () => new Response(null, { status: 404 })

/** Serves `app://wizard/…`: files of the window's folder, and the sheet as main draws it. */
export function servePages(
  protocol: Protocol,
  net: Net,
  folder: string,
  sheet: (paper: SheetPaper, lang: Lang) => string | undefined,
): void {
  protocol.handle('app', async ({ url }) => {
    const page = appPage(url, folder)
    switch (page.state) {
      case 'refused':
        return notFound()
      case 'sheet': {
        const html = sheet(page.paper, page.lang)
        return html === undefined
          ? notFound()
          : new Response(html, { headers: pageHeaders('text/html; charset=utf-8', sheetPolicy) })
      }
      case 'file': {
        // A symbolic link must not lead out of the folder either.
        const real = await realpath(page.path).catch(() => undefined)
        if (real === undefined || !real.startsWith((await realpath(folder)) + sep)) return notFound()
        const file = await net.fetch(pathToFileURL(real).href)
        return new Response(file.body, { headers: pageHeaders(page.type, wizardPolicy) })
      }
    }
  })
}
