import type { Situation } from '../../src-main/contract/situation'
import type { AnswerPath } from '../state/answers'

type Sets = readonly (readonly [AnswerPath, string | undefined])[]

interface Base {
  readonly id: string
  /** Asked only when it can matter. Pure: a function of what was answered before. */
  appliesTo(situation: Situation): boolean
  /** Answers shown on check-answers for this question. */
  readonly shows: readonly AnswerPath[]
}
/** One of several; `unknown` is always among them. */
export interface ChoiceQuestion extends Base {
  readonly kind: 'choice'
  readonly options: readonly { readonly id: string; readonly sets: Sets }[]
}
/** A few values typed together, each of which may be unknown. */
export interface FieldsQuestion extends Base {
  readonly kind: 'fields'
  readonly fields: readonly {
    readonly path: AnswerPath
    readonly type: 'text' | 'number'
    readonly isOptional: boolean
  }[]
}
/** yes / no / unknown for several things at once. */
export interface GroupsQuestion extends Base {
  readonly kind: 'groups'
  readonly groups: readonly AnswerPath[]
}
export interface FamilyQuestion extends Base {
  readonly kind: 'family'
}
export type Question = ChoiceQuestion | FieldsQuestion | GroupsQuestion | FamilyQuestion

const always = () => true
const each = (path: AnswerPath, ...values: readonly string[]) =>
  values.map((id) => ({ id, sets: [[path, id]] as const }))
const sendsThroughMicrosoft = ({ tenant }: Situation) => tenant.usesMicrosoft365 !== 'no'
const isDevice = ({ device }: Situation) => !['app', 'mail-software'].includes(device.kind)

const server: Question = {
  kind: 'choice',
  id: 'server',
  appliesTo: always,
  shows: ['tenant.usesMicrosoft365'],
  options: [
    {
      id: 'microsoft',
      sets: [
        ['tenant.usesMicrosoft365', 'yes'],
        ['sending.host', 'smtp.office365.com'],
      ],
    },
    {
      id: 'other',
      sets: [
        ['tenant.usesMicrosoft365', 'no'],
        ['sending.host', undefined],
      ],
    },
    {
      id: 'unknown',
      sets: [
        ['tenant.usesMicrosoft365', 'unknown'],
        ['sending.host', undefined],
      ],
    },
  ],
}
const signIn: Question = {
  kind: 'choice',
  id: 'signIn',
  appliesTo: always,
  shows: ['sending.signIn'],
  options: each('sending.signIn', 'password', 'oauth', 'none', 'unknown'),
}
const worksNow: Question = {
  kind: 'choice',
  id: 'worksNow',
  appliesTo: always,
  shows: ['sending.worksNow'],
  options: each('sending.worksNow', 'yes', 'no', 'unknown'),
}

/** うちは関係ある? Three questions, no sign-in. */
export const triageQuestions: readonly Question[] = [server, signIn, worksNow]

/** Steps 2 and 3 of the journey, in order. */
export const deviceQuestions: readonly Question[] = [
  {
    kind: 'choice',
    id: 'kind',
    appliesTo: always,
    shows: ['device.kind'],
    options: each('device.kind', 'mfp', 'nas', 'app', 'mail-software', 'unknown'),
  },
  { kind: 'family', id: 'family', appliesTo: always, shows: ['device.family'] },
  {
    kind: 'choice',
    id: 'offersOAuth',
    appliesTo: isDevice,
    shows: ['device.offersOAuth'],
    options: each('device.offersOAuth', 'yes', 'no', 'unknown'),
  },
  {
    kind: 'choice',
    id: 'canBeChanged',
    appliesTo: ({ device }) => device.kind === 'app',
    shows: ['device.canBeChanged'],
    options: each('device.canBeChanged', 'yes', 'no', 'unknown'),
  },
  server,
  {
    kind: 'fields',
    id: 'current',
    appliesTo: always,
    shows: ['sending.host', 'sending.port', 'sending.account', 'sending.from'],
    fields: [
      { path: 'sending.host', type: 'text', isOptional: false },
      { path: 'sending.port', type: 'number', isOptional: false },
      { path: 'sending.account', type: 'text', isOptional: false },
      { path: 'sending.from', type: 'text', isOptional: false },
    ],
  },
  {
    kind: 'choice',
    id: 'encryption',
    appliesTo: always,
    shows: ['sending.encryption'],
    options: each('sending.encryption', 'starttls', 'implicit', 'none', 'unknown'),
  },
  signIn,
  worksNow,
  {
    kind: 'choice',
    id: 'recipients',
    appliesTo: sendsThroughMicrosoft,
    shows: ['sending.recipients'],
    options: each('sending.recipients', 'inside', 'outside', 'unknown'),
  },
  {
    kind: 'fields',
    id: 'volume',
    appliesTo: sendsThroughMicrosoft,
    shows: ['sending.recipientsPerDay', 'sending.largestMegabytes'],
    fields: [
      { path: 'sending.recipientsPerDay', type: 'number', isOptional: true },
      { path: 'sending.largestMegabytes', type: 'number', isOptional: true },
    ],
  },
  {
    kind: 'choice',
    id: 'fixedIp',
    appliesTo: sendsThroughMicrosoft,
    shows: ['office.fixedPublicIp'],
    options: each('office.fixedPublicIp', 'yes', 'no', 'unknown'),
  },
  {
    kind: 'choice',
    id: 'securityDefaults',
    appliesTo: sendsThroughMicrosoft,
    shows: ['tenant.securityDefaults'],
    options: each('tenant.securityDefaults', 'on', 'off', 'unknown'),
  },
  {
    kind: 'groups',
    id: 'otherWays',
    appliesTo: sendsThroughMicrosoft,
    shows: ['office.ownRelay', 'office.azureSubscription', 'office.otherThanMail'],
    groups: ['office.ownRelay', 'office.azureSubscription', 'office.otherThanMail'],
  },
]
