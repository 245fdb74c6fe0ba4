/** A number of Microsoft Entra ID in a text. */
export interface SignInNumber {
  readonly number: string
  readonly at: number
}

/** Every error number of Microsoft Entra ID that is written out (`AADSTS50076`), from front to back. */
export function* signInNumbers(text: string): Generator<SignInNumber> {
  for (const found of text.matchAll(/(?<![a-z0-9])AADSTS(\d{4,8})(?!\d)/gi))
    yield { number: found[1] ?? '', at: found.index }
}
