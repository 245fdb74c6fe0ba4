import type { WrapperFamily } from './family'

/** System.Net.Mail, PowerShell's Send-MailMessage and SQL Server Database Mail name the status and, where they have it, the reply. */
export const dotnet: WrapperFamily = { id: 'dotnet', hides: /MustIssueStartTlsFirst|ClientNotPermitted/ }

/**
 * They put both on one line: `5.7.57 Client not authenticated to send mail. Error: 535 5.7.139 …`. What stands before `Error:` is only the
 * consequence of what stands behind it.
 */
export const leadsToTheCause = (words: string): boolean => /\bError: ?$/.test(words)
