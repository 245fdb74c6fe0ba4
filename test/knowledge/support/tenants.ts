import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { AuthMechanism, SmtpStage, type Evidence } from '../../../src-main/contract/evidence'
import { Situation } from '../../../src-main/contract/situation'
import { checkupKind, CheckupRow } from '../../../src-main/contract/tenant-checkup'
import type { Content } from '../../../src-main/core/probes/learnt'

const folder = join('test', 'knowledge', 'tenants')
const Sections = z.record(z.string(), z.array(CheckupRow).nullable())
const answers = z.record(z.string(), z.union([z.string(), z.number()]))

const TenantFile = z.strictObject({
  why: z.string(),
  tenant: Sections.default({}),
  answers: answers.optional(),
  reply: z.string().optional(),
  stage: SmtpStage.default('auth'),
  mechanism: AuthMechanism.default('LOGIN'),
  callerAddress: z.string().optional(),
  application: z.string().optional(),
  confirmed: z.boolean().default(false),
  guilty: z.array(z.string()),
  also: z.array(z.string()).default([]),
  script: z.string().optional(),
})
export type SyntheticTenant = z.infer<typeof TenantFile> & { readonly name: string }

const read = (name: string) => TenantFile.parse(parse(readFileSync(join(folder, name), 'utf8')))
const base = read('base.yaml')

export const readTenants = (): readonly SyntheticTenant[] =>
  readdirSync(folder)
    .filter((name) => /^\d.*[.]yaml$/.test(name))
    .toSorted()
    .map((name) => {
      const own = read(name)
      return {
        ...own,
        name: name.slice(0, -5),
        tenant: { ...base.tenant, ...own.tenant },
        answers: own.answers ?? base.answers,
      }
    })

export const baseTenant: SyntheticTenant = { ...base, name: 'base' }

/** The file that the script would have written for this tenant. */
export const checkupFile = ({ tenant }: SyntheticTenant, readAt: string, mailbox = 's***@contoso.co.jp') => ({
  kind: checkupKind,
  schemaVersion: 1,
  readAt,
  shortened: true,
  mailbox,
  sections: Object.fromEntries(
    Object.entries(tenant).map(([name, rows]) => [
      name,
      rows === null ? { state: 'not-read', why: 'failed' } : { state: 'read', rows },
    ]),
  ),
})

/** The answers as a situation: `sending.host` and so on. */
export function situationOf({ answers: given = {} }: SyntheticTenant): Situation {
  const groups: Record<string, Record<string, string | number>> = {}
  for (const [path, value] of Object.entries(given)) {
    const [group = '', name = ''] = path.split('.')
    groups[group] = { ...groups[group], [name]: value }
  }
  return Situation.parse(groups)
}

/** What a check would have found besides. */
export function checkFacts(
  { reply, stage, mechanism, callerAddress, application, answers: given = {} }: SyntheticTenant,
  at: number,
) {
  const place = { host: String(given['sending.host']), port: 587 }
  const [, code = '', enhanced, text = ''] = /^(\d{3}) (?:(\d\.\d+\.\d+) )?(.*)$/.exec(reply ?? '') ?? []
  const said = { code: Number(code), ...(enhanced === undefined ? {} : { enhanced }), lines: [text] }
  const contents: readonly Content[] = [
    ...(callerAddress === undefined
      ? []
      : [
          {
            kind: 'smtp.capabilities-announced' as const,
            ...place,
            secured: false,
            capabilities: {
              serverName: place.host,
              keywords: [],
              starttls: true,
              authMechanisms: [],
              sizeLimit: null,
              callerAddress,
            },
          },
        ]),
    ...(application === undefined
      ? []
      : [
          {
            kind: 'token.read' as const,
            form: 'jwt' as const,
            scopes: [],
            roles: [],
            application,
            actsAs: 'application' as const,
            problems: [],
          },
        ]),
    ...(reply === undefined
      ? []
      : stage === 'auth'
        ? [{ kind: 'auth.refused' as const, ...place, mechanism, account: 'scan@contoso.co.jp', reply: said }]
        : [{ kind: 'smtp.replied' as const, ...place, stage, reply: said }]),
  ]
  return contents.map((content, index): Evidence => ({
    ...content,
    id: `e${index + 1}`,
    probe: 'test',
    target: 'row',
    at,
    tookMs: 1,
    mapped: false,
  }))
}
