// Name servers that do not do their duty: doubles on UDP, for what dnsmasq is too honest to say.
import { createSocket } from 'node:dgram'

export const nameServerFaults = ['silent', 'garbage', 'server-failure', 'refused', 'other-question'] as const
export type NameServerFault = (typeof nameServerFaults)[number]

/** Header flags and answer of each (RFC 1035 4.1.1); `undefined` is silence. */
function answerTo(question: Buffer, fault: NameServerFault): Buffer | undefined {
  const answer = Buffer.from(question)
  switch (fault) {
    case 'silent':
      return undefined
    case 'garbage':
      return Buffer.concat([question.subarray(0, 2), Buffer.alloc(64, 0xff)])
    case 'server-failure':
      answer.writeUInt16BE(0x8182, 2)
      return answer
    case 'refused':
      answer.writeUInt16BE(0x8185, 2)
      return answer
    case 'other-question':
      // The identity of another question: a forged answer, which must not be believed.
      answer.writeUInt16BE((question.readUInt16BE(0) + 1) & 0xffff, 0)
      answer.writeUInt16BE(0x8180, 2)
      return answer
  }
}

export interface LyingNameServer {
  readonly port: number
  stop(): Promise<void>
}

/** Starts one on a free loopback port. */
export async function startLyingNameServer(fault: NameServerFault): Promise<LyingNameServer> {
  const socket = createSocket('udp4')
  socket.on('message', (question, { port, address }) => {
    const answer = answerTo(question, fault)
    if (answer) socket.send(answer, port, address)
  })
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  return {
    port: socket.address().port,
    stop: () => new Promise((resolve) => void socket.close(() => resolve())),
  }
}
