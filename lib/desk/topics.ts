import type { Topic } from '../digest/topic'
import { archive } from '../store/open-archive'
import { listTopics } from '../store/projections/topics'

export const readDeclaredTopic = async (id: string): Promise<Topic | undefined> =>
  (await listTopics((await archive()).db)).find((topic) => topic.id === id)
