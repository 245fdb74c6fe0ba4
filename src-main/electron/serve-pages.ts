import { realpath } from 'node:fs/promises'
import { sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Net, Protocol } from 'electron'
import type { LearnPaper } from '../contract/learn-book'
import type { Lang, SheetPaper } from '../contract/window'
import { appPage } from './security/app-pages'
import { pageHeaders, sheetPolicy, wizardPolicy } from './security/content-security-policy'

const notFound = () => new Response(null, { status: 404 })

/** Papers as main draws them; undefined when there is nothing to draw. */
interface Papers {
  sheet(asked: { readonly paper: SheetPaper; readonly lang: Lang }): string | undefined
  learn(asked: LearnPaper): string | undefined
  book(id: string): string | undefined
}

/** Serves `app://wizard/…`: files of the window's folder, and papers as main draws them. */
export function servePages(protocol: Protocol, net: Net, folder: string, papers: Papers): void {
  protocol.handle('app', async ({ url }) => {
    const page = appPage(url, folder)
    switch (page.state) {
      case 'refused':
        return notFound()
      case 'sheet':
      case 'learn':
      case 'book': {
        const html =
          page.state === 'sheet'
            ? papers.sheet(page)
            : page.state === 'book'
              ? papers.book(page.id)
              : papers.learn(page)
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
