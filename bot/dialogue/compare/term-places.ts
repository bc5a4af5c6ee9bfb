import type { Knowledge } from '../../../knowledge/index.ts'
import { rankTopics } from '../../understand/index.ts'
import { defines } from '../topic/withheld.ts'
import type { ComparedPlace } from './compare.ts'

/**
 * 什么叫企业新型学徒制, 技培生是什么意思, no place said: what a word means is no place's secret, so it is told by each place whose text
 * says it. Undefined where no meaning is asked, or no text gives one.
 */
export function placesOfTerm(knowledge: Knowledge, text: string): readonly ComparedPlace[] | undefined {
  if (!asksMeaning.test(text)) return undefined
  const [best] = rankTopics(text)
  if (best?.strong !== true) return undefined
  const ids = new Set(
    knowledge.entries
      .filter(
        ({ kind, topics, text: said }) =>
          kind === 'statement' &&
          topics.includes(best.topic) &&
          (best.topic !== 'definitions' || defines(said, text)),
      )
      .map(({ place }) => place),
  )
  const places = [...ids].flatMap((id) => knowledge.corpus.places.get(id) ?? [])
  return places.length === 0
    ? undefined
    : places.map(({ id, name }) => ({ id, name, text: `${name}${text}` }))
}

const asksMeaning =
  /^(?:请问|那)?(?:什么是|什么叫|何谓|何为)|(?:是什么意思|什么意思|指什么|指的是什么|是什么概念|怎么理解)[？。！]*$/u
