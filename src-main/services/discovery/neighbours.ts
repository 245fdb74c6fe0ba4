import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseNeighbours, type Neighbour } from '../../core/devices/found/neighbours'

const timeoutMs = 2_000

/** Who this computer has exchanged packets with lately, as the system remembers it. Empty when it does not tell. */
export async function readNeighbours(platform: string, signal: AbortSignal): Promise<readonly Neighbour[]> {
  const table = platform === 'linux' ? readFile('/proc/net/arp', 'utf8') : fromProgram(platform, signal)
  return parseNeighbours(await table.catch(() => ''))
}

/** `arp` of Windows and macOS by its full path, so that no other program of that name is started. */
function fromProgram(platform: string, signal: AbortSignal): Promise<string> {
  const [program, args] =
    platform === 'win32'
      ? [join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'ARP.EXE'), ['-a']]
      : ['/usr/sbin/arp', ['-an']]
  return new Promise((resolve, reject) => {
    execFile(program, args, { timeout: timeoutMs, windowsHide: true, signal, encoding: 'latin1' }, (error, output) =>
      error ? reject(error) : resolve(output),
    )
  })
}
