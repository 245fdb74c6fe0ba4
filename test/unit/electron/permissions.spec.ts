import type { Session } from 'electron'
import { expect, it } from 'vitest'
import { refusePermissions } from '../../../src-main/electron/security/permissions'

// All names of the two handlers in Electron's own types, and one that does not exist yet.
const names = [
  'accessibility-events',
  'background-sync',
  'clipboard-read',
  'clipboard-sanitized-write',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'local-network-access',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'sensors',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'unknown',
  'usb',
  'window-management',
  'something-of-tomorrow',
]

it('a page gets no permission when it asks, when it is checked, nor any device', () => {
  type Ask = (contents: unknown, name: string, answer: (granted: boolean) => void) => void
  const set: {
    ask?: Ask
    check?: (contents: unknown, name: string) => boolean
    device?: (details: object) => boolean
  } = {}
  const session = {
    setPermissionRequestHandler: (handler: Ask) => (set.ask = handler),
    setPermissionCheckHandler: (handler: NonNullable<typeof set.check>) => (set.check = handler),
    setDevicePermissionHandler: (handler: NonNullable<typeof set.device>) => (set.device = handler),
  }
  // Only what the rules use of it.
  refusePermissions(session as unknown as Session)
  const granted = names.filter((name) => {
    let answer = true
    set.ask?.({}, name, (given) => (answer = given))
    return answer || set.check?.({}, name) !== false
  })
  const devices = ['hid', 'serial', 'usb'].filter((deviceType) => set.device?.({ deviceType }) !== false)
  expect({ granted, devices }).toEqual({ granted: [], devices: [] })
})
