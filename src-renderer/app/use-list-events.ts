import { useEffect } from 'react'
import { useLists } from '../state/list-store'
import { api } from './api'

/** Listens to how far the reading of a list is, for as long as the window lives. */
export function useListEvents(): void {
  useEffect(() => api.lists.progress(({ list, rows }) => useLists.getState().showRows(list, rows)), [])
}
