import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { shippedPackages } from '../../src-main/build/package/shipped-packages'
import { serviceTypes } from '../../src-main/core/devices/mdns/services'

const Lock = z.object({
  packages: z.record(z.string(), z.object({ dev: z.boolean().optional(), hasInstallScript: z.boolean().optional() })),
})
const packages = Object.entries(Lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8'))).packages)
const Manifest = z.object({
  allowScripts: z.record(z.string(), z.boolean()),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
})
const manifest = Manifest.parse(JSON.parse(readFileSync('package.json', 'utf8')))
const config: unknown = parse(readFileSync('electron-builder.yml', 'utf8'))

describe('what the installers are made from', () => {
  it('asks Windows for no administrator, ever, and tells no server of itself', () => {
    expect(config).toMatchObject({
      publish: null,
      win: {
        requestedExecutionLevel: 'asInvoker',
        target: [
          { target: 'nsis', arch: ['x64', 'arm64'] },
          { target: 'portable', arch: ['x64', 'arm64'] },
        ],
      },
      nsis: {
        oneClick: true,
        perMachine: false,
        packElevateHelper: false,
        deleteAppDataOnUninstall: false,
        installerLanguages: ['ja_JP', 'en_US'],
      },
      portable: { requestExecutionLevel: 'user' },
    })
    const script = readFileSync('assets/install/windows/installer.nsh', 'utf8')
    expect(/RequestExecutionLevel|UAC_|runas|elevate/i.test(script)).toBe(false)
  })
  it('tells macOS every service that is looked for, and why, in both languages', () => {
    const { mac } = z
      .object({
        mac: z.object({
          hardenedRuntime: z.literal(true),
          extendInfo: z.object({ NSBonjourServices: z.array(z.string()), NSLocalNetworkUsageDescription: z.string() }),
        }),
      })
      .parse(config)
    expect(mac.extendInfo.NSBonjourServices).toEqual(serviceTypes.map((type) => type.replace(/\.local$/, '')))
    const stringsOf = (lang: string) =>
      Object.fromEntries(
        [
          ...readFileSync(`assets/install/mac/${lang}.lproj/InfoPlist.strings`, 'utf8').matchAll(
            /^"(\w+)" = "([^"]+)";$/gm,
          ),
        ].map(([, key, text]) => [key, text]),
      )
    const [english, japanese] = [stringsOf('en'), stringsOf('ja')]
    expect(Object.keys(japanese)).toEqual(Object.keys(english))
    expect(english.NSLocalNetworkUsageDescription).toBe(mac.extendInfo.NSLocalNetworkUsageDescription)
    expect(japanese.CFBundleDisplayName).toBe('SMTP AUTH ナビ')
  })
  it('gives macOS no right but to compile at run time', () => {
    const keys = [
      ...readFileSync('assets/install/mac/entitlements.plist', 'utf8').matchAll(/<key>([^<]+)<\/key>/g),
    ].map(([, key]) => key)
    expect(keys).toEqual(['com.apple.security.cs.allow-jit'])
  })
  it('opens .smtpnavi on all three systems', () => {
    expect(config).toMatchObject({ fileAssociations: [{ ext: 'smtpnavi', mimeType: 'application/x-smtpnavi' }] })
  })
  it('keeps every key and password out of the configuration', () => {
    expect(
      /cscLink|cscKeyPassword|certificateFile|certificatePassword|identity:|appleId|AZURE/i.test(
        readFileSync('electron-builder.yml', 'utf8'),
      ),
    ).toBe(false)
  })
})

describe('what is shipped of others', () => {
  it('has licences that we may pass on', () => {
    const allowed = ['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1']
    const others = shippedPackages('.').filter(({ licence }) => !allowed.includes(licence))
    expect(others.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([])
  })
  it('is pinned to exact versions', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^(npm:.+@)?\d+\.\d+\.\d+$/.test(version),
    )
    expect(loose).toEqual([])
  })
  it('runs no script when it is installed, and the one that wants to is refused by name', () => {
    const wanting = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)
    expect(wanting).toEqual(['node_modules/electron-winstaller'])
    expect(manifest.allowScripts).toEqual({ 'electron-winstaller': false })
    expect(packages.filter(([, { hasInstallScript, dev }]) => hasInstallScript && !dev)).toEqual([])
  })
  it('has no native module', () => {
    const native = packages
      .filter(([path, { dev }]) => path !== '' && !dev)
      .filter(([path]) => {
        const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
        return files.some((file) => file.endsWith('.node') || file.endsWith('binding.gyp'))
      })
    expect(native.map(([path]) => path)).toEqual([])
  })
})
