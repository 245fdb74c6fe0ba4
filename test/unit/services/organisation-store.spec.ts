import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openOrganisation, nobody } from '../../../src-main/services/organisation-store'
import { temporaryFolder } from './temporary-folder'

const folder = temporaryFolder()

it('keeps who hands the papers out, for this person alone, and takes a damaged file for none', async () => {
  const store = await openOrganisation(folder)
  expect(store.current).toEqual(nobody)
  await store.save({ name: 'さくら事務機', logo: { type: 'image/png', base64: 'AAAA', width: 1, height: 1 } })
  const again = await openOrganisation(folder)
  expect([again.current.name, again.current.logo?.base64]).toEqual(['さくら事務機', 'AAAA'])
  const file = join(folder, 'organisation.json')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  await writeFile(
    file,
    '{"schemaVersion":1,"organisation":{"name":"x","logo":{"type":"image/svg+xml","base64":"AAAA","width":1,"height":1}}}',
  )
  expect((await openOrganisation(folder)).current).toEqual(nobody)
})
