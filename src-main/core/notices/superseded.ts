import type { Notice, NoticeRow } from '../../contract/notices'
import { cleanPaste } from '../smtp/clean-paste'
import { namedTimes } from './dates-in-text'

/** A letter is about the end of Basic when it names the service or protocol and the way of signing in. */
const service = /smtp|exchange|microsoft ?365|office ?365|scan[- ]to[- ]e?-?mail|メール送信|スキャン/i
const signIn =
  /basic ?(?:auth|認証)|基本認証|ベーシック認証|レガシー認証|legacy auth|smtp[ -]?auth|smtp ?認証|ユーザー名とパスワード/i

/** Words of a plan: something ends, starts or is changed then. A date without them is a letterhead or a signature. */
const planned =
  /廃止|終了|終わ|停止|無効|使え|使用でき|利用でき|送れ|送信でき|サポート|変更|予定|開始|完了|移行|実施|期限|延期|削除|拒否|ブロック|までに|以降|retir|remov|disabl|deprecat|end(?:s|ing|ed)?\b|stop|block|reject|enforce|begin|start|complet|no longer|unavailable|phas|deadline|before|by\b|after|effective|rollout|announce|cut ?off/i

/** Longest part of a letter that is looked at, in characters. A letter is a few pages. */
const longest = 200_000
const longestSentence = 200
const shownAround = 60

/**
 * Dates and claims in a pasted letter that Microsoft has changed since. Only the newest plan that the letter names counts: one that tells the history and then
 * the present plan is right. Linear in the length of the text; never throws.
 */
export function supersededIn(text: string, rows: readonly NoticeRow[]): readonly Notice[] {
  const letter = cleanPaste(text.slice(0, longest))
  if (!service.test(letter) || !signIn.test(letter)) return []
  const plans = rows.filter(({ times }) => times.length > 0)
  const found = namedTimes(letter).flatMap(({ time, at }) =>
    planned.test(linesAt(letter, at))
      ? plans.filter(({ times }) => times.includes(time)).map((row) => ({ row, at }))
      : [],
  )
  const newest = Math.max(...found.map(({ row }) => row.plan))
  const newestPlan = found.find(({ row }) => row.plan === newest)
  const claims = rows.flatMap((row) => {
    const at = Math.min(
      ...row.claims.map((claim) => letter.search(new RegExp(claim, 'i'))).filter((place) => place >= 0),
    )
    return Number.isFinite(at) ? [{ row, at }] : []
  })
  const knowsPresent = newestPlan?.row.state === 'present'
  return [...(newestPlan ? [newestPlan] : []), ...(knowsPresent ? [] : claims)]
    .filter(({ row }) => row.state === 'superseded')
    .toSorted((a, b) => a.at - b.at)
    .map(({ row: { id, title, text: words, sources }, at }) => ({
      id,
      title,
      text: words,
      said: wordsAt(letter, at),
      line: letter.slice(0, at).split('\n').length,
      sources: [...sources],
    }))
}

/** The line of a place and the one after it, where a wrapped sentence goes on; of very long lines the part around the place. */
function linesAt(text: string, at: number): string {
  const [before, after] = [text.slice(Math.max(0, at - longestSentence), at), text.slice(at, at + longestSentence)]
  return lastLineOf(before) + after.split('\n').slice(0, 2).join('\n')
}

/** The words around a place on its own line. */
function wordsAt(text: string, at: number): string {
  const [before, after] = [text.slice(Math.max(0, at - shownAround), at), text.slice(at, at + shownAround)]
  return `${lastLineOf(before)}${after.split('\n')[0]}`.replace(/\s+/g, ' ').trim()
}

/** Only what was cut out is searched: to look back to the line's beginning for every date of a long line would take forever. */
const lastLineOf = (text: string): string => text.slice(text.lastIndexOf('\n') + 1)
