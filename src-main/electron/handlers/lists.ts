import type { Emit, Handlers } from '../../contract/ipc'
import type { Knowledge } from '../../contract/knowledge'
import { ok } from '../../contract/result'
import type { SiteStore } from '../../services/site-store'
import { createOpenedLists } from '../opened-lists'

/** Reads what people have, and asks before anything of it goes anywhere. */
export function listsHandlers(sites: SiteStore, knowledge: Knowledge, emit: Emit): Handlers['lists'] {
  const lists = createOpenedLists(sites, knowledge, (list, rows) => emit('lists', 'progress', { list, rows }))
  return {
    open: (file) => lists.open(file),
    cancel: (list) => ok(lists.cancel(list)),
    correct: (told) => lists.correct(told),
    take: (order) => lists.take(order),
    takeBack: (id) => lists.takeBack(id),
    close: (list) => ok(lists.close(list)),
  }
}
