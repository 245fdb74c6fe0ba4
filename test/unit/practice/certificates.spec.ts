import { X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createAuthority } from '../../../src-main/practice/certificates'

describe('createAuthority', () => {
  it('issues a certificate that its own authority vouches for and another does not', async () => {
    const now = Date.UTC(2026, 10, 23)
    const authority = await createAuthority('Practice', now)
    const other = await createAuthority('Practice', now)
    const { cert } = await authority.issue(['smtp.office365.com', 'mail.example.co.jp'])
    const leaf = new X509Certificate(cert)
    expect({
      names: leaf.subjectAltName,
      validFrom: new Date(leaf.validFrom).toISOString(),
      vouchedFor: leaf.verify(new X509Certificate(authority.certificate).publicKey),
      byAnother: leaf.verify(new X509Certificate(other.certificate).publicKey),
    }).toEqual({
      names: 'DNS:smtp.office365.com, DNS:mail.example.co.jp',
      validFrom: '2026-11-22T00:00:00.000Z',
      vouchedFor: true,
      byAnother: false,
    })
  })
})
