/** An IPv4 address as a number; undefined when it is none. */
function numberOf(address: string): number | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address)?.slice(1).map(Number)
  return parts?.every((part) => part <= 255) === true ? parts.reduce((sum, part) => sum * 256 + part, 0) : undefined
}

/** Is the address one of a connector's? Connectors take single IPv4 addresses and networks from /24 to /32 (New-InboundConnector reference). */
export function addressIsIn(address: string, range: string): boolean {
  const [network = '', bits = '32'] = range.trim().split('/')
  const [own, base, length] = [numberOf(address), numberOf(network), Number(bits)]
  if (own === undefined || base === undefined || !/^\d{1,2}$/.test(bits) || length > 32) return false
  const size = 2 ** (32 - length)
  return Math.floor(own / size) === Math.floor(base / size)
}
