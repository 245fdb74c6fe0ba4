import type { Lang } from '../contract/window'
import { t } from '../text/t'

/**
 * What the browser shows when it has come back to this computer. MSAL sends it without a content type: only a doctype and the character set in front make
 * the browser read it as a page in UTF-8. Holds no word from outside.
 */
export function signInPage(lang: Lang, which: 'cameBack' | 'refused'): string {
  const title = t(lang, `browserPage.${which}.title`)
  const text = t(lang, `browserPage.${which}.text`)
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
:root { color-scheme: light dark; }
body { font: 1.125rem/1.7 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto 0; padding: 0 1.5rem; }
h1 { font-size: 1.5rem; line-height: 1.4; }
</style>
</head>
<body>
<h1>${title}</h1>
<p>${text}</p>
</body>
</html>
`
}
