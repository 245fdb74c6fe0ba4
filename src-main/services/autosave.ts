/** Writes soon after a change, however many follow: at most `waitMs` of work are ever only in memory. */
export interface Autosave {
  changed(): void
  /** Writes what is still waiting, and comes back when everything is written. */
  flush(): Promise<void>
}

/** `write` takes what there is when it is called; it never rejects. */
export function createAutosave(write: () => Promise<void>, waitMs = 300): Autosave {
  let timer: NodeJS.Timeout | undefined
  let writing = Promise.resolve()
  const writeNow = () => {
    timer = undefined
    writing = writing.then(write)
  }
  return {
    changed() {
      timer ??= setTimeout(writeNow, waitMs)
    },
    async flush() {
      if (timer !== undefined) {
        clearTimeout(timer)
        writeNow()
      }
      await writing
    },
  }
}
