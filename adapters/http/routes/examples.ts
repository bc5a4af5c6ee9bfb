import { exampleList } from '../contract/index.ts'
import { examples as list } from '../messages.zh.ts'
import type { Resource } from '../ports.ts'

/** 试一试. */
export const examples: Resource = async (api) => {
  api.get('/examples', { schema: { tags: ['chat'], response: { 200: exampleList } } }, () => ({
    examples: [...list],
  }))
}
