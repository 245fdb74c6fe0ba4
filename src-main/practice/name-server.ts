import { createSocket } from 'node:dgram'
import { AUTHORITATIVE_ANSWER, decode, encode, type Answer, type Question } from 'dns-packet'

export interface PracticeNameServer {
  readonly port: number
  stop(): Promise<void>
}

/** A name server on a free port of 127.0.0.1 that knows one domain, so that practice asks nobody outside. */
export async function startNameServer(domain: string, mxHost: string): Promise<PracticeNameServer> {
  const records: readonly Answer[] = [
    { type: 'MX', name: domain, ttl: 60, data: { preference: 0, exchange: mxHost } },
    { type: 'TXT', name: domain, ttl: 60, data: 'v=spf1 include:spf.protection.outlook.com -all' },
    { type: 'A', name: mxHost, ttl: 60, data: '192.0.2.25' },
  ]
  const answersTo = (question: Question) =>
    records.filter(({ name, type }) => name === question.name.toLowerCase() && type === question.type)
  const socket = createSocket('udp4')
  socket.on('message', (message, from) => {
    const { id, questions = [] } = decode(message)
    const answers = questions.flatMap(answersTo)
    const known = questions.some(({ name }) => records.some((record) => record.name === name.toLowerCase()))
    // RFC 1035 4.1.1: RCODE 3 says that the name does not exist.
    const flags = AUTHORITATIVE_ANSWER | (known ? 0 : 3)
    const reply = encode({ type: 'response', flags, questions, answers, ...(id === undefined ? {} : { id }) })
    socket.send(reply, from.port, from.address)
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject)
    socket.bind(0, '127.0.0.1', resolve)
  })
  return { port: socket.address().port, stop: () => new Promise((resolve) => socket.close(() => resolve())) }
}
