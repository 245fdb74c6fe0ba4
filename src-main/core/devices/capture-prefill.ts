import { Situation as SituationShape, type Situation } from '../../contract/situation'
import { saidHello, type AttemptFact } from './capture-seen'

/** Everything made for a session looks like this; it says nothing about the office. */
const isThrowaway = (address: string) => /^test\d{4}@example\.com$/i.test(address)
const maxAddress = 320

/** What an attempt at Exchange's own offer tells about the device's settings of every day. */
interface Read {
  readonly path: string
  readonly value: string
}

/**
 * The situation with what was seen filled in where nothing was answered. A technician often changes only the server in the device, so that user,
 * sender and encryption are still those of every day. Throwaway values are left out, and a person's answer always stays.
 */
export function prefilled(
  situation: Situation,
  seen: readonly AttemptFact[],
): { readonly situation: Situation; readonly filled: string[] } {
  const reads = read(seen)
  const { sending, device } = situation
  const takes = ({ path }: Read): boolean =>
    ({
      'sending.encryption': sending.encryption === 'unknown',
      'sending.signIn': sending.signIn === 'unknown',
      'sending.account': !sending.account,
      'sending.from': !sending.from,
      'device.offersOAuth': device.offersOAuth === 'unknown',
    })[path] ?? false
  const taken = reads.filter(takes)
  const values = (section: string) =>
    Object.fromEntries(
      taken.filter(({ path }) => path.startsWith(`${section}.`)).map(({ path, value }) => [path.split('.')[1], value]),
    )
  const filled = {
    ...situation,
    device: { ...device, ...values('device') },
    sending: { ...sending, ...values('sending') },
  }
  return { situation: SituationShape.parse(filled), filled: taken.map(({ path }) => path) }
}

function read(seen: readonly AttemptFact[]): readonly Read[] {
  const attempts = seen.map(({ attempt }) => attempt).filter(saidHello)
  const hasToken = attempts.some(({ signIns }) => signIns.some(({ secret }) => secret === 'token'))
  const offersOAuth = some('device.offersOAuth', hasToken ? 'yes' : undefined)
  const newest = attempts.findLast(({ round }) => round === 'exchange')
  const own = newest?.signIns.findLast(({ end }) => end === 'accepted')
  // With the throwaway user everything else was typed for the test, too.
  if (newest === undefined || isThrowaway(own?.user ?? '')) return offersOAuth
  const from = newest.mails.at(-1)?.from
  const signIn = own?.secret === 'token' ? 'oauth' : own !== undefined ? 'password' : from !== undefined ? 'none' : from
  return [
    { path: 'sending.encryption', value: newest.encryption.mode },
    ...some('sending.signIn', signIn),
    ...some('sending.account', own?.user?.includes('@') ? own.user : undefined),
    ...some('sending.from', from),
    ...offersOAuth,
  ]
}

const some = (path: string, value: string | undefined): readonly Read[] =>
  value === undefined || value === '' || value.length > maxAddress || isThrowaway(value) ? [] : [{ path, value }]
