import { useText } from '../../app/use-text'
import { useLearn } from '../../state/learn-store'
import { Sources } from '../../ui/Sources'

/** Every way of sending with what it costs and how much it takes, from the same data as the advice. */
export function Routes() {
  const { t, pick } = useText()
  const book = useLearn((learn) => learn.book)
  if (book === null) return null
  return (
    <table className="learn-table">
      <thead>
        <tr>
          <th scope="col">{t('learn.route')}</th>
          <th scope="col">{t('learn.cost')}</th>
          <th scope="col">{t('learn.limits')}</th>
        </tr>
      </thead>
      <tbody>
        {book.routes.map(({ id, name, cost, limits, sources }) => (
          <tr key={id}>
            <th scope="row">
              {pick(name)}
              <Sources sources={sources} />
            </th>
            <td>{pick(cost)}</td>
            <td>{pick(limits)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
