import { useText } from '../../app/use-text'
import { useLearn } from '../../state/learn-store'
import { topicsAbout } from './topics-about'

/** Links from a finding to the topics that tell more about it. */
export function MoreAbout({ finding }: { finding: string }) {
  const { t, pick } = useText()
  const { book, openTopic } = useLearn()
  const topics = book === null ? [] : topicsAbout(book.topics, finding)
  if (topics.length === 0) return null
  return (
    <ul className="more-about">
      {topics.map((topic) => (
        <li key={topic.id}>
          <button type="button" className="text-link" onClick={() => openTopic(topic.id)}>
            {t('learn.about', { topic: pick(topic.title) })}
          </button>
        </li>
      ))}
    </ul>
  )
}
