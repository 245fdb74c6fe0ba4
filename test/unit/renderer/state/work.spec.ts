import { describe, expect, it } from 'vitest'
import type { Work } from '../../../../src-main/contract/window'
import {
  changingAnswer,
  deviceAfterTriage,
  emptySituation,
  emptyWork,
  nextDevice,
  resumedWork,
  withCheckBegun,
  withGivenAnswer,
  withSettled,
} from '../../../../src-renderer/state/work'

const run = 'r'
const pages = ['kind', 'answers', 'ask', 'run', 'result', 'advice', 'tasks']
const finished: Work = { ...emptyWork(), way: 'device', answered: pages, lastRun: run }

describe('an answer that is given again', () => {
  it('takes nothing back when it is the same', () => {
    expect(withGivenAnswer(finished, 'office.ownRelay', 'unknown')).toBe(finished)
  })
  it('takes back the advice when it differs, but not the check', () => {
    const work = withGivenAnswer(finished, 'office.ownRelay', 'yes')
    expect([work.answered, work.lastRun]).toEqual([['kind', 'answers', 'ask', 'run', 'result'], run])
  })
  it('takes back the whole check when the check went to another server', () => {
    const work = withGivenAnswer(finished, 'sending.host', 'smtp.example.jp')
    expect([work.answered, work.lastRun]).toEqual([['kind', 'answers'], null])
  })
})

it('変更 on check-answers leads to the question, and from there back', () => {
  const asked = changingAnswer(finished, 'device.kind')
  const back = withSettled(asked, 'kind')
  expect([asked.page, asked.answered.includes('answers'), back.page, back.answered]).toEqual([
    'device.kind',
    false,
    null,
    ['kind', 'ask', 'run', 'result', 'advice', 'tasks'],
  ])
})

it('a new check starts from its running page, without what the one before found', () => {
  const work = withCheckBegun(finished)
  expect([work.answered, work.page, work.lastRun]).toEqual([['kind', 'answers', 'ask'], null, null])
})

describe('after a restart', () => {
  it('a check that was running is asked for again, because its password is gone', () => {
    const saved = { ...finished, answered: ['kind', 'answers', 'ask'], lastRun: null }
    expect(resumedWork(saved).answered).toEqual(['kind', 'answers'])
  })
  it('a check that had ended leads to its result', () => {
    const saved = { ...finished, answered: ['kind', 'answers', 'ask'] }
    expect(resumedWork(saved).answered).toEqual(['kind', 'answers', 'ask', 'run'])
  })
  it('everything else is as it was', () => {
    const saved = { ...finished, answered: ['kind'], lastRun: null }
    expect([resumedWork(finished), resumedWork(saved)]).toEqual([finished, saved])
  })
})

it('the one-minute check is not asked a second time for the device', () => {
  const triage: Work = {
    ...emptyWork(),
    way: 'triage',
    answered: ['server', 'signIn', 'worksNow'],
    page: 'triage.server',
  }
  expect(deviceAfterTriage(triage)).toEqual({ ...triage, way: 'device', page: null })
})

it('the next device keeps office, tenant and server, and is asked everything about itself', () => {
  const situation = emptySituation()
  const first: Work = {
    ...finished,
    practice: 'today',
    ticked: ['x 1'],
    answered: ['kind', 'family', 'server', 'current', 'fixedIp', 'securityDefaults', 'otherWays', ...pages],
    situation: {
      ...situation,
      device: { ...situation.device, kind: 'mfp', name: '1階', family: 'sharp-bp' },
      sending: {
        ...situation.sending,
        host: 'smtp.office365.com',
        port: 587,
        account: 'scan@example.jp',
        signIn: 'password',
      },
      office: { ...situation.office, ownRelay: 'no' },
      tenant: { ...situation.tenant, usesMicrosoft365: 'yes', securityDefaults: 'on' },
    },
  }
  expect(nextDevice(first)).toEqual({
    ...emptyWork(),
    way: 'device',
    practice: 'today',
    answered: ['server', 'fixedIp', 'securityDefaults', 'otherWays'],
    situation: {
      ...situation,
      sending: { ...situation.sending, host: 'smtp.office365.com', port: 587 },
      office: { ...situation.office, ownRelay: 'no' },
      tenant: { ...situation.tenant, usesMicrosoft365: 'yes', securityDefaults: 'on' },
    },
  })
})
