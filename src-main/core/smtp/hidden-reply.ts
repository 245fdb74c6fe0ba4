import { hiding } from './unwrap/families'

/** Where a text names a refused sign-in but not the reply, so that the reply has to be fetched first; undefined when it does not. */
export function hidingWords(text: string): { readonly at: number } | undefined {
  const found = hiding.exec(text)
  return found ? { at: found.index } : undefined
}
