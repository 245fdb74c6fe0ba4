import { Button } from '@fluentui/react-components'
import { useEffect } from 'react'
import { dayInWords } from '../../../src-main/text/dates'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useBesidePage } from '../../state/beside-page'
import { useLearn } from '../../state/learn-store'
import { Icon } from '../../ui/icons'
import { Page } from '../../ui/Page'
import { TextField } from '../../ui/TextField'
import { Waiting } from '../../ui/Waiting'
import { PressStatus } from '../paper/PressStatus'
import { searchTopics } from './search'
import { useLearnPress } from './use-learn-press'

/** All topics, and a search in them. */
export function ListPage() {
  const { t, lang, pick } = useText()
  const { book, query, load, search, openTopic, close } = useLearn()
  const { saving, print } = useLearnPress()
  const openBeside = useBesidePage((beside) => beside.open)
  const title = t('learn.title')
  useEffect(() => {
    if (book === null) void load()
  }, [book, load])
  const hits = book === null ? [] : searchTopics(book.topics, query, lang)
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      lead={t('learn.lead')}
      back={{ label: t('learn.leave'), go: close }}
      note={book === null ? undefined : t('learn.note', { day: dayInWords(book.checkedOn, lang) })}
      onSubmit={() => hits[0] !== undefined && query !== '' && openTopic(hits[0].topic.id)}
      actions={
        <>
          <Button size="large" type="button" onClick={close}>
            {t('learn.leave')}
          </Button>
          <Button
            size="large"
            type="button"
            icon={<Icon name="printer" />}
            disabled={book === null || saving.state === 'busy'}
            onClick={() => void print('all')}
          >
            {t('learn.printAll')}
          </Button>
          <Button
            size="large"
            type="button"
            onClick={() => {
              close()
              openBeside('support')
            }}
          >
            {t('support.open')}
          </Button>
        </>
      }
    >
      <TextField
        id="learn-search"
        label={t('learn.search')}
        hint={t('learn.searchHint')}
        value={query}
        onChange={search}
      />
      <p role="status" className="hint">
        {query !== '' && (hits.length === 0 ? t('learn.nothing') : t('learn.found', { count: hits.length }))}
      </p>
      {book === null ? (
        <Waiting />
      ) : (
        <nav aria-label={t('learn.topics')}>
          <ul className="topics">
            {hits.map(({ topic, around }) => (
              <li key={topic.id}>
                <button type="button" className="topic" onClick={() => openTopic(topic.id)}>
                  <b>{pick(topic.title)}</b>
                  <span>{pick(topic.summary)}</span>
                  {around !== null && <span className="hint">{around}</span>}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <PressStatus saving={saving} />
    </Page>
  )
}
