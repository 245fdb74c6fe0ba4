// `npm run icons`: draws assets/icons/*.svg with the system's Chromium into what the installers need. The results are kept in the repository, so that
// packaging needs no drawing program; a test holds them to the list below.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { icns, ico } from './package/icon-files'
import { iconSizes } from './package/icon-sizes'

const folder = join('assets', 'icons')
/** At 16 and 24 px the arrow of the large one would be four dots. */
const drawingFor = (size: number) => (size <= 24 ? 'icon-small.svg' : 'icon.svg')

const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
)
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath })
const page = await browser.newPage()

/** Transparent where nothing is drawn. */
async function draw(size: number): Promise<Uint8Array> {
  const svg = readFileSync(join(folder, drawingFor(size)), 'utf8')
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
  return page.screenshot({ omitBackground: true })
}

const drawn = new Map<number, Uint8Array>()
for (const size of new Set(Object.values(iconSizes).flat())) drawn.set(size, await draw(size))
await browser.close()

const of = (sizes: readonly number[]) => sizes.map((size) => ({ size, png: drawn.get(size) ?? new Uint8Array() }))
mkdirSync(join(folder, 'png'), { recursive: true })
for (const { size, png } of of(iconSizes.png)) writeFileSync(join(folder, 'png', `${size}x${size}.png`), png)
writeFileSync(join(folder, 'icon.ico'), ico(of(iconSizes.ico)))
writeFileSync(join(folder, 'icon.icns'), icns(of(iconSizes.icns)))
console.log(`icons: ${[...drawn.keys()].length} sizes in ${folder}`)
