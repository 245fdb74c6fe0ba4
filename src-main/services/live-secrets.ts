/** Secrets that are being used at this moment, so that whatever is written meanwhile can be freed of them. Nothing else may ask for them. */
export interface LiveSecrets {
  /** Until the returned function is called. */
  hold(secrets: readonly (string | undefined)[]): () => void
  current(): readonly string[]
}

export function createLiveSecrets(): LiveSecrets {
  const held = new Map<symbol, readonly string[]>()
  return {
    hold(secrets) {
      const mark = Symbol('held')
      held.set(
        mark,
        secrets.flatMap((secret) => secret || []),
      )
      return () => void held.delete(mark)
    },
    current: () => [...held.values()].flat(),
  }
}
