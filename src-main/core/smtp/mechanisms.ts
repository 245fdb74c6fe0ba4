/** Ways to sign in that carry an access token instead of a password. */
const tokenMechanisms: readonly string[] = ['XOAUTH2', 'OAUTHBEARER']

/** Is it OAuth? Everything else (LOGIN, PLAIN, and `BASIC` as the name of both) takes a password. */
export const carriesToken = (mechanism: string): boolean => tokenMechanisms.includes(mechanism)
