/** Words of the PowerShell scripts for administrators. */
export const script = {
  source: 'Source: {{page}} (read on {{day}}, {{word}})',
  unconfirmed: 'Unconfirmed command, not run. See “By hand” above.',
  head: {
    mapped: '[PRACTICE OR TEST] Do not run this in a real organisation.',
    changes:
      'This script changes settings of the organisation. It asks “y/N” first and saves the values as they are to a file in the same folder.',
    reads: 'This script only looks. It changes nothing.',
    undo: 'This is the undo script: it restores the saved values. Run it in the folder of the first script.',
    role: 'Who may run it: {{role}}',
    modules: 'Modules needed: {{modules}}',
    how: 'How to run it:',
    unblock:
      'If Windows has blocked the file: right-click it, Properties, tick “Unblock”. As a command: Unblock-File -LiteralPath {{file}}',
    open: 'Open PowerShell in the folder of this file.',
    policy:
      'If it says that running scripts is disabled: Set-ExecutionPolicy -Scope Process -ExecutionPolicy RemoteSigned (until this window is closed).',
    run: 'Type .\\{{file}} and press Enter.',
    byHand: 'By hand (wording may change):',
    sources: 'See also:',
  },
  whyOwnApp: {
    why: "Testing the sign-in needs one app registration in the organisation's own Microsoft Entra.",
    notOurs:
      'This program has no ID of its own for everybody, so that no organisation has to allow an app of strangers.',
    how: 'The administrator registers it with the script below or by hand; the ID is no secret and is remembered on this computer.',
  },
  wrongValue: 'This value does not have the right form: {{what}}',
  moduleMissing: 'The module {{module}} is missing. Install it with the next command and run this again.',
  ask: 'Go ahead (y/N)',
  nothingDone: 'Nothing was changed.',
  recordExists:
    'There is a saved file (-saved.json) of an earlier run. Overwriting it would lose the way back, so nothing was done. Undo first, or move that file to another folder.',
  noRecord: 'There is no saved file (-saved.json). Put this file into the folder where the first script was run.',
  otherRecord: 'The saved file belongs to another script.',
  done: 'Done. Keep the saved file (-saved.json): the undo needs it.',
  doneReading: 'Done. Nothing was changed.',
  undone: 'Undone. The saved file (-saved.json) may be deleted.',
  /** The read-only check-up of a tenant. */
  checkup: {
    reads: 'It reads:',
    readsOne: '{{title}}: {{cmdlet}} ({{properties}})',
    readsNot: 'It does not read:',
    short: 'Addresses are shortened in the file (s***@…).',
    full: 'Addresses stand in full in the file.',
    file: 'It writes one file, {{file}}, into the folder of the script. Nothing is sent anywhere.',
    ask: 'Read {{part}} too? It asks for one more sign-in (y/N)',
    failed: 'This part could not be read: {{part}}',
    done: 'Done. Nothing was changed. Hand this file back:',
  },
}
