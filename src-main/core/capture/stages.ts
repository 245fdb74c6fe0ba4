import type { AttemptStage as Stage } from '../../contract/attempt'

/** The stages of an attempt in their order. */
export const stages: readonly Stage[] = [
  'connected',
  'greeted',
  'hello',
  'starttls',
  'handshake',
  'secured',
  'hello-secured',
  'sign-in',
  'signed-in',
  'mail-from',
  'rcpt-to',
  'message',
  'mail-taken',
]

/** Did the attempt come at least as far as this? */
export const cameTo = (furthest: Stage, stage: Stage): boolean => stages.indexOf(furthest) >= stages.indexOf(stage)
