import { expect, it } from 'vitest'
import { browserBehind } from '../../../src-main/electron/security/open-in-browser'

const opened: string[] = []
const open = browserBehind(async (address) => void opened.push(address))

it.each([
  'http://example.com/',
  'http://8.8.8.8/',
  'https://learn.microsoft.com@evil.example/',
  'https://user:hunter2@example.com/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'ms-msdt:/id',
  'smb://server/share',
  '\\\\server\\share',
  'calc.exe',
  '',
])('%s does not go to the system', async (address) => {
  await expect(open(address)).rejects.toThrow('This address does not go to the browser')
  expect(opened).toEqual([])
})

it('pages over https and the front page of a device go to the browser', async () => {
  for (const address of ['https://learn.microsoft.com/exchange/', 'http://192.168.1.20/']) await open(address)
  expect(opened.splice(0)).toEqual(['https://learn.microsoft.com/exchange/', 'http://192.168.1.20/'])
})
