import { createSecureContext, type SecureContext, type SecureContextOptions } from 'node:tls'

/** Our certificate; the key lives in memory only. */
export interface CaptureIdentity {
  readonly cert: string
  readonly key: string
  /** PEM of the authority that signed it. */
  readonly authority: string
}

/**
 * TLS for every device from TLS 1.0 on. Nothing worth protecting goes through it. OpenSSL 3 (Node) speaks 1.0 and 1.1 only at security level 0;
 * BoringSSL (Electron) speaks them anyway and throws at the word.
 */
export function captureContext({ cert, key }: CaptureIdentity): SecureContext {
  const options: SecureContextOptions = { cert, key, minVersion: 'TLSv1', honorCipherOrder: true }
  try {
    return createSecureContext({ ...options, ciphers: 'DEFAULT:@SECLEVEL=0' })
  } catch {
    return createSecureContext(options)
  }
}
