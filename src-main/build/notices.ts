// `npm run notices`: the licence texts of everything that is shipped, from the packages themselves, into dist/notices. Same text, said once.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { noticesText } from './package/notices-text'
import { shippedPackages } from './package/shipped-packages'

const folder = join('dist', 'notices')
const packages = shippedPackages('.')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), noticesText(packages))
copyFileSync('LICENSE', join(folder, 'LICENSE.txt'))
console.log(`notices: ${packages.length} packages`)
