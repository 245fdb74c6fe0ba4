// A device that answers everything with nonsense, floods and never-ending bodies, once the file named on its command line exists.
import { randomBytes } from 'node:crypto'
import { createSocket } from 'node:dgram'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'

const [, , signal] = process.argv
const maySpeak = () => existsSync(signal)
const send = (socket, bytes, { port, address }) => socket.send(bytes, port, address, () => undefined)

/** A DNS name of one label before the given ones. */
const name = (...labels) =>
  Buffer.concat([
    ...labels.map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)])),
    Buffer.from([0]),
  ])
const record = (owner, type, data) =>
  Buffer.concat([owner, Buffer.from([0, type, 0, 1, 0, 0, 0, 120, data.length >> 8, data.length & 255]), data])

/** One of endless services, each at another host, with escape sequences in its name and an address that is not in the network. */
function announcement(number) {
  const service = name(`\u001b[31m\u202e${number}`, '_ipp', '_tcp', 'local')
  const host = name(`h${number}`, 'local')
  const answers = [
    record(name('_ipp', '_tcp', 'local'), 12, service),
    record(service, 33, Buffer.concat([Buffer.from([0, 0, 0, 0, 0x23, 0x8c]), host])),
    record(host, 1, Buffer.from([203, 0, 113, 9])),
    record(service, 16, Buffer.from([255, ...Buffer.from('ty=\u001b]0;owned\u0007'), 1, 2, 3])),
  ]
  return Buffer.concat([Buffer.from([0, 0, 0x84, 0, 0, 0, 0, answers.length, 0, 0, 0, 0]), ...answers])
}

for (const [port, group] of [
  [161, undefined],
  [3702, '239.255.255.250'],
  [5353, '224.0.0.251'],
]) {
  const socket = createSocket({ type: 'udp4', reuseAddr: true })
  socket.on('error', () => undefined)
  socket.on('message', (message, from) => {
    if (!maySpeak()) return
    for (let round = 0; round < 20; round += 1) {
      send(socket, randomBytes(1 + Math.floor(Math.random() * 400)), from)
      const damaged = Buffer.from(message)
      damaged[Math.floor(Math.random() * damaged.length)] ^= 0xff
      send(socket, damaged, from)
      if (port === 5353) send(socket, announcement(Math.floor(Math.random() * 1e6)), from)
    }
    if (port === 161) {
      // The question itself as the answer, with a length of almost 64 kB in it.
      const answer = Buffer.from(message)
      answer[answer.indexOf(0xa0)] = 0xa2
      send(socket, answer, from)
      send(socket, Buffer.from([0x30, 0x82, 0xff, 0xff, ...answer.subarray(2)]), from)
    }
  })
  socket.bind(port, '0.0.0.0', () => group && socket.addMembership(group, '10.77.0.66'))
}

for (const port of [80, 443, 631])
  createServer((connection) => {
    connection.on('error', () => undefined)
    if (!maySpeak()) return connection.destroy()
    connection.write('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n<title>\u001b[2Jtitle without end')
    const timer = setInterval(() => connection.write('<title '.repeat(2000)), 20)
    connection.on('close', () => clearInterval(timer))
  }).listen(port)
