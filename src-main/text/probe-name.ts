import { t, type Lang, type TextKey } from './t'

const names: Readonly<Record<string, TextKey & `cli.live.probes.${string}`>> = {
  'situation-answers': 'cli.live.probes.situation-answers',
  'dns-mx': 'cli.live.probes.dns-mx',
  'port-reach': 'cli.live.probes.port-reach',
  'submission-conversation': 'cli.live.probes.submission-conversation',
  'line-port-25': 'cli.live.probes.line-port-25',
  'line-controls': 'cli.live.probes.line-controls',
  'line-name': 'cli.live.probes.line-name',
  'line-surroundings': 'cli.live.probes.line-surroundings',
  'domain-policies': 'cli.live.probes.domain-policies',
  'domain-spf': 'cli.live.probes.domain-spf',
  'domain-tenant': 'cli.live.probes.domain-tenant',
  'tls-versions': 'cli.live.probes.tls-versions',
  'basic-sign-in': 'cli.live.probes.basic-sign-in',
  'oauth-sign-in': 'cli.live.probes.oauth-sign-in',
  'submission-send': 'cli.live.probes.submission-send',
  'route-conversation': 'cli.live.probes.route-conversation',
  'route-send': 'cli.live.probes.route-send',
  'route-anonymous': 'cli.live.probes.route-anonymous',
}

/** What a probe is called; its id where there is no name. */
export function probeName(probe: string, lang: Lang): string {
  const key = names[probe]
  return key === undefined ? probe : t(lang, key)
}
