import type { Fault } from '../contract/result'
import { t, type Lang, type TextKey } from './t'

/**
 * The sentence of a fault. What a fault carries is only known while the program runs, so its placeholders are not checked by the compiler here
 * (its code is): the tests of services and of the command line look for unfilled ones.
 */
export function faultText({ code, args }: Fault, lang: Lang): string {
  const key: TextKey = `faults.${code}`
  const fill: (lang: Lang, key: TextKey, values: Fault['args']) => string = t as never
  return fill(lang, key, args)
}
