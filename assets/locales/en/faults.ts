export const faults = {
  usage: {
    'unknown-command': 'There is no command “{{command}}”. --help lists them.',
    'unknown-command-meant': 'There is no command “{{command}}”. Did you mean “{{meant}}”?',
    'unknown-option': 'There is no option {{option}}. --help lists them.',
    'unknown-option-meant': 'There is no option {{option}}. Did you mean {{meant}}?',
    'bad-value': '{{option}} cannot be “{{value}}”. Possible values: {{allowed}}',
    missing: '{{what}} is needed. --help has an example.',
    'value-missing': '{{option}} needs a value ({{value}}).',
    'no-value-here': '{{option}} takes no value.',
    'given-twice': '{{option}} may be given only once.',
    'too-many-words': '“{{value}}” is one word too many. Put names with spaces into quotes (“…”).',
    'password-or-token': 'Give either --password-stdin or --token-stdin, not both.',
    'one-secret-one-route':
      'The password or token on standard input can be used by one way only. Name one --route that signs in.',
    'one-mail-one-route': 'A real mail goes by one way only. Name exactly one --route.',
    'other-recipient':
      'There are two addresses for the test mail (given: {{given}}, situation file: {{known}}). Please make them the same. Nothing was sent.',
    'not-yet': '{{what}} is not available in this version. Available now: {{available}}',
    'bad-mapping':
      'Cannot read “{{value}}” after --connect-to. Examples: smtp.example.com:587:127.0.0.1:2525, smtp.example.com:25:drop',
    'bad-dns-server': 'Cannot read “{{value}}” after --dns. Example: 192.0.2.53:53',
    'not-installed':
      '{{option}} does not work in the installed program. It is for developers, with the commands of the source code.',
    'bad-fingerprint': '--accept-fingerprint needs the SHA-256 fingerprint of the certificate (64 hexadecimal digits).',
    'bad-address':
      'The device at “{{value}}” cannot be asked. Give an IPv4 address of the office network, such as 192.168.1.20.',
    'bad-day': '“{{value}}” after --as-of is not a date. Example: 2027-01-15',
  },
  text: {
    empty: 'There is no text. Pass the error shown by the device or in the mail as an argument or on standard input.',
    'too-large': 'Too much text (at most {{megabytes}} MB). Please pass only the part with the error.',
  },
  typed: {
    corrected: '{{field}}: “{{value}}” probably means “{{corrected}}”.',
    nonsense: '{{field}}: “{{value}}” does not have the right form.',
  },
  file: {
    'not-found': 'File not found: {{path}}',
    'not-readable': 'Cannot read the file: {{path}}. Please check the permissions.',
    'not-writable': 'Cannot write: {{path}}. Please check that the folder exists and may be written to.',
    'disk-full': 'Cannot write, the disk is full: {{path}}',
    'too-large': 'The file is too large (at most {{megabytes}} MB): {{path}}',
    'not-utf8': 'The file is not UTF-8 text: {{path}}. Please save it as UTF-8.',
    'not-json': 'The file is damaged (not readable as JSON): {{path}}. Please check that it is complete.',
    'wrong-shape': 'The content of the file does not have the expected form: {{path}} ({{where}})',
    'future-version':
      'The file was made by a newer version of this program: {{path}}. Please update the program. The file was left as it is.',
    'wrong-kind': 'This kind of file cannot be used here: {{path}}',
  },
  secret: {
    'terminal-echo':
      'This terminal cannot hide what is typed, and the password would stay on the screen. Please pass it from a file or a pipe.',
    empty: 'The password or token is empty. Nothing was sent.',
    'too-long': 'The password or token is too long. Nothing was sent.',
  },
  situation: {
    'host-missing':
      'Without the name of the mail server (sending.host), signing in and sending cannot be tried. Please add it to the situation file.',
  },
  'site-file': {
    'mapped-evidence': 'Results of practice or of redirected connections cannot be saved into a real site file.',
    'from-backup':
      'A saved record could not be read, so the copy made just before it was opened. The last few answers may be missing. The file that could not be read was kept under another name: {{path}}',
    'set-aside':
      'One of the saved records could not be read. The others are not affected. The file was kept under another name: {{path}}',
    'changed-outside':
      'One of the saved records was changed outside this program. The changed file was kept under another name: {{path}}',
    empty: 'There is no site in this file: {{path}}',
    'newer-set-aside':
      'One of the saved records was made by a newer version of this program, and this version cannot open it. It was kept under another name. Please update the program to use it: {{path}}',
  },
  'sign-in': {
    'bad-registration': 'The tenant or the app id does not have the right form. Please check what was typed.',
    'no-secret': 'The client secret of the app is missing.',
    'no-browser':
      'The browser could not be opened. Check the default browser of this computer, or sign in with a code.',
    over: 'The sign-in has ended. Please sign in again.',
    'other-server': 'A sign-in at Microsoft is used with mail servers of Microsoft only. Please check the server name.',
  },
  capture: {
    'no-address': 'This computer does not have the chosen address. Check that it is on the LAN and choose again.',
    'no-port': 'No port could be opened to listen on ({{ports}}). Check whether another mail program is running.',
    'not-listening': 'Waiting for the device has already ended. Please start it again.',
  },
  'tenant-file': {
    'too-large':
      'The file is too large (at most {{megabytes}} MB). Choose the file that the script for the administrator wrote.',
    'not-ours': 'This is not the file of the script for the administrator. Choose smtp-auth-tenant-checkup.json.',
    damaged:
      'The file cannot be read. Ask the administrator to run the script again and to send the file as an attachment.',
    incomplete: 'The end of the file is missing. Ask for the file again; it may have been cut off on its way.',
    'changed-by-hand':
      'There is something in the file that the script does not write. It may have been changed by hand. Ask the administrator to run the script again.',
    newer: 'The file comes from the script of a newer version of this program. Please update the program.',
    'other-tenant':
      'The file is about an organisation with other domains ({{domains}}). If it is the right one all the same, add --confirm-tenant.',
  },
  ipc: {
    untrusted: 'This action is not accepted. Please open the program again.',
    'bad-input': 'The value that was entered is not accepted. Please look at it again.',
    'too-many': 'Too many actions at once. Please wait a moment and try again.',
  },
  unexpected:
    'Something unexpected happened inside the program, so it stopped here. No setting of a device or server was changed. If it happens again, please tell the developers.',
  print: {
    failed:
      'Printing did not work: no printer was found, or it does not answer. Choose “Save as PDF” instead; the PDF can be printed later, from another computer too.',
  },
  sheet: {
    'no-device': 'The file has no device of that name. There are: {{known}}',
    'which-device': 'There is more than one device. Choose with --device, or take all with --all: {{known}}',
  },
  script: {
    none: 'The recommended route of this report has no script. --script chooses one: {{known}}',
    unknown: 'There is no script “{{id}}”. There are: {{known}}',
  },
  list: {
    empty: 'This file has no rows that could be read.',
    'too-large': 'The file is too large. Choose one of up to {{megabytes}} MB.',
    'not-a-list': 'This file cannot be read as a list. Save it as Excel (.xlsx) or CSV.',
    'old-excel':
      'This is a workbook of the old form (.xls) or one with a password. Open it in Excel and save it without a password as an Excel workbook (.xlsx).',
    damaged: 'The file seems to be damaged. Open it in Excel and save it again.',
    'too-much-inside':
      'Unpacked, the file would be larger than {{megabytes}} MB; it was not read. Save only the rows you need in another file.',
    'too-many-rows': 'There are too many rows. Split the file: up to {{most}} rows each.',
    cancelled: 'Reading was stopped.',
    'not-open': 'This list is not open any more. Choose the file again.',
    'nothing-to-take': 'There is nothing to take in.',
  },
  picture: {
    'not-a-picture': 'This picture cannot be used. Choose a PNG or JPEG picture.',
    damaged: 'The picture cannot be read to its end. Choose another one, or save it again.',
    'too-large': 'The picture is too large. Choose one of up to 2 MB.',
    'too-many-pixels': 'The picture has too many pixels. Make it smaller first.',
  },
  pdf: {
    // {{path}}: program file of the browser.
    failed: 'The PDF could not be made ({{path}}). Open the HTML and print it from your browser.',
    'no-chromium':
      'No browser was found to make the PDF. Install Chromium, Chrome or Edge, or name one with --chromium.',
  },
} as const
