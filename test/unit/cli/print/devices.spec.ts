import { describe, expect, it } from 'vitest'
import { printIdentified } from '../../../../src-main/cli/print/devices'
import { pageFor } from '../../../../src-main/cli/deliver'
import { identify, recognise } from '../../../../src-main/core/devices/identify'
import { shippedKnowledge } from '../../../../src-main/services/knowledge'
import { fakeIo } from '../fake-io'

const io = fakeIo()
const lastLine = (typed: string): string => {
  const families = identify(typed, shippedKnowledge.devices)
  return (
    printIdentified(
      pageFor(io.output, io.env, 'en'),
      families,
      recognise(typed, shippedKnowledge.devices).kind === 'family',
    )
      .trimEnd()
      .split('\n\n')
      .at(-1) ?? ''
  )
}

describe('what a model name leads to', () => {
  it('is the family to write down when there is one', () => {
    expect(lastLine('SHARP BP-70C26')).toBe('In the situation file: device.family: "sharp-bp"')
  })

  it('is a choice when several families may be meant: none of them is proposed', () => {
    const line = lastLine('hp officejet pro 9010')
    expect(line.replace(/\s+/g, ' ')).toMatch(/^Any of these \d may be meant\. .* If none fits, leave it out\.$/)
  })
})
