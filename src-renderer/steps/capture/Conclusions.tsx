import type { CaptureConclusion } from '../../../src-main/contract/capture'
import { useText } from '../../app/use-text'
import { StateMark, type Mark } from '../../ui/StateMark'
import { FindingCard } from '../result/FindingCard'

const canMarks: Readonly<Record<'yes' | 'no' | 'not-seen', Mark>> = { yes: 'ok', no: 'bad', 'not-seen': 'unknown' }
const values = ['yes', 'no', 'some', 'optional', 'always', 'never'] as const
const agreementMarks: Readonly<Record<'same' | 'different' | 'unknown', Mark>> = {
  same: 'ok',
  different: 'warn',
  unknown: 'unknown',
}

/** What follows for this very device: which ways of sending it can do, beside what the catalogue claims. */
export function Conclusions({ conclusion: { routes, claims, findings } }: { conclusion: CaptureConclusion }) {
  const { t, pick } = useText()
  /** A version is its own word. */
  const claimed = (value: string) => {
    const known = values.find((word) => word === value)
    return known === undefined ? value : t(`capturePage.claimValues.${known}`)
  }
  return (
    <>
      <section className="card" aria-labelledby="capture-routes">
        <h2 id="capture-routes">{t('capturePage.routes')}</h2>
        <ul className="method-list">
          {routes.map(({ route, name, can }) => (
            <li key={route}>
              <StateMark mark={canMarks[can]}>{t(`capturePage.can.${can}`)}</StateMark>
              <span>{pick(name)}</span>
            </li>
          ))}
        </ul>
      </section>
      {claims.length > 0 && (
        <section className="card" aria-labelledby="capture-claims">
          <h2 id="capture-claims">{t('capturePage.claims')}</h2>
          <table className="claims">
            <thead>
              <tr>
                {(['about', 'catalogue', 'seen'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`capturePage.claimColumns.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {claims.map(({ about, catalogue, seen, agreement }) => (
                <tr key={about}>
                  <th scope="row">{t(`capturePage.claimAbout.${about}`)}</th>
                  <td>{catalogue === null ? t('capturePage.claimUnknown') : claimed(catalogue)}</td>
                  <td>
                    <StateMark mark={agreementMarks[agreement]}>
                      {seen === null ? t('capturePage.can.not-seen') : claimed(seen)}
                    </StateMark>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <section className="stack" aria-labelledby="capture-findings">
        <h2 id="capture-findings">{t('capturePage.conclusions')}</h2>
        {findings.map((finding) => (
          <FindingCard key={`${finding.id} ${finding.because.join()}`} finding={finding} />
        ))}
      </section>
    </>
  )
}
