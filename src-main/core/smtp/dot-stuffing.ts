const [carriageReturn, lineFeed, dot] = [13, 10, 46]

/** A message as it goes over the wire after DATA (RFC 5321 4.5.2): CR LF at every line end, a dot doubled at the beginning of a line, and the lone dot at the end. */
export function dotStuffed(message: Uint8Array): Uint8Array {
  const out: number[] = []
  for (const [at, byte] of message.entries()) {
    const startsLine = out.length === 0 || out.at(-1) === lineFeed
    if (byte === dot && startsLine) out.push(dot)
    if (byte === lineFeed && out.at(-1) !== carriageReturn) out.push(carriageReturn)
    out.push(byte)
    if (byte === carriageReturn && message[at + 1] !== lineFeed) out.push(lineFeed)
  }
  if (out.length > 0 && out.at(-1) !== lineFeed) out.push(carriageReturn, lineFeed)
  return Uint8Array.from([...out, dot, carriageReturn, lineFeed])
}
