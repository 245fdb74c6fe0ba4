// Switches inside Electron's executable (https://www.electronjs.org/docs/latest/tutorial/fuses). electron-builder runs `afterPack` before it signs.
// Not its own `electronFuses`: it knows eight of the nine.
import { join } from 'node:path'
import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'

/**
 * What each fuse of the shipped program says. Playwright drives a program through --inspect, so the build for its tests has that one on;
 * it is made only with SMTPNAVI_TEST_FUSES=1 and never published.
 */
export const wantedFuses = (platform, forTests = false) => ({
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: forTests,
  // Electron checks the archive on Windows and macOS only.
  EnableEmbeddedAsarIntegrityValidation: platform === 'win32' || platform === 'darwin',
  OnlyLoadAppFromAsar: true,
  // Without a snapshot of our own there is none to load.
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
})

export async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const name = packager.executableName ?? packager.appInfo.productFilename
  const ending = { win32: '.exe', darwin: '.app' }[electronPlatformName] ?? ''
  const wanted = wantedFuses(electronPlatformName, process.env.SMTPNAVI_TEST_FUSES === '1')
  await flipFuses(join(appOutDir, `${name}${ending}`), {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: electronPlatformName === 'darwin',
    ...Object.fromEntries(Object.entries(wanted).map(([name, isOn]) => [FuseV1Options[name], isOn])),
  })
}

/** The fuses of an executable by name, as they are. A fuse that we do not know has its number for a name. */
export async function readFuses(executable) {
  const wire = await getCurrentFuseWire(executable)
  return Object.fromEntries(
    Object.entries(wire)
      .filter(([name]) => /^\d+$/.test(name))
      // The wire holds the characters 0 and 1.
      .map(([at, state]) => [FuseV1Options[at] ?? at, state === '1'.charCodeAt(0)]),
  )
}
