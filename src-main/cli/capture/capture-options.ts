import { CaptureRound } from '../../contract/attempt'
import { PracticeDevice, type CapturePort } from '../../contract/capture'
import { fault, ok, type Result } from '../../contract/result'
import { kindOfPort, usualPorts } from '../../core/capture/values'
import type { OptionTable, OptionValues } from '../options/parse-options'

export const captureOptions = {
  port: { value: 'N', multiple: true },
  seconds: { value: 'N' },
  'listen-on': { value: 'ADDRESS' },
  round: { value: 'ROUND', allowed: CaptureRound.options },
  'practice-device': { value: 'DEVICE', allowed: PracticeDevice.options },
  json: {},
} as const satisfies OptionTable

export interface CaptureWish {
  readonly ports: readonly Pick<CapturePort, 'port' | 'kind'>[]
  readonly seconds: number
  readonly address: string | undefined
  readonly round: CaptureRound | undefined
  readonly practice: PracticeDevice | undefined
}

/** Nobody has to look after a server that is forgotten. */
const longestSeconds = 600

/** Reads the values of the options. Fault: `usage.bad-value`. */
export function readCaptureWish(values: OptionValues<typeof captureOptions>): Result<CaptureWish> {
  const numbers = (values.port ?? []).map((text) => ({ text, port: wholeNumber(text, 65_535) }))
  const wrong = numbers.find(({ port }) => port === undefined)
  if (wrong !== undefined) return fault('usage.bad-value', { option: '--port', value: wrong.text, allowed: '1-65535' })
  const seconds = wholeNumber(values.seconds ?? String(longestSeconds), longestSeconds)
  if (seconds === undefined)
    return fault('usage.bad-value', {
      option: '--seconds',
      value: values.seconds ?? '',
      allowed: `1-${longestSeconds}`,
    })
  // The option table lets nothing else through.
  const round = CaptureRound.safeParse(values.round).data
  const practice = PracticeDevice.safeParse(values['practice-device']).data
  const chosen = [...new Set(numbers.flatMap(({ port }) => port ?? []))].map((port) => ({
    port,
    kind: kindOfPort(port),
  }))
  const usual = practice === undefined ? usualPorts : [{ port: 0, kind: 'starttls' as const }]
  return ok({ ports: chosen.length > 0 ? chosen : usual, seconds, address: values['listen-on'], round, practice })
}

function wholeNumber(text: string, max: number): number | undefined {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : 0
  return number >= 1 && number <= max ? number : undefined
}
