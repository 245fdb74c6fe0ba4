import { describe, expect, it } from 'vitest'
import { appPage } from '../../../src-main/electron/security/app-pages'

const root = '/program/window'

describe('appPage', () => {
  it('names a file below the root, with its type', () => {
    expect(appPage('app://wizard/index.html', root)).toEqual({
      state: 'file',
      path: '/program/window/index.html',
      type: 'text/html; charset=utf-8',
    })
    expect(appPage('app://wizard/sheet/triage/ja', root)).toEqual({ state: 'sheet', paper: 'triage', lang: 'ja' })
    expect(appPage('app://wizard/learn/op25b/en', root)).toEqual({ state: 'learn', topic: 'op25b', lang: 'en' })
    const id = '0e5cfb4c-1f0c-4a53-8d38-0c2b7d3c9c11'
    expect(appPage(`app://wizard/book/${id}`, root)).toEqual({ state: 'book', id })
  })

  it.each([
    'app://wizard/../secret.html',
    'app://wizard/a/../../secret.html',
    'app://wizard/%2e%2e/secret.html',
    'app://wizard/..%2fsecret.html',
    'app://wizard/..%5csecret.html',
    'app://wizard/a%00.html',
    'app://wizard//etc/passwd.html',
    'app://wizard/a\\b.html',
    'app://other/index.html',
    'app://user@wizard/index.html',
    'https://wizard/index.html',
    'file:///program/window/index.html',
    'app://wizard/',
    'app://wizard/index',
    'app://wizard/data.json',
    'app://wizard/program.exe',
    'app://wizard/sheet/../index.html',
    'app://wizard/sheet/device/fr',
    'app://wizard/sheet/poster/ja',
    'app://wizard/sheet/ja',
    'app://wizard/book/1',

    'app://wizard/learn/op25b/fr',
    'app://wizard/learn/OP25B/ja',
    'app://wizard/learn/../ja',
    'app://wizard/learn/op25b',
    'nonsense',
    '',
  ])('refuses %s', (address) => {
    expect(appPage(address, root)).toEqual({ state: 'refused' })
  })
})
