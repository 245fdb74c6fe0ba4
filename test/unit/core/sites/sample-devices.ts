import type { Evidence } from '../../../../src-main/contract/evidence'
import { Situation, type SituationInput } from '../../../../src-main/contract/situation'
import type { Run, Site, SiteDevice } from '../../../../src-main/contract/site-file'

export const office: SituationInput = {
  device: { kind: 'mfp' },
  sending: {
    host: 'smtp.office365.com',
    port: 587,
    encryption: 'starttls',
    signIn: 'password',
    account: 'scan@example.co.jp',
    from: 'scan@example.co.jp',
  },
  tenant: { usesMicrosoft365: 'yes' },
}

const base = { target: 'smtp.office365.com:587', at: 1, tookMs: 1, mapped: false }
const place = { host: 'smtp.office365.com', port: 587 }
const reply = (code: number, enhanced: string, line: string) => ({ code, enhanced, lines: [line] })

export const basicWorked: Evidence = {
  ...base,
  ...place,
  id: 'e1',
  probe: 'basic-sign-in',
  kind: 'auth.accepted',
  mechanism: 'LOGIN',
  account: 'scan@example.co.jp',
  reply: reply(235, '2.7.0', 'Authentication successful'),
}
export const basicRefused: Evidence = {
  ...base,
  ...place,
  id: 'e2',
  probe: 'basic-sign-in',
  kind: 'auth.refused',
  mechanism: 'LOGIN',
  account: 'scan@example.co.jp',
  reply: reply(535, '5.7.139', 'Authentication unsuccessful, basic authentication is disabled.'),
}
export const tokenWorked: Evidence = { ...basicWorked, id: 'e3', probe: 'oauth-sign-in', mechanism: 'XOAUTH2' }
export const connected: Evidence = {
  ...base,
  ...place,
  id: 'e4',
  probe: 'port-reach',
  kind: 'tcp.connected',
  family: 'ipv4',
}
export const notRun: Evidence = {
  ...base,
  id: 'e5',
  probe: 'basic-sign-in',
  kind: 'probe.not-run',
  why: 'not-applicable',
}
export const mailTaken: Evidence = {
  ...base,
  host: 'example-co-jp.mail.protection.outlook.com',
  port: 25,
  id: 'e6',
  probe: 'direct-send',
  target: 'example-co-jp.mail.protection.outlook.com:25',
  kind: 'mail.accepted',
  sender: 'scan@example.co.jp',
  recipient: 'soumu@example.co.jp',
  messageId: '<1@example>',
  reply: reply(250, '2.6.0', 'Queued mail for delivery'),
}

export const runWith = (situation: SituationInput, evidence: readonly Evidence[], part: Partial<Run> = {}): Run => ({
  id: 'r1',
  startedAt: 10,
  finishedAt: 20,
  situation: Situation.parse(situation),
  evidence: [...evidence],
  ...part,
})
export const deviceWith = (
  situation: SituationInput,
  evidence: readonly Evidence[] = [],
  part: Partial<SiteDevice> = {},
): SiteDevice => ({
  id: 'd1',
  changedAt: 5,
  situation: Situation.parse(situation),
  progress: null,
  runs: evidence.length === 0 ? [] : [runWith(situation, evidence)],
  seen: [],
  confirmedLabels: [],
  ...part,
})
export const siteWith = (devices: readonly SiteDevice[], part: Partial<Site> = {}): Site => ({
  id: 's1',
  name: '本社',
  scenario: null,
  devices: [...devices],
  tenantReadings: [],
  ...part,
})
