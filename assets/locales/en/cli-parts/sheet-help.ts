import type { labelsHelp as jaLabels, sheetHelp as ja } from '../../ja/cli-parts/sheet-help'
import type { Shape } from '../../shape'

export const sheetHelp = {
  summary: "makes papers, the list of devices, a calendar, or an administrator's script",
  more: [
    'FILE is what check --out saved, or a .smtpnavi file; where that has several devices, papers and scripts need --device.',
    'With --all, or --device given more than once, the papers become one document with contents (not comparison). Lists and calendars can be limited with --device too.',
    'Papers (html or pdf): device is the configuration sheet, admin is for the administrator, dealer for the dealer, report for the customer, comparison compares the ways to send.',
    "inventory (csv or xlsx) is the list of devices, reminders (ics) a calendar of what expires, script (ps1) an administrator's script; its undo (-undo.ps1) is written beside it.",
  ].join('\n'),
} as const satisfies Shape<typeof ja>

export const labelsHelp = {
  summary: 'wordings confirmed on site as rows of the catalogue (YAML)',
  more: 'Reads a saved report or a site file (.smtpnavi). Exit code 0 when there are some, 1 when there are none.',
} as const satisfies Shape<typeof jaLabels>
