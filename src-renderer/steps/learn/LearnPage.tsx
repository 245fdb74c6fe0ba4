import { ListPage } from './ListPage'
import { TopicPage } from './TopicPage'
import { useLearn } from '../../state/learn-store'

/** What people need to understand, to read at any time. Lies over the wizard; null while it is closed. */
export function LearnPage() {
  const { reading, book } = useLearn()
  if (reading.state === 'closed') return null
  const topic = reading.state === 'topic' ? book?.topics.find(({ id }) => id === reading.topic) : undefined
  return topic === undefined ? <ListPage key="list" /> : <TopicPage key={topic.id} topic={topic} />
}
