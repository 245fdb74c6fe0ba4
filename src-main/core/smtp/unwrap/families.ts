import { curl } from './curl'
import { dotnet } from './dotnet'
import type { WrapperFamily } from './family'
import { java } from './java'
import { mailServers } from './mail-servers'
import { node } from './node'
import { php } from './php'
import { python } from './python'

/** Every family whose dress has to be taken off, or which may keep the reply to itself. What all share is done in `clean-paste`. */
export const families: readonly WrapperFamily[] = [dotnet, java, python, php, node, curl, mailServers]

/** Takes the dress of every family off. */
export const undressed = (text: string): string =>
  families.reduce((plain, { tidy }) => (tidy === undefined ? plain : tidy(plain)), text)

/** Words of any family for a refused sign-in without the reply. */
export const hiding = new RegExp(families.flatMap(({ hides }) => hides?.source ?? []).join('|'), 'i')
