import { randomUUID } from 'node:crypto'
import { CaptureRound } from '../../contract/attempt'
import type { CaptureConclusion, CaptureStop } from '../../contract/capture'
import type { PracticeDevice } from '../../contract/capture'
import type { EvidenceOf } from '../../contract/evidence'
import type { Captured } from '../../contract/outputs'
import { fault, ok, type Result } from '../../contract/result'
import { Situation } from '../../contract/situation'
import { concludeCapture } from '../../core/devices/capture-conclude'
import { createCaptureIdentity } from '../../practice/capture-identity'
import { practiceDevices } from '../../practice/devices/habits'
import { pressSend } from '../../practice/devices/press-send'
import { startCapture, type Capture } from '../../services/capture/capture'
import { captureInterfaces, loopback } from '../../services/capture/interfaces'
import { shippedKnowledge } from '../../services/knowledge'
import { t } from '../../text/t'
import { captureOptions, readCaptureWish, type CaptureWish } from '../capture/capture-options'
import { attemptLine, portLine, printCaptured, printValues } from '../capture/print-capture'
import { defineCommand, type Given } from '../command'
import { deliver, pageFor, tellFault, tellLine } from '../deliver'
import { exitCodes, type ExitCode } from '../exit-codes'
import type { Io } from '../io'
import { printableJson } from '../print/printable'

type Fact = EvidenceOf<'device.attempted'>

/** `capture`: waits for a device to send, and concludes which routes it can use. */
export const capture = defineCommand({
  name: 'capture',
  usage: '[--port N]… [--seconds N]',
  options: captureOptions,
  maxWords: 0,
  examples: [
    'capture',
    'capture --port 587 --port 2525 --seconds 120 --json',
    'capture --round oauth-only --listen-on 192.168.1.20',
    'capture --practice-device modern-oauth',
  ],
  async run(given, io) {
    const wish = readCaptureWish(given.values)
    if (!wish.ok) return wish
    const on = wish.value.practice
      ? loopback
      : captureInterfaces().find(({ address }) => wish.value.address === undefined || address === wish.value.address)
    return on === undefined ? fault('capture.no-address') : listen(given, io, wish.value, on)
  },
})

async function listen(
  { values, lang }: Given<typeof captureOptions>,
  io: Io,
  wish: CaptureWish,
  on: ReturnType<typeof captureInterfaces>[number],
): Promise<Result<ExitCode>> {
  const facts: Fact[] = []
  const end = waiter()
  const conclude = (): CaptureConclusion => concludeCapture(facts, Situation.parse({}), shippedKnowledge)
  const tell = (text: string): void => void tellLine(io, lang, text)
  const started = await startCapture({
    session: randomUUID(),
    on,
    ports: wish.ports,
    round: wish.round ?? 'exchange',
    identity: await createCaptureIdentity(on.address, io.now()),
    practice: wish.practice !== undefined,
    limits: { sessionMs: wish.seconds * 1000 },
    events: {
      attempt(fact, isOver) {
        if (!isOver) return
        facts.push(fact)
        tell(attemptLine(lang, fact))
        if (wish.round === undefined && wish.practice === undefined) moveOn(conclude().nextRound)
      },
      stopped: (why) => end.is(why),
    },
  })
  if (!started.ok) {
    await tellFault(io, lang, started.fault)
    return ok(exitCodes.notChecked)
  }
  const session: Capture = started.value
  const moveOn = (round: CaptureRound | null): void => {
    if (round === null || round === session.state.round) return
    session.setRound(round)
    tell(printValues(lang, session.state))
  }
  await tellLine(io, lang, t(lang, 'capture.starting', { address: on.address, seconds: wish.seconds }))
  for (const port of session.state.ports) await tellLine(io, lang, portLine(lang, port))
  await io.errors.write(`${printValues(lang, session.state)}\n`)
  const leave = io.onInterrupt(() => void session.stop('asked'))
  if (wish.practice !== undefined) await practise(session, wish.practice, wish.round)
  const why = await end.wait
  leave()
  await tellLine(io, lang, t(lang, `capture.stopped.${why}`))

  const conclusion = conclude()
  const { ports, turnedAway, address } = session.state
  const captured: Captured = {
    kind: 'captured',
    schemaVersion: 1,
    address,
    ports,
    turnedAway,
    evidence: facts,
    conclusion,
  }
  const shown = values.json ? printableJson(captured) : printCaptured(pageFor(io.output, io.env, lang), captured)
  return ok(await deliver(io, lang, shown, exitOf(captured)))
}

/** A simulated device sends in every round, or in the one that was asked for. */
async function practise(session: Capture, device: PracticeDevice, only: CaptureRound | undefined): Promise<void> {
  for (const round of only === undefined ? CaptureRound.options : [only]) {
    session.setRound(round)
    await pressSend(practiceDevices[device], session.state.values)
  }
  await session.stop('asked')
}

const exitOf = ({ evidence, conclusion }: Captured): ExitCode => {
  if (evidence.length === 0) return exitCodes.notChecked
  const isTrouble = conclusion.findings.some(({ severity }) => severity === 'trouble' || severity === 'warning')
  return isTrouble ? exitCodes.found : exitCodes.done
}

/** Waits for the end, which may come before anybody waits. */
function waiter() {
  let is: (why: CaptureStop) => void = () => undefined
  const wait = new Promise<CaptureStop>((resolve) => {
    is = resolve
  })
  return { wait, is: (why: CaptureStop) => is(why) }
}
