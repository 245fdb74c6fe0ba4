import { isOfficeAddress } from '../../core/devices/found/subnets'

/** May this settings page of a device be opened in the browser? Only the front page at a private address, nothing else in the URL. */
export function isDevicePage(address: string): boolean {
  const host = /^https?:\/\/(\d{1,3}(?:\.\d{1,3}){3})\/$/.exec(address)?.[1]
  return host !== undefined && isOfficeAddress(host)
}
