import { posix, win32 } from 'node:path'

/**
 * Where the program keeps what must survive a restart (the ledger of refused sign-ins): SMTPNAVI_HOME when set, else the system's place for
 * a person's state: XDG_STATE_HOME or ~/.local/state (XDG Base Directory 0.8), %LOCALAPPDATA%, ~/Library/Application Support.
 */
export function stateFolder(env: Readonly<Record<string, string | undefined>>, platform: string, home: string): string {
  const own = env['SMTPNAVI_HOME']
  if (own) return own
  if (platform === 'win32')
    return win32.join(env['LOCALAPPDATA'] || win32.join(home, 'AppData', 'Local'), 'smtp-auth-navi')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'smtp-auth-navi')
  return posix.join(env['XDG_STATE_HOME'] || posix.join(home, '.local', 'state'), 'smtp-auth-navi')
}
