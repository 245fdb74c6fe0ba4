import { isDevicePage } from './device-pages'

/** May this leave for the browser at all? Only https without a name or password in it, or the front page of a device in the office. */
export function isBrowsable(address: string): boolean {
  if (isDevicePage(address)) return true
  if (!URL.canParse(address)) return false
  const { protocol, username, password } = new URL(address)
  return protocol === 'https:' && username === '' && password === ''
}

/**
 * The one way to the browser. Who calls it has looked at its own list before (`allowed-links.ts`, `device-pages.ts`, the identity services of the knowledge);
 * this is the last fence in front of `shell.openExternal`, which also starts programs.
 */
export const browserBehind =
  (openExternal: (address: string) => Promise<void>) =>
  async (address: string): Promise<void> => {
    if (!isBrowsable(address)) throw new Error('This address does not go to the browser')
    await openExternal(address)
  }
