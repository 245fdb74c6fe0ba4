import { basicSignIn } from '../../../src-main/core/probes/basic-sign-in'
import { oauthSignIn } from '../../../src-main/core/probes/oauth-sign-in'
import type { Probe } from '../../../src-main/core/probes/probe'
import { submissionConversation } from '../../../src-main/core/probes/submission-conversation'
import { checkFrom, type FromConversation } from './run-check'
import { told } from './told'

/** The conversation and both sign-ins, without the rows that hold nothing of a secret. */
export const signInProbes: readonly Probe[] = [submissionConversation, basicSignIn, oauthSignIn]

/** What the sign-ins tell of a server, and what it heard. */
export async function signInCheck(conversation: Parameters<typeof checkFrom>[0], options: FromConversation = {}) {
  const { facts, network } = await checkFrom(conversation, { probes: signInProbes, ...options })
  return {
    told: told(facts.filter(({ probe }) => probe !== 'submission-conversation')),
    heard: network.heard(),
    surprises: network.surprises(),
  }
}

export const authLines = (heard: readonly string[]): readonly string[] =>
  heard.filter((line) => line.startsWith('AUTH'))
