import type { Knowledge } from '../../../knowledge/index.ts'
import { rankTopics } from '../../understand/index.ts'
import { termOf } from '../topic/withheld.ts'
import type { ComparedPlace } from './compare.ts'

/**
 * 什么叫企业新型学徒制, 技培生是什么意思, no place said: what a word means is no place's secret, so it is told by each place whose text
 * says it, or by the text that has the word at all; so is what a unit comes to. Undefined where neither is asked, or no text has it.
 */
export function placesOfTerm(knowledge: Knowledge, text: string): readonly ComparedPlace[] | undefined {
  const equates = asksEqual.test(text)
  if (!equates && !asksMeaning.test(text) && !asksWhat.test(text)) return undefined
  const [best] = rankTopics(text)
  if (best?.strong !== true) return undefined
  const about = knowledge.entries.filter(({ topics }) => topics.includes(best.topic))
  const saying = about.filter(
    ({ kind, text: said }) =>
      (kind === 'statement' || (equates && kind === 'verdict')) &&
      (best.topic !== 'definitions' || said.includes(termOf(text))),
  )
  const having = equates ? [] : entriesNaming(knowledge, termOf(text))
  const places = new Set(having.map(({ place }) => place))
  const own = having.length === 0 ? saying : saying.filter(({ place }) => places.has(place))
  const naming = own.length > 0 ? own : having
  const told = [...new Set(naming.map(({ place }) => place))].flatMap(
    (id) => knowledge.corpus.places.get(id) ?? [],
  )
  return told.length === 0 ? undefined : told.map(({ id, name }) => ({ id, name, text: `${name}${text}` }))
}

/** 什么叫先支后补, 什么是链主企业: of the texts that have the very word, whether they say what it means or not. */
function entriesNaming(knowledge: Knowledge, term: string): Knowledge['entries'] {
  if (term.length < 2) return []
  const named = new Set(
    knowledge.corpus.documents
      .filter(({ raw }) => raw.replace(/\s/gu, '').includes(term))
      .map(({ id }) => id),
  )
  return knowledge.entries.filter(({ document }) => named.has(document))
}

/** 80学分等于多少课时. */
const asksEqual =
  /(?:学分|课时|学时)(?:等于|折合|折算成?|换算成?|合|相当于|是|算|折)(?:多少|几)(?:个)?(?:课时|学时|学分|小时)/u
const asksMeaning =
  /^(?:请问|那)?(?:什么是|什么叫|何谓|何为)|(?:是什么意思|什么意思|指什么|指的是什么|是什么概念|怎么理解)[？。！]*$/u
/** 技培生是什么; not 条件是什么, which is each place's own. */
const asksWhat =
  /^(?:那|请问|这个|所谓|，)*(?![^，。？！]*(?:条件|标准|材料|流程|要求|金额|时间|期限|依据|程序|步骤|范围|对象|方式|办法|内容|目[的标]|规定|政策|比例|重点|结果|原则|职责|义务|区别|好处))[\u4e00-\u9fff“”]{2,8}?(?:又|到底|究竟)?是(?:个)?什么[呢啊？。！]*$/u
