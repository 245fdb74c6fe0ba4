import type { Lang } from '../../text/t'

const isLang = (text: string): text is Lang => text === 'ja' || text === 'en'

/** The language asked for with `--lang`; undefined when it is none of ours. */
export const langOf = (text: string): Lang | undefined => (isLang(text) ? text : undefined)

/**
 * The language when nobody asked: the first of LC_ALL, LC_MESSAGES and LANG that is set (POSIX order), else the system's locale (Windows sets
 * none of the three). Japanese for Japanese, English for everything else.
 */
export function defaultLang(env: Readonly<Record<string, string | undefined>>, systemLocale: string): Lang {
  const wanted = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '')
  return (wanted ?? systemLocale).toLowerCase().startsWith('ja') ? 'ja' : 'en'
}
