/** How one family of programs, servers or devices dresses a reply up, or keeps it to itself. */
export interface WrapperFamily {
  readonly id: string
  /** Takes the family's dress off a cleaned text; line breaks stay where they are. Linear in the length of the text. */
  readonly tidy?: (text: string) => string
  /** Its words for a refused sign-in when it does not show the reply. Flags do not count: all families are looked for at once, in any case. */
  readonly hides?: RegExp
}
