import type { Entry } from '../../../knowledge/index.ts'
import { phrases } from '../../messages.zh.ts'
import { isPremise } from '../../understand/index.ts'
import type { AnswerContext } from '../context.ts'
import { pairsOf } from '../pairs.ts'
import { shutsOthersOut } from '../verdict/borne-out.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

/**
 * 任务清单第四项归财政局管吗, 牵头定政策的是财政局吧: which body a thing belongs to is read from the item of the list it names, else from the
 * words of what is done, never from the body the question puts forward. The entries of that body first.
 */
export function ownersFirst(
  context: AnswerContext,
  entries: readonly Entry[],
  question: AskedQuestion,
): readonly Entry[] {
  const owner = question.topic === 'agency-duties' ? ownerOf(context, entries, question) : undefined
  return owner === undefined ? entries : [owner, ...entries.filter((entry) => entry !== owner)]
}

/** 是的。 / 不对，由工会负责。 — whether that body is the one the question names. */
export function ownerLead(
  context: AnswerContext,
  entries: readonly Entry[],
  question: AskedQuestion,
): string | undefined {
  const { polar, denied, text, topic } = question
  if (polar === undefined || polar === 'permit' || topic !== 'agency-duties') return undefined
  // 国资委只管市属吧: not whose it is, but whether it is all.
  if (shutsOthersOut(text)) return undefined
  const [put, ...more] = bodiesIn(text)
  const bearer = takesPart(entries, put, text) ? put : ownerOf(context, entries, question)?.bearers[0]
  if (put === undefined || more.length > 0 || bearer === undefined) return undefined
  const same = put === bearer
  if (same && polar === 'require') return '要。'
  const affirmed = same !== (denied === true)
  const [yes, no] = isPremise(text) ? ['对', '不对'] : ['是的', '不是']
  return affirmed ? `${yes}。` : `${no}${same ? '' : `，${phrases.byBody(bearer)}`}。`
}

function ownerOf(
  { knowledge }: AnswerContext,
  entries: readonly Entry[],
  { text, polar, forms }: AskedQuestion,
): Entry | undefined {
  const ofOne = entries.filter(({ bearers }) => bearers.length === 1)
  const number = itemAt(text)
  if (number !== undefined)
    return ofOne.find(({ quotes }) =>
      quotes.every((id) => knowledge.quotes.get(id)?.path.startsWith(`任务清单 › ${number}`) === true),
    )
  if (polar === undefined && !(forms.includes('who') && stirsUp.test(text))) return undefined
  const scored = ofOne
    .map((entry) => ({ entry, score: sharedWords(entry, text) }))
    .sort((left, right) => right.score - left.score)
  const [best] = scored
  const next = scored.find(({ entry }) => entry.bearers[0] !== best?.entry.bearers[0])
  return best !== undefined && best.score >= 2 && best.score >= 2 * (next?.score ?? 0)
    ? best.entry
    : undefined
}

/** 绩效评价财政局要配合吗, of what several bodies have a part in. */
function takesPart(entries: readonly Entry[], body: string | undefined, text: string): boolean {
  if (itemAt(text) !== undefined) return false
  const scores = entries.map((entry) => (entry.bearers.length === 1 ? sharedWords(entry, text) : 0))
  const own = Math.max(0, ...scores.filter((_, at) => entries[at]?.bearers[0] === body))
  return own >= 3 && 2 * own > Math.max(...scores)
}

function sharedWords(entry: Entry, text: string): number {
  const own = entry.text.replace(bodies, ' ')
  const said = text
    .replace(/[拨给出发]钱/gu, '拨付资金')
    .replaceAll('国企', '国有企业')
    .replace(/发动|推动/gu, '动员')
    .replace(/比赛|比武/gu, '竞赛')
    .replace(bodies, ' ')
    .replace(general, ' ')
  return pairsOf(said).filter((pair) => own.includes(pair)).length
}

/** 清单第四项. */
function itemAt(text: string): string | undefined {
  const [, inList, alone = ''] =
    /(?:清单|任务)[^，。？！]{0,4}第([一二三四五六七八九1-9])[项条类]?|第([一二三四五六七八九1-9])项/u.exec(
      text,
    ) ?? []
  const sign = inList ?? alone
  return sign === '' ? undefined : String('一二三四五六七八九'.indexOf(sign) + 1 || Number(sign))
}

function bodiesIn(text: string): readonly string[] {
  return [
    ...new Set(
      Array.from(text.matchAll(bodies), ([name]) => kinds.find(([words]) => words.test(name))?.[1] ?? name),
    ),
  ]
}

const bodies =
  /(?:[省市区县]|各区|属地)?(?:人社(?:局|厅|部门)?|人力资源和?社会保障(?:局|厅|部门)|财政(?:局|厅|部门)?|国资委?(?:监管部门)?|工商联|总?工会)/gu
const kinds: readonly (readonly [RegExp, string])[] = [
  [/人社|人力资源/u, '人社部门'],
  [/财政/u, '财政部门'],
  [/国资/u, '国资委'],
  [/工商联/u, '工商联'],
  [/工会/u, '工会'],
]

/** Words that every body's duties have, and words of asking. */
const general =
  /培训|学徒|企业|工作|负责|开展|组织|指导|管理|新型|任务|清单|是不是|要不要|哪个部门|什么|对不对|[吗么吧呢的了归由管干是来去做搞]/gu

/** 国企谁去动员: which body stirs up the firms named. */
const stirsUp = /动员|发动|推动/u
