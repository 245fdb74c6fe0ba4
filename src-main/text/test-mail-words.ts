import { t } from './t'

/** Subject and text of the test mail, Japanese above English: whoever receives it may read only one of them. */
export const testMailWords = {
  subject: `${t('ja', 'report.testMail.subject')} / ${t('en', 'report.testMail.subject')}`,
  text: `${t('ja', 'report.testMail.text')}\n\n${t('en', 'report.testMail.text')}\n`,
} as const
