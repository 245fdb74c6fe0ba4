import { z } from 'zod'

/** `devices`: a list of devices that somebody keeps. The others are Microsoft's: who sends with SMTP AUTH (Exchange admin center), and the sign-ins (Entra). */
export const ListKind = z.enum(['devices', 'smtp-auth-clients', 'sign-in-log'])
export type ListKind = z.infer<typeof ListKind>

/** What a column of a list of devices can be. */
export const DeviceField = z.enum([
  'site',
  'place',
  'name',
  'kind',
  'maker',
  'family',
  'model',
  'address',
  'host',
  'port',
  'encryption',
  'signIn',
  'account',
  'from',
  'recipientsPerDay',
])
export type DeviceField = z.infer<typeof DeviceField>

/** What a column of Microsoft's lists can be. */
export const SenderField = z.enum([
  'sender',
  'authentication',
  'tls10',
  'tls11',
  'tls12',
  'tls13',
  'messages',
  'at',
  'clientApp',
  'ip',
  'result',
  'errorCode',
])
export type SenderField = z.infer<typeof SenderField>

export const ListField = z.enum([...DeviceField.options, ...SenderField.options])
export type ListField = z.infer<typeof ListField>

/** The fields of each list, in the order in which they are shown. */
export const fieldsOf: Readonly<Record<ListKind, readonly ListField[]>> = {
  devices: DeviceField.options,
  'smtp-auth-clients': ['sender', 'authentication', 'tls10', 'tls11', 'tls12', 'tls13', 'messages'],
  'sign-in-log': ['sender', 'at', 'clientApp', 'authentication', 'ip', 'result', 'errorCode'],
}
