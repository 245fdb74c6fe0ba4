import { createAuthority } from './certificates'

/** The certificate of one capture session: RSA-2048 with SHA-256, for the address that is typed into the device. Its key is never written anywhere. */
export async function createCaptureIdentity(
  address: string,
  now: number,
): Promise<{ readonly cert: string; readonly key: string; readonly authority: string }> {
  const authority = await createAuthority('SMTP AUTH Navi capture', now, 'rsa')
  return { ...(await authority.issue([address])), authority: authority.certificate }
}
