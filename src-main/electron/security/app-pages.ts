import { extname, join, normalize, sep } from 'node:path'
import { z } from 'zod'
import { LearnPaper } from '../../contract/learn-book'
import { Lang, SheetPaper } from '../../contract/window'

/** The one origin of our pages. */
export const appOrigin = 'app://wizard'

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

export type AppPage =
  | { readonly state: 'file'; readonly path: string; readonly type: string }
  | { readonly state: 'sheet'; readonly paper: SheetPaper; readonly lang: Lang }
  | { readonly state: 'learn'; readonly topic: string; readonly lang: Lang }
  /** Papers of many devices; main knows which under this name. */
  | { readonly state: 'book'; readonly id: string }
  | { readonly state: 'refused' }

const refused = { state: 'refused' } as const

/** Which file of `root` an `app://` address names. Anything unusual is refused, not repaired: `..`, encoded separators, NUL, other hosts, unknown types. */
export function appPage(address: string, root: string): AppPage {
  if (!URL.canParse(address)) return refused
  const url = new URL(address)
  if (`${url.protocol}//${url.host}` !== appOrigin || url.username !== '' || url.password !== '') return refused
  // URL parsing folds plain dot segments away; whatever is left encoded was meant to get past that.
  if (/%2e|%2f|%5c|%00|\\|\/\//i.test(url.pathname) || /\.\.|%2e/i.test(address)) return refused
  const [, paper, lang] = /^\/sheet\/(\w+)\/(\w+)$/.exec(url.pathname) ?? []
  const asked = z.strictObject({ paper: SheetPaper, lang: Lang }).safeParse({ paper, lang })
  if (asked.success) return { state: 'sheet', ...asked.data }
  const [, book] = /^\/book\/([0-9a-f-]{36})$/.exec(url.pathname) ?? []
  if (book !== undefined) return { state: 'book', id: book }
  const [, topic, spoken] = /^\/learn\/([a-z0-9-]+)\/(\w+)$/.exec(url.pathname) ?? []
  const learnt = LearnPaper.safeParse({ topic, lang: spoken })
  if (learnt.success) return { state: 'learn', ...learnt.data }
  const type = mimeTypes[extname(url.pathname)]
  if (type === undefined) return refused
  const path = normalize(join(root, url.pathname))
  return path.startsWith(root + sep) ? { state: 'file', path, type } : refused
}
