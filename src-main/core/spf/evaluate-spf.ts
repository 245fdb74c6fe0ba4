import { addressOctets } from '../smtp/ip-address'
import { expandMacros, dotted, type MacroValues } from './expand-macros'
import { isExplainString } from './macro-syntax'
import {
  isSpfRecord,
  parseRecord,
  type Directive,
  type Mechanism,
  type Qualifier,
  type SpfRecord,
} from './parse-record'
import type { DnsAnswer, SpfResolver } from './spf-resolver'
import type { SpfProblem, SpfRecordRead, SpfResult, SpfVerdict } from './spf-result'

export interface SpfQuestion {
  /** The address that a receiver will see. */
  readonly ip: string
  /** MAIL FROM; empty for a bounce, which is judged by the name of EHLO. */
  readonly sender: string
  readonly helo: string
  /** Seconds since 1970 UTC. */
  readonly now: number
}

/** RFC 7208 4.6.4. */
const limits = { lookups: 10, voidLookups: 2, mx: 10, ptr: 10 } as const

const resultOf: Readonly<Record<Qualifier, SpfResult>> = { '+': 'pass', '-': 'fail', '~': 'softfail', '?': 'neutral' }

/** Ends the evaluation from wherever it stands. */
class Stop extends Error {
  constructor(
    readonly result: 'temperror' | 'permerror',
    readonly problem: SpfProblem,
  ) {
    super(result)
  }
}

interface Decided {
  readonly result: SpfResult
  readonly decidedBy: SpfVerdict['decidedBy']
  readonly problem: SpfProblem | null
  /** Where the explanation of a `fail` is found. */
  readonly exp: { readonly domain: string; readonly spec: string } | null
}

/**
 * Would a receiver accept this sender from this address? `check_host()` of RFC 7208, with everything needed to explain the answer. Never throws for what a
 * domain publishes; an `ip` that is no address is a mistake of the caller.
 */
export async function evaluateSpf(question: SpfQuestion, resolver: SpfResolver): Promise<SpfVerdict> {
  return new Evaluation(question, resolver).run()
}

class Evaluation {
  readonly #octets: readonly number[]
  readonly #sender: string
  readonly #records: SpfRecordRead[] = []
  #lookups = 0
  #voidLookups = 0

  constructor(
    readonly question: SpfQuestion,
    readonly resolver: SpfResolver,
  ) {
    const octets = addressOctets(question.ip)
    if (octets === undefined) throw new TypeError('No IP address to judge SPF for')
    this.#octets = octets
    const sender = question.sender === '' ? question.helo : question.sender
    const at = sender.lastIndexOf('@')
    this.#sender = `${sender.slice(0, Math.max(at, 0)) || 'postmaster'}@${sender.slice(at + 1)}`
  }

  async run(): Promise<SpfVerdict> {
    const domain = this.#sender.slice(this.#sender.lastIndexOf('@') + 1)
    const { result, decidedBy, problem, exp } = await this.#settled(domain)
    const explanation = result === 'fail' && exp !== null ? await this.#explanation(exp) : null
    const [lookups, voidLookups] = [this.#lookups, this.#voidLookups]
    return { result, decidedBy, problem, lookups, voidLookups, records: this.#records, explanation }
  }

  async #settled(domain: string): Promise<Decided> {
    try {
      return await this.#checkHost(domain)
    } catch (error) {
      if (!(error instanceof Stop)) throw error
      return { result: error.result, decidedBy: null, problem: error.problem, exp: null }
    }
  }

  async #checkHost(domain: string): Promise<Decided> {
    const nothing = { result: 'none', decidedBy: null, problem: null, exp: null } as const
    if (!isDomain(domain)) return nothing
    const answer = await this.resolver.txt(domain)
    if (answer.state === 'failed') throw new Stop('temperror', { kind: 'dns-failed', name: domain })
    const texts = answer.state === 'found' ? answer.records.filter(isSpfRecord) : []
    const [text, ...others] = texts
    if (text === undefined) return nothing
    if (others.length > 0) throw new Stop('permerror', { kind: 'several-records' })
    this.#records.push({ domain, text })
    const parsed = parseRecord(text)
    if (!parsed.ok) throw new Stop('permerror', { kind: 'syntax', term: parsed.term })
    return this.#evaluate(domain, parsed.record)
  }

