/**
 * Words of programs that report a refused sign-in without the server's reply. Where one of them is all there is, the reply has to be fetched first.
 * Seen: curl, Python smtplib, PHPMailer, nodemailer, Jakarta Mail, .NET, Postfix, msmtp, Kyocera panels.
 */
const hiding =
  /curl: \(67\)|\bLogin denied|SMTPAuthenticationError|AuthenticationFailedException|Could not authenticate|\bEAUTH\b|MustIssueStartTlsFirst|ClientNotPermitted|SASL authentication failed|authentication failed \(method|Invalid login\b|(?:0x1102\b|(?:エラー|error)[^\n\d]{0,12}1102\b)/i

/** Where a text names a refused sign-in but not the reply; undefined when it does not. */
export function hidingWords(text: string): { readonly at: number } | undefined {
  const found = hiding.exec(text)
  return found ? { at: found.index } : undefined
}
