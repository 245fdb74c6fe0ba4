import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { program } from '../../../src-main/cli/program'
import { stateFolder } from '../../../src-main/cli/state-folder'

it('keeps its state where each system keeps the state of a person, or where SMTPNAVI_HOME says', () => {
  expect([
    stateFolder({}, 'linux', '/home/a'),
    stateFolder({ XDG_STATE_HOME: '/state' }, 'linux', '/home/a'),
    stateFolder({}, 'darwin', '/Users/a'),
    stateFolder({ LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' }, 'win32', 'C:\\Users\\a'),
    stateFolder({}, 'win32', 'C:\\Users\\a'),
    stateFolder({ SMTPNAVI_HOME: '/own', XDG_STATE_HOME: '/state' }, 'linux', '/home/a'),
  ]).toEqual([
    '/home/a/.local/state/smtp-auth-navi',
    '/state/smtp-auth-navi',
    '/Users/a/Library/Application Support/smtp-auth-navi',
    'C:\\Users\\a\\AppData\\Local\\smtp-auth-navi',
    'C:\\Users\\a\\AppData\\Local\\smtp-auth-navi',
    '/own',
  ])
})

it('says the name and version of package.json', () => {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string }
  expect(program).toEqual({ name, version })
})