  async #evaluate(domain: string, { directives, redirect, exp }: SpfRecord): Promise<Decided> {
    for (const directive of directives) {
      if (!(await this.#matches(directive, domain))) continue
      return {
        result: resultOf[directive.qualifier],
        decidedBy: { domain, term: directive.text },
        problem: null,
        exp: exp === null ? null : { domain, spec: exp },
      }
    }
    if (redirect === null) return { result: 'neutral', decidedBy: null, problem: null, exp: null }
    this.#countLookup()
    const behind = await this.#checkHost(await this.#target(redirect.domain, domain))
    if (behind.result === 'none') throw new Stop('permerror', { kind: 'no-record-behind', term: redirect.text })
    return behind
  }

  async #matches({ text, mechanism }: Directive, domain: string): Promise<boolean> {
    if (asksDns(mechanism)) this.#countLookup()
    switch (mechanism.kind) {
      case 'all':
        return true
      case 'ip':
        return this.#isWithin(mechanism.address, mechanism.prefix)
      case 'include':
        return this.#includes(text, await this.#target(mechanism.domain, domain))
      case 'exists':
        return (await this.#ask('a', await this.#target(mechanism.domain, domain))).length > 0
      case 'a':
        return this.#hasAddress(await this.#target(mechanism.domain, domain), mechanism)
      case 'mx':
        return this.#hasMxAddress(await this.#target(mechanism.domain, domain), mechanism)
      case 'ptr': {
        const target = (await this.#target(mechanism.domain, domain)).toLowerCase()
        const names = await this.#validatedNames()
        return names.some((name) => name === target || name.endsWith(`.${target}`))
      }
    }
  }

  /** Fail, softfail and neutral of the other record mean no match here (RFC 7208 5.2). */
  async #includes(term: string, target: string): Promise<boolean> {
    const { result } = await this.#checkHost(target)
    if (result === 'none') throw new Stop('permerror', { kind: 'no-record-behind', term })
    return result === 'pass'
  }

  async #hasAddress(name: string, { prefix4, prefix6 }: { prefix4: number; prefix6: number }): Promise<boolean> {
    const isV4 = this.#octets.length === 4
    const addresses = await this.#ask(isV4 ? 'a' : 'aaaa', name)
    return addresses.some((address) => this.#isWithin(address, isV4 ? prefix4 : prefix6))
  }

  async #hasMxAddress(name: string, prefixes: { prefix4: number; prefix6: number }): Promise<boolean> {
    const hosts = await this.#ask('mx', name)
    if (hosts.length > limits.mx) throw new Stop('permerror', { kind: 'too-many-mx' })
    for (const host of hosts) {
      if (await this.#hasAddress(host, prefixes)) return true
    }
    return false
  }

  /** The names of the client's address that lead back to it (RFC 7208 5.5). What DNS cannot say is left out. */
  async #validatedNames(): Promise<readonly string[]> {
    const { ip } = this.question
    const zone = this.#octets.length === 4 ? 'in-addr.arpa' : 'ip6.arpa'
    const answer = await this.resolver.ptr(`${dotted(ip).split('.').toReversed().join('.')}.${zone}`)
    if (answer.state !== 'found') return []
    const names: string[] = []
    for (const name of answer.records.slice(0, limits.ptr)) {
      const back = await this.resolver[this.#octets.length === 4 ? 'a' : 'aaaa'](name)
      if (back.state === 'found' && back.records.some((address) => this.#isWithin(address, this.#octets.length * 8))) {
        names.push(name.replace(/\.$/, '').toLowerCase())
      }
    }
    return names
  }

  /** A name that DNS cannot hold exists nowhere (RFC 7208 4.8); it is no void lookup, because nobody is asked. */
  async #ask(type: 'a' | 'aaaa' | 'mx', name: string): Promise<readonly string[]> {
    if (!isDnsName(name)) return []
    const answer: DnsAnswer = await this.resolver[type](name)
    if (answer.state === 'failed') throw new Stop('temperror', { kind: 'dns-failed', name })
    if (answer.state === 'found' && answer.records.length > 0) return answer.records
    this.#voidLookups += 1
    if (this.#voidLookups > limits.voidLookups) throw new Stop('permerror', { kind: 'too-many-void-lookups' })
    return []
  }

  #countLookup(): void {
    this.#lookups += 1
    if (this.#lookups > limits.lookups) throw new Stop('permerror', { kind: 'too-many-lookups' })
  }

  #isWithin(address: string, prefix: number): boolean {
    const other = addressOctets(address)
    if (other?.length !== this.#octets.length) return false
    return this.#octets.every((octet, at) => {
      const bits = Math.min(Math.max(prefix - at * 8, 0), 8)
      return octet >> (8 - bits) === (other[at] ?? 0) >> (8 - bits)
    })
  }

  /** The name a term is about. Too long a name loses labels on the left until it fits (RFC 7208 7.3). */
  async #target(spec: string | null, domain: string): Promise<string> {
    if (spec === null) return domain
    let name = (await expandMacros(spec, this.#values(domain))).replace(/\.$/, '')
    while (name.length > 253 && name.includes('.')) name = name.slice(name.indexOf('.') + 1)
    return name
  }

  #values(domain: string): MacroValues {
    const { ip, helo, now } = this.question
    const validatedName = async () => {
      const names = await this.#validatedNames()
      const own = domain.toLowerCase()
      return (
        names.find((name) => name === own) ?? names.find((name) => name.endsWith(`.${own}`)) ?? names[0] ?? 'unknown'
      )
    }
    return { ip, helo, now, sender: this.#sender, domain, validatedName }
  }

  /** Whatever is wrong with it: then there is no explanation, and the result stays (RFC 7208 6.2). */
  async #explanation({ domain, spec }: { domain: string; spec: string }): Promise<string | null> {
    const name = await this.#target(spec, domain)
    const answer = isDnsName(name) ? await this.resolver.txt(name) : ({ state: 'none' } as const)
    const [text, ...others] = answer.state === 'found' ? answer.records : []
    if (text === undefined || others.length > 0 || !isExplainString(text)) return null
    return expandMacros(text, this.#values(domain))
  }
}

const asksDns = ({ kind }: Mechanism): boolean => kind !== 'all' && kind !== 'ip'

/** RFC 1035 2.3.4: labels of 1 to 63 octets. */
const isDnsName = (name: string): boolean =>
  name.length <= 253 && name.split('.').every((label) => label.length >= 1 && label.length <= 63)

/** A name of the kind that mail comes from: two labels or more, no address literal (RFC 7208 4.3). */
const isDomain = (name: string): boolean => isDnsName(name) && name.includes('.') && !name.startsWith('[')
