import type { WrapperFamily } from './family'

/** curl shows the reply only with -v. */
export const curl: WrapperFamily = { id: 'curl', hides: /curl: \(67\)|\bLogin denied/ }
