import type { dropped as ja } from '../ja/dropped'
import type { Shape } from '../shape'

export const dropped: Shape<typeof ja> = {
  here: 'Drop a file here',
  title: '“{{name}}”',
  kinds: {
    'site-file': { what: 'A site file.', next: 'You see what is in it before it is taken over.' },
    report: { what: 'A saved judgement.', next: 'The commands advise and sheet judge it again and make papers of it.' },
    tenant: {
      what: 'What was read of the settings of Microsoft 365.',
      next: 'It is read on the page for the administrator’s answer, for the device that is open. If none is open, open one and drop the file again.',
    },
    list: { what: 'A table (CSV).', next: 'If it is a list of devices, or one of Microsoft 365, it can be read.' },
    workbook: {
      what: 'An Excel workbook.',
      next: 'If it is a list of devices, or one of Microsoft 365, it can be read.',
    },
    picture: { what: 'A picture.', next: 'It can be the logo on the papers.' },
    text: { what: 'A text.', next: 'If there is an error in it, its meaning can be looked up.' },
    empty: { what: 'There is nothing in it.', next: 'Save it again and drop it once more.' },
    'too-large': { what: 'The file is too large.', next: 'Drop a file of up to 5 MB.' },
    unknown: {
      what: 'This program has no use for the file.',
      next: 'You can drop site files, lists, pictures and logs of errors.',
    },
  },
  readTenant: 'Read it',
  explain: 'Look up the error',
  useAsLogo: 'Use it as the logo',
  close: 'Close',
  note: 'The file was not changed and not sent anywhere.',
}
