import type { Finding } from '../../contract/finding'
import type { Advice, RankedRoute } from '../../contract/report'
import type { Situation } from '../../contract/situation'

/** Values for the placeholders of routes. What is not known is not there, and its placeholder stays: the sheet leaves a line to write on. */
export type RouteValues = Readonly<Partial<Record<'mxHost' | 'account' | 'from', string>>>

/**
 * What is known of this office. The MX host comes from DNS only: it cannot be computed from the domain (Microsoft MC1048624), and behind a
 * filtering service DNS does not show it.
 */
export function routeValues({ sending }: Situation, findings: readonly Finding[]): RouteValues {
  const mxHost = findings.findLast(({ id }) => id === 'dns.mx-at-microsoft')?.args['host']
  return {
    ...(typeof mxHost === 'string' ? { mxHost } : {}),
    ...(sending.account === undefined ? {} : { account: sending.account }),
    ...(sending.from === undefined ? {} : { from: sending.from }),
  }
}

/** The advice with every placeholder filled whose value is known. */
export function fillRoutes(advice: Advice, values: RouteValues): Advice {
  if (advice.outcome === 'not-affected') return advice
  return { ...advice, routes: advice.routes.map((route) => filledRoute(route, values)) }
}

const placeholder = /\{\{(\w+)\}\}/g

function filledRoute(route: RankedRoute, values: RouteValues): RankedRoute {
  const known = new Map(Object.entries(values))
  const fill = (text: string) => text.replace(placeholder, (all, name: string) => known.get(name) ?? all)
  const both = ({ ja, en }: { ja: string; en: string }) => ({ ja: fill(ja), en: fill(en) })
  const { settings } = route
  const server = fill(settings?.server ?? '')
  return {
    ...route,
    steps: route.steps.map((step) => ({ ...step, text: both(step.text) })),
    undo: both(route.undo),
    settings: settings && {
      ...settings,
      server,
      serverIsPlaceholder: settings.serverIsPlaceholder && server === settings.server,
      userHint: settings.userHint && both(settings.userHint),
      passwordHint: settings.passwordHint && both(settings.passwordHint),
      senderHint: settings.senderHint && both(settings.senderHint),
    },
  }
}
