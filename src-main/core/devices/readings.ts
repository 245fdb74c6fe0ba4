/** Longest identification text that is looked at, in UTF-16 code units: what comes from the network is hostile. */
const maxLength = 1000

/** Keys of an IEEE 1284 device id (`MFG:…;MDL:…;`) that tell what the device is; `CMD` would name other makers' languages. */
const deviceIdKeys = /(?:^|;)\s*(MFG|MANUFACTURER|MDL|MODEL|DES|DESCRIPTION)\s*:([^;]*)/giu

/** HP puts the model behind `PID:` in sysDescr. */
const productId = /\bPID\s*:([^,;]+)/iu

/**
 * What an identification text says, as one or more plain lines, best first: sysDescr, hrDeviceDescr, make-and-model, 1284 id, or typed.
 * Full-width forms are folded (NFKC), control and bidi characters dropped, blanks collapsed. Empty when nothing is left.
 */
export function readings(text: string): readonly string[] {
  const line = cleaned(text)
  const product = productId.exec(line)?.[1]
  const lines = deviceIdLines(line) ?? (product === undefined ? [line] : [product, line])
  return lines.map((each) => each.trim()).filter((each) => each !== '')
}

function cleaned(text: string): string {
  return (
    text
      .slice(0, maxLength)
      .normalize('NFKC')
      // One character may fold into many.
      .slice(0, maxLength)
      .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
      .replace(/[\p{Cf}\p{Cs}]/gu, '')
      .replace(/[‐‑‒–—―−]/gu, '-')
      // `リコ-` is `リコー` typed with a hyphen.
      .replace(/(?<=\p{Script=Katakana})-/gu, 'ー')
      .replace(/\s+/gu, ' ')
      .trim()
  )
}

function deviceIdLines(line: string): readonly string[] | undefined {
  const values = new Map<string, string>()
  for (const [, key, value] of line.matchAll(deviceIdKeys))
    if (key !== undefined && value !== undefined) values.set(key.slice(0, 2).toUpperCase(), value.trim())
  if (values.size === 0) return undefined
  const maker = values.get('MF') ?? values.get('MA') ?? ''
  const model = values.get('MD') ?? values.get('MO') ?? ''
  return [`${maker} ${model}`, model, values.get('DE') ?? '']
}
