/** What prints the document that is open, as it stands now. */
interface Printer {
  /** Runs our own script in the page. */
  run(expression: string): Promise<unknown>
  print(): Promise<Uint8Array>
}

/**
 * Prints a document; where it refers to pages of its own (`data-page-of`), twice: only the printed document knows on which page a place lies,
 * and CSS cannot ask (Chromium has no `target-counter()`). The numbers change no line: their column is as wide without them.
 */
export async function printNumbered({ run, print }: Printer): Promise<Uint8Array> {
  const hasReferences = await run("document.querySelector('[data-page-of]') !== null")
  const printed = await print()
  if (hasReferences !== true) return printed
  const pages = Object.fromEntries(pagesOfPlaces(printed))
  await run(
    `for (const place of document.querySelectorAll('[data-page-of]')) place.textContent = (${JSON.stringify(pages)})[place.dataset.pageOf] ?? ''`,
  )
  return print()
}

/**
 * On which page the named places of a PDF lie, from 1. Reads what Chromium's own writer (Skia) writes: objects as plain text, places as
 * `/name [page 0 R /XYZ …]`, the tree of pages as `/Kids`. Elsewhere it finds nothing, and a page number stays empty.
 */
export function pagesOfPlaces(pdf: Uint8Array): ReadonlyMap<string, number> {
  const text = new TextDecoder('latin1').decode(pdf)
  const kids = new Map<string, readonly string[]>()
  for (const [, id = '', body = ''] of text.matchAll(/^(\d+) 0 obj\s<<\/Type \/Pages\b([\s\S]*?)endobj/gm)) {
    const [, list = ''] = /\/Kids \[([^\]]*)\]/.exec(body) ?? []
    kids.set(
      id,
      [...list.matchAll(/(\d+) 0 R/g)].map(([, kid = '']) => kid),
    )
  }
  const inner = new Set([...kids.values()].flat())
  const root = [...kids.keys()].find((id) => !inner.has(id))
  const leaves = (id: string): readonly string[] => kids.get(id)?.flatMap(leaves) ?? [id]
  const order = new Map((root === undefined ? [] : leaves(root)).map((id, at) => [id, at + 1]))
  const places = text.matchAll(/\/([\w-]+) \[(\d+) 0 R \/XYZ/g)
  return new Map(
    [...places].flatMap(([, name = '', page = '']) => {
      const number = order.get(page)
      return number === undefined ? [] : [[name, number] as const]
    }),
  )
}
