import type { CaptureConclusion } from '../../contract/capture'
import type { Handlers } from '../../contract/ipc'
import { ok } from '../../contract/result'
import type { Situation } from '../../contract/situation'
import type { CaptureRoom } from '../capture-room'

export const captureHandlers = (
  room: CaptureRoom,
  conclude: (situation: Situation) => CaptureConclusion,
): Handlers['capture'] => ({
  interfaces: () => ok([...room.interfaces()]),
  state: () => ok(room.state),
  start: (order) => room.start(order),
  round: ({ session, round }) => room.round(session, round),
  stop: async (session) => ok(await room.stop(session)),
  conclude: (situation) => ok(conclude(situation)),
  press: ({ session, device }) => room.press(session, device),
})
