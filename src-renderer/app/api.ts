import type { Api } from '../../src-main/contract/ipc'

declare global {
  interface Window {
    readonly api: Api
  }
}

/** The only way to the main process. */
export const api: Api = window.api
