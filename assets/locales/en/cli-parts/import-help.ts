import type { importHelp as ja, importOptions as jaOptions } from '../../ja/cli-parts/import-help'
import type { Shape } from '../../shape'

export const importHelp = {
  summary: 'takes a list of devices (Excel, CSV) or a list of Microsoft 365 into a site file',
  more: [
    'Reads lists of devices, the SMTP AUTH clients report (CSV) and the sign-in log of Entra (CSV, JSON). Which one it is, its content decides; --as says otherwise.',
    'Put columns right with --map (such as --map Asset=name; --map 5=- for a column that is not used). Fields: site place name kind maker family model address host port encryption signIn account from recipientsPerDay (lists of Microsoft: sender authentication tls10 tls11 tls12 tls13 messages at clientApp ip result errorCode).',
    'Everything comes in at once; rows with an error and devices that are there already stay out. Columns of passwords are not read. With --dry-run nothing is saved.',
    'Ends with 0 when there is nothing to look at, with 1 when rows have remarks or somebody sends with a password.',
  ].join('\n'),
} as const satisfies Shape<typeof ja>

export const importOptions = {
  site: 'the site file to take it into (made when it is missing)',
  'site-name': 'which site of the file',
  as: 'what the list is',
  'head-row': 'number of the row with the heads (0: none)',
  map: 'what a column is (head or number=field, - for not used)',
  'add-unknown': 'add accounts without a device as devices',
} as const satisfies Shape<typeof jaOptions>
