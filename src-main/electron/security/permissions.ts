import type { Session } from 'electron'

/** Electron grants every permission by default; the wizard needs none (camera, notifications, USB, fonts, …). */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}
