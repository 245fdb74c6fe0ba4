/** Facts that change, written as figures: each must stand as a placeholder, so that a changed fact changes every text. */
const literals: readonly { readonly what: string; readonly form: RegExp }[] = [
  { what: 'a year', form: /(?<![\d.:/-])(?:19|20)\d\d(?![\d.:/-])(?: ?年)?|(?:令和|平成) ?\d+ ?年|\bR\d+ ?年/g },
  {
    what: 'a month',
    form: /(?<!\d)\d{1,2} ?月(?:末| ?\d{1,2} ?日|から|に|まで)|\b(?:January|February|April|June|July|August|September|October|November|December)\b/g,
  },
  {
    what: 'a host of Microsoft',
    form: /\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:office365\.com|outlook\.com|azurecomm\.net|mx\.microsoft|microsoftonline\.com)\b/gi,
  },
  { what: 'a price', form: /(?:USD|US\$|\$|¥|€) ?\d|\d+ ?(?:円|米?ドル|dollars?|yen)/gi },
  { what: 'a figure with a unit', form: /(?<![\d.])\d{1,3}(?:,\d{3})+|\d+ ?(?:MB|GB|メガバイト|万件|万通)/g },
]

/** Literal facts in a text. Addresses of pages are left out: they are links, not facts. */
export const literalFactsIn = (markdown: string): readonly string[] => {
  const text = markdown.replace(/\{\{[^}]*\}\}/g, '').replace(/\]\([^)]*\)/g, ']')
  return literals.flatMap(({ what, form }) =>
    [...text.matchAll(form)].map(([found]) => `${what} is written out: ${found}`),
  )
}
