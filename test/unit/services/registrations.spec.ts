import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Registration } from '../../../src-main/contract/sign-in'
import { createRegistrations } from '../../../src-main/services/registrations'
import { temporaryFolder } from './temporary-folder'

const folder = temporaryFolder()
const file = join(folder, 'registrations.json')
const of = (tenant: string): Registration => ({ cloud: 'worldwide', tenant, clientId: 'c' })

it('remembers registrations, newest first and once each, for the owner only, and over a restart', async () => {
  const first = createRegistrations(folder)
  expect(await first.list()).toEqual([])
  await Promise.all([first.remember(of('a')), first.remember(of('b')), first.remember(of('a'))])
  const later = createRegistrations(folder)
  expect([await later.list(), statSync(file).mode & 0o777]).toEqual([[of('a'), of('b')], 0o600])
  await later.forget(of('a'))
  expect(await first.list()).toEqual([of('b')])
  expect(readFileSync(file, 'utf8')).not.toContain('secret')
})

it('begins anew with a file that nobody can read', async () => {
  writeFileSync(file, '{"schemaVersion":1,"registrations":[{"clientSecret":"hunter2"}]}')
  const registrations = createRegistrations(folder)
  expect(await registrations.list()).toEqual([])
  await registrations.remember(of('c'))
  expect(await registrations.list()).toEqual([of('c')])
})

it('remembers fifty', async () => {
  const registrations = createRegistrations(folder)
  for (const number of Array(60).keys()) await registrations.remember(of(`${number}`))
  const list = await registrations.list()
  expect([list.length, list[0]?.tenant, list.at(-1)?.tenant]).toEqual([50, '59', '10'])
})
