import type { problem as ja } from '../ja/problem'
import type { Shape } from '../shape'

/** A box that appears when the program itself has failed. Reader: everybody, in the middle of something. */
export const problem = {
  title: 'Something unexpected happened inside the program',
  detail:
    'What you have answered and what was found so far is saved. No setting of a device or server was changed.\nNote of the place where it happened: {{path}}\n(It holds no password, address or reply of a server. It helps the developers if you tell them.)',
  quit: 'Quit',
  goOn: 'Go on',
} as const satisfies Shape<typeof ja>
