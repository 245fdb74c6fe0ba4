import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

// The sliced faces have 髙 﨑 ① ㈱; the packages' single "japanese" file lacks them.
const faces = [
  '@fontsource/biz-udpgothic/400.css',
  '@fontsource/biz-udpgothic/700.css',
  '@fontsource/biz-udgothic/400.css',
]

/**
 * Puts the fonts of window and paper into `<folder>/fonts` with one style sheet. Only woff2: the packages name woff too, which would double the size.
 * Licence: OFL-1.1, copied beside them.
 */
export function layOutFonts(folder: string): void {
  const target = join(folder, 'fonts')
  mkdirSync(target, { recursive: true })
  const sheets = faces.map((face) => {
    const source = join('node_modules', face)
    const css = readFileSync(source, 'utf8').replaceAll(/, url\([^)]*\.woff\) format\('woff'\)/g, '')
    return css.replaceAll(/url\(\.\/(files\/[^)]+\.woff2)\)/g, (_all, file: string) => {
      copyFileSync(join(dirname(source), file), join(target, basename(file)))
      return `url(./${basename(file)})`
    })
  })
  writeFileSync(join(target, 'fonts.css'), sheets.join('\n'))
  copyFileSync('node_modules/@fontsource/biz-udpgothic/LICENSE', join(target, 'LICENSE.txt'))
}
