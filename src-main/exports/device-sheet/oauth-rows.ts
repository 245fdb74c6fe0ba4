import type { OAuthFlow } from '../../contract/knowledge-parts'
import type { ReportDevice } from '../../contract/report'
import { t, type Lang } from '../../text/t'
import { markup, type Part } from '../html'
import { markUnless, remark, say, sureness } from './paper'

type Fact = OAuthFlow['permission']
type Row = readonly [label: string, text: Part]

/** A line to write on, and whom to ask. */
const notKnown = (lang: Lang): Part => [markup`<span class="line"></span>`, remark(t(lang, 'sheet.steps.oauthUnknown'))]

const told = (fact: Fact, lang: Lang): Part =>
  fact === null
    ? notKnown(lang)
    : [
        say(fact.text, lang),
        fact.source.confidence === 'confirmed' ? null : remark(sureness(fact.source.confidence, lang)),
      ]

function kindsOf({ kinds }: Pick<OAuthFlow, 'kinds'>, lang: Lang): Part {
  if (kinds.length === 0) return notKnown(lang)
  const blocked = kinds.includes('device-code') && remark(t(lang, 'sheet.steps.oauthBlockedCode'))
  return [...kinds.map((kind, at) => [at > 0 && markup`<br />`, t(lang, `sheet.steps.oauthKinds.${kind}`)]), blocked]
}

/** What the machine itself needs for OAuth: where to look, since when, how it signs in, where, with which permission, and what expires. */
export function oauthRows({ oauth }: ReportDevice, lang: Lang): readonly Row[] {
  const { whereToLook, source, since, note, flow } = oauth
  const { kinds, place, permission, expires } = flow ?? { kinds: [], place: null, permission: null, expires: null }
  return [
    [t(lang, 'sheet.steps.oauthWhere'), [say(whereToLook, lang), markUnless(source.confidence, lang)]],
    ...(since ? [[t(lang, 'sheet.steps.oauthSince'), say(since, lang)] as const] : []),
    ...(note ? [[t(lang, 'sheet.steps.oauthNote'), say(note, lang)] as const] : []),
    [t(lang, 'sheet.steps.oauthFlow'), kindsOf({ kinds }, lang)],
    [t(lang, 'sheet.steps.oauthPlace'), place === null ? notKnown(lang) : t(lang, `sheet.steps.oauthPlaces.${place}`)],
    [t(lang, 'sheet.steps.oauthPermission'), told(permission, lang)],
    [t(lang, 'sheet.steps.oauthExpires'), told(expires, lang)],
  ]
}
