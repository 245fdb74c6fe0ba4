import { useEffect } from 'react'
import { valueOf } from '../state/fault-store'
import { useSignIn } from '../state/sign-in-store'
import { api } from './api'

/** Listens to sign-ins for as long as the window lives, and finds the one that holds after the page was loaded again. */
export function useSignInEvents(): void {
  useEffect(() => {
    const { show, restore } = useSignIn.getState()
    void valueOf(api.signIn.current(undefined)).then((signedIn) => restore(signedIn ?? null))
    return api.signIn.state(({ attempt, state }) => show(attempt, state))
  }, [])
}
