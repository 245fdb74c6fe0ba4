import { describe, expect, it } from 'vitest'
import type { Script } from '../../../../src-main/contract/script'
import { Situation } from '../../../../src-main/contract/situation'
import { scriptsOfAdvice, scriptValues } from '../../../../src-main/core/report/script-values'
import { oauthRoute, sampleReport } from '../../support/sample-report'

const words = { ja: '文', en: 'text' }
const values: Script['values'] = [
  { name: 'mailbox', type: 'address', ask: words, answer: 'sending.account', preset: null },
  { name: 'sender', type: 'address', ask: words, answer: 'sending.from', preset: null },
  { name: 'tenant', type: 'tenant', ask: words, answer: null, preset: null },
]
const known = (account?: string, from?: string) =>
  scriptValues({ values }, Situation.parse({ sending: { ...(account ? { account } : {}), ...(from ? { from } : {}) } }))

describe('what a script knows of the office', () => {
  it('is the answers that are one usable address', () => {
    expect(known('scan@contoso.com', "o'brien@contoso.com")).toEqual({
      mailbox: 'scan@contoso.com',
      sender: "o'brien@contoso.com",
    })
  })

  it('leaves out what is missing, is no address, or would first have to be corrected', () => {
    expect(known()).toEqual({})
    expect(known('scanner', 'a@contoso.com, b@contoso.com')).toEqual({})
    expect(known('ｓｃａｎ@contoso.com', "x'; Remove-Mailbox@contoso.com")).toEqual({})
  })
})

describe('the scripts of a report', () => {
  const steps = (...scripts: (string | undefined)[]) =>
    scripts.map((script) => ({
      who: 'administrator' as const,
      text: words,
      ...(script === undefined ? {} : { script }),
    }))

  it('are those of the recommended route, each once', () => {
    const route = { ...oauthRoute, steps: steps('b', undefined, 'a', 'b') }
    const other = { ...oauthRoute, id: 'other', state: 'possible' as const, steps: steps('c') }
    expect(scriptsOfAdvice(sampleReport({ routes: [other, route] }).advice)).toEqual(['b', 'a'])
  })

  it('are none when nothing has to change', () => {
    expect(scriptsOfAdvice(sampleReport({ outcome: 'not-affected' }).advice)).toEqual([])
  })
})
