import type { PracticeDevice } from '../../contract/capture'

/** How a simulated device sends. Data only: what capture concludes from it comes from the same rules as with a real one. */
export interface Habits {
  /** What it calls itself in EHLO. */
  readonly name: string
  readonly encryption: 'starttls' | 'none'
  readonly tls: { readonly min: 'TLSv1' | 'TLSv1.2'; readonly max: 'TLSv1' | 'TLSv1.2' | 'TLSv1.3' }
  /** Mechanisms it knows, the one it likes best first. */
  readonly signIn: readonly ('XOAUTH2' | 'LOGIN')[]
  /** Does it send where no mechanism that it knows is offered? */
  readonly sendsWithoutSignIn: boolean
  /** Does it hang up at a LOGIN prompt with a NUL in it? */
  readonly dislikesNul: boolean
}

const usual: Habits = {
  name: 'scanner.example.com',
  encryption: 'starttls',
  tls: { min: 'TLSv1.2', max: 'TLSv1.2' },
  signIn: ['LOGIN'],
  sendsWithoutSignIn: false,
  dislikesNul: false,
}

export const practiceDevices: Readonly<Record<PracticeDevice, Habits>> = {
  'modern-oauth': {
    ...usual,
    tls: { min: 'TLSv1.2', max: 'TLSv1.3' },
    signIn: ['XOAUTH2', 'LOGIN'],
    sendsWithoutSignIn: true,
  },
  'login-tls12': usual,
  'tls10-only': { ...usual, tls: { min: 'TLSv1', max: 'TLSv1' } },
  'plain-no-sign-in': { ...usual, encryption: 'none', signIn: [], sendsWithoutSignIn: true },
  'picky-login': { ...usual, dislikesNul: true },
  'bare-name': { ...usual, name: 'BRN008077D0A1B2' },
}
