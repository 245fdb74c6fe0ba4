const ignore = (): void => undefined

/** What several sources yield, in the order in which it comes; all are asked ahead, so that none waits for another. Closes all when one throws or the reader leaves. */
export async function* merge<T>(sources: readonly AsyncIterable<T>[]): AsyncGenerator<T> {
  const iterators = sources.map((source) => source[Symbol.asyncIterator]())
  const asked = new Map<AsyncIterator<T>, Promise<{ iterator: AsyncIterator<T>; result: IteratorResult<T> }>>()
  const ask = (iterator: AsyncIterator<T>): void => {
    const next = iterator.next().then((result) => ({ iterator, result }))
    // A rejection met while nobody waits is met again by the next race.
    next.catch(ignore)
    asked.set(iterator, next)
  }
  for (const iterator of iterators) ask(iterator)
  try {
    while (asked.size > 0) {
      const { iterator, result } = await Promise.race(asked.values())
      if (result.done === true) {
        asked.delete(iterator)
        continue
      }
      ask(iterator)
      yield result.value
    }
  } finally {
    for (const iterator of asked.keys()) iterator.return?.().catch(ignore)
  }
}
