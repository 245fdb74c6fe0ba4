import type { Crossed } from '../main-mapped'
import type { Program } from './program'

/** Everything that has crossed between main process and window so far. Only with the mapped entry. */
export const crossedIn = ({ app }: Program): Promise<readonly Crossed[]> =>
  app.evaluate(() => Reflect.get(globalThis, 'crossed'))
