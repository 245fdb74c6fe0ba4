/** The same keys with any sentence: what a translation of a catalogue must satisfy. */
export type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }
