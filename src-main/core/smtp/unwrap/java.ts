import type { WrapperFamily } from './family'

/** Jakarta Mail puts the reply behind the class name, unless a program shows only the class. */
export const java: WrapperFamily = { id: 'java', hides: /AuthenticationFailedException/ }
