import type { Evidence } from '../../../src-main/contract/evidence'
import { Situation } from '../../../src-main/contract/situation'
import type { Run } from '../../../src-main/contract/site-file'
import type { Work } from '../../../src-main/contract/window'

export const siteId = '00000000-0000-4000-8000-000000000001'
export const otherSiteId = '00000000-0000-4000-8000-000000000002'
export const practiceId = '00000000-0000-4000-8000-000000000003'
export const queuedDeviceId = '00000000-0000-4000-8000-00000000000c'
export const deviceId = '00000000-0000-4000-8000-00000000000a'

export const work: Work = {
  situation: Situation.parse({ device: { name: '1階' } }),
  answered: ['kind'],
  page: null,
  way: 'device',
  practice: null,
  ticked: [],
  lastRun: null,
  seen: [],
  confirmedLabels: [],
}

export const fact = (mapped: boolean): Evidence => ({
  kind: 'tcp.connected',
  id: 'e1',
  probe: 'port-reach',
  target: 'smtp.office365.com:587',
  at: 1,
  tookMs: 2,
  mapped,
  host: 'smtp.office365.com',
  port: 587,
  family: 'ipv4',
})

export const run = (mapped: boolean): Run => ({
  id: 'r1',
  startedAt: 1,
  finishedAt: 2,
  situation: work.situation,
  evidence: [fact(mapped)],
})
