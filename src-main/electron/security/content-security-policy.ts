/** Griffel (Fluent UI's styles) makes only empty `<style>` elements and fills them by script: the hash of the empty text is enough. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"

const policy = (directives: Readonly<Record<string, string>>) =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')

const nothingElse = { 'base-uri': "'none'", 'form-action': "'none'", 'object-src': "'none'", 'connect-src': "'none'" }

/** For the wizard's own pages. No inline script or style, no eval, no network, and no string ever becomes markup (Trusted Types). */
export const wizardPolicy = policy({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': `'self' ${emptyStyle}`,
  'img-src': "'self' data:",
  'font-src': "'self'",
  'frame-src': "'self'",
  'frame-ancestors': "'none'",
  ...nothingElse,
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
})

/** For a sheet: a document without script, shown inside the wizard and printed. Its one inline style is its own. */
export const sheetPolicy = policy({
  'default-src': "'none'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': 'data:',
  'font-src': "'self'",
  'frame-ancestors': "'self'",
  ...nothingElse,
})

/** Headers of every `app://` answer. */
export const pageHeaders = (type: string, contentSecurityPolicy: string): Readonly<Record<string, string>> => ({
  'Content-Type': type,
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
})
