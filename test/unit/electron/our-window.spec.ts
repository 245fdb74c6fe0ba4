import type { WebContents } from 'electron'
import { expect, it } from 'vitest'
import { isFromWindow } from '../../../src-main/electron/security/our-window'

const contentsOf = (isDestroyed = false) => ({ isDestroyed: () => isDestroyed }) as unknown as WebContents
const ours = contentsOf()
const gone = contentsOf(true)
const frame = { url: 'app://wizard/index.html', parent: null }

it('a message of the main frame of our window is ours', () => {
  expect(isFromWindow({ sender: ours, senderFrame: frame }, ours)).toBe(true)
})

it.each<[string, unknown, WebContents | undefined]>([
  ['another window', { sender: contentsOf(), senderFrame: frame }, ours],
  ['a frame inside our page', { sender: ours, senderFrame: { ...frame, parent: frame } }, ours],
  ['a sheet in the place of our page', { sender: ours, senderFrame: { ...frame, url: 'https://evil.example/' } }, ours],
  [
    'a host that begins like ours',
    { sender: ours, senderFrame: { ...frame, url: 'app://wizard.evil.example/' } },
    ours,
  ],
  ['a page of no origin', { sender: ours, senderFrame: { ...frame, url: 'about:blank' } }, ours],
  ['an empty address', { sender: ours, senderFrame: { ...frame, url: '' } }, ours],
  ['a frame that is gone', { sender: ours, senderFrame: null }, ours],
  ['no frame at all', { sender: ours }, ours],
  ['nobody', null, ours],
  ['our window after its end', { sender: gone, senderFrame: frame }, gone],
  ['somebody before our window is there', { sender: ours, senderFrame: frame }, undefined],
])('a message of %s is a stranger’s', (_who, event, window) => {
  expect(isFromWindow(event, window)).toBe(false)
})
