import { fault, ok, type Result } from '../../contract/result'
import type { NetworkOptions } from '../../services/network/network'
import type { OptionValues } from '../options/parse-options'
import type { checkOptions } from './check-options'

/** Options that lead a check to other places than the real ones. */
type NetworkValues = Pick<OptionValues<typeof checkOptions>, 'connect-to' | 'dns' | 'ca'>

/** Reads the options about the network. */
export type NetworkReader = (values: NetworkValues) => Promise<Result<NetworkOptions>>

/** The installed program goes to the real places only, whoever started it and with which words. Fault: `usage.not-installed`. */
export const realNetworkOnly: NetworkReader = async (values) => {
  const given = (['connect-to', 'dns', 'ca'] as const).find((name) => values[name] !== undefined)
  return given === undefined ? ok({ mappings: [] }) : fault('usage.not-installed', { option: `--${given}` })
}
