import type { WrapperFamily } from './family'

/** smtplib gives the reply as a tuple of a number and bytes; programs around it often show the class name only. */
export const python: WrapperFamily = { id: 'python', hides: /SMTPAuthenticationError/ }
