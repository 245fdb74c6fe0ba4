import { Button } from '@fluentui/react-components'
import type { LearnTopic } from '../../../src-main/contract/learn'
import { dayInWords } from '../../../src-main/text/dates'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useLearn } from '../../state/learn-store'
import { Icon } from '../../ui/icons'
import { Page } from '../../ui/Page'
import { Sources } from '../../ui/Sources'
import { PressStatus } from '../paper/PressStatus'
import { Blocks } from './Blocks'
import { useLearnPress } from './use-learn-press'

/** One topic, to read and to print. */
export function TopicPage({ topic }: { topic: LearnTopic }) {
  const { t, lang, pick } = useText()
  const { book, openList, openTopic, close } = useLearn()
  const { saving, save, print } = useLearnPress()
  const title = pick(topic.title)
  const topics = book?.topics ?? []
  const next = topics[topics.indexOf(topic) + 1]
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      lead={pick(topic.summary)}
      back={{ label: t('learn.back'), go: openList }}
      note={book === null ? undefined : t('learn.note', { day: dayInWords(book.checkedOn, lang) })}
      onSubmit={close}
      actions={
        <>
          <Button appearance="primary" size="large" type="submit">
            {t('learn.leave')}
          </Button>
          {next && (
            <Button size="large" type="button" onClick={() => openTopic(next.id)}>
              {t('learn.next')}
            </Button>
          )}
        </>
      }
    >
      <article className="learn">
        <Blocks blocks={topic.body[lang]} />
      </article>
      <Sources sources={topic.sources} />
      <div className="row">
        <Button
          type="button"
          icon={<Icon name="printer" />}
          disabled={saving.state === 'busy'}
          onClick={() => void print(topic.id)}
        >
          {t('learn.print')}
        </Button>
        <Button
          type="button"
          icon={<Icon name="paper" />}
          disabled={saving.state === 'busy'}
          onClick={() => void save(topic.id)}
        >
          {t('learn.savePdf')}
        </Button>
      </div>
      <PressStatus saving={saving} />
    </Page>
  )
}
