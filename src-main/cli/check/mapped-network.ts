import { fault, ok, type Result } from '../../contract/result'
import { readBytes } from '../../services/json-file'
import { parseDnsServer, parseMapping, type Mapping } from '../../services/network/parse-mapping'
import type { NetworkReader } from './network-reader'

/** A file of CA certificates has some kilobytes; the whole of a system's trust about 300. */
const maxCaBytes = 1024 * 1024

/** Faults: a mapping or DNS server that cannot be read, a CA file that cannot. */
export const mappedNetwork: NetworkReader = async (values) => {
  const mappings: Mapping[] = []
  for (const text of values['connect-to'] ?? []) {
    const mapping = parseMapping(text)
    if (!mapping.ok) return mapping
    mappings.push(mapping.value)
  }
  const dnsServer = values.dns === undefined ? undefined : parseDnsServer(values.dns)
  if (dnsServer?.ok === false) return dnsServer
  const extraCa = values.ca === undefined ? undefined : await readCa(values.ca)
  if (extraCa?.ok === false) return extraCa
  return ok({
    mappings,
    ...(dnsServer && { dnsServer: dnsServer.value }),
    ...(extraCa && { extraCa: extraCa.value }),
  })
}

async function readCa(path: string): Promise<Result<string>> {
  const bytes = await readBytes(path, maxCaBytes)
  if (!bytes.ok) return bytes
  const pem = new TextDecoder().decode(bytes.value)
  return pem.includes('-----BEGIN CERTIFICATE-----') ? ok(pem) : fault('file.wrong-kind', { path })
}
