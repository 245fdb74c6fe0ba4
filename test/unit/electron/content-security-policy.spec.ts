import { expect, it } from 'vitest'
import { pageHeaders, sheetPolicy, wizardPolicy } from '../../../src-main/electron/security/content-security-policy'

it('the policies say exactly this', () => {
  expect(wizardPolicy.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "img-src 'self' data:",
    "font-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "connect-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ])
  expect(sheetPolicy.split('; ')).toEqual([
    "default-src 'none'",
    "style-src 'self' 'unsafe-inline'",
    'img-src data:',
    "font-src 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "connect-src 'none'",
  ])
  expect(pageHeaders('text/css', sheetPolicy)).toEqual({
    'Content-Type': 'text/css',
    'Content-Security-Policy': sheetPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  })
})
