/** Name and version as reports and `--version` say them; a test compares them with package.json. */
export const program = { name: 'smtp-auth-navi', version: '0.1.0' } as const
