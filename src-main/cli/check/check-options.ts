import type { OptionTable } from '../options/parse-options'

/** Options of `check`. What is not given here is not done: no sign-in, no mail, no trust in an unverified certificate. */
export const checkOptions = {
  situation: { value: 'FILE' },
  practice: { value: 'SCENARIO' },
  route: { value: 'ID', multiple: true },
  'password-stdin': {},
  'token-stdin': {},
  'recipient-check': {},
  'send-real-mail-to': { value: 'ADDRESS' },
  'accept-fingerprint': { value: 'HEX' },
  'accept-corrections': {},
  tenant: { value: 'FILE' },
  'confirm-tenant': {},
  'identify-tenant': {},
  'dry-run': {},
  'connect-to': { value: 'H:P:H2:P2', multiple: true },
  dns: { value: 'A:P' },
  ca: { value: 'FILE' },
  details: {},
  json: {},
  out: { value: 'FILE' },
} as const satisfies OptionTable
