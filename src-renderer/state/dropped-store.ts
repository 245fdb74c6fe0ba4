import { create } from 'zustand'
import type { Dropped } from '../../src-main/contract/dropped'
import { api } from '../app/api'
import { base64OfFile } from '../steps/organisation/base64-of-file'
import { useBesidePage } from './beside-page'
import { valueOf } from './fault-store'
import { useLists } from './list-store'
import { useLearn } from './learn-store'
import { useWizard } from './wizard-store'

/** A file that was dropped onto the window, and what it is. */
interface DroppedFile {
  readonly name: string
  readonly dropped: Dropped | null
  /** Kept for a picture that becomes the logo. */
  readonly base64: string
  /** Kept for a list that is read on its own page. */
  readonly file: File | null
  look(file: File): Promise<void>
  /** The file of an administrator that was dropped before its page was there; once. */
  takeTenantFile(): File | null
}

const mostBytes = 5_000_000

export const useDropped = create<DroppedFile>()((set, get) => ({
  name: '',
  dropped: null,
  base64: '',
  file: null,
  takeTenantFile() {
    const { dropped, file } = get()
    if (dropped?.kind !== 'tenant') return null
    set({ dropped: null, file: null })
    return file
  },
  async look(file) {
    // Where lists are read, a file is one.
    if (useBesidePage.getState().page === 'lists') return useLists.getState().read(file)
    // The page for the administrator's file takes what is dropped on it by itself.
    if (useBesidePage.getState().page === null && useWizard.getState().work.page === 'device.tenant') return
    const { name } = file
    const isTooLarge = file.size > mostBytes
    const base64 = isTooLarge ? '' : await base64OfFile(file).catch(() => '')
    const dropped: Dropped | undefined = isTooLarge
      ? { kind: 'too-large', text: '' }
      : await valueOf(api.dropped.look({ name: name.slice(0, 300), base64 }))
    // A site file has a page of its own, and a fault is told in the frame.
    if (dropped === undefined || dropped.kind === 'site-file') return
    set({ name, dropped, base64, file })
    useLearn.getState().close()
    useBesidePage.getState().open('dropped')
  },
}))
