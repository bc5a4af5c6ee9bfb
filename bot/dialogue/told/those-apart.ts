import { people, unreadPart } from '../../understand/index.ts'
import type { ConversationState } from '../state.ts'
import { leavesThemOut } from './taken-out.ts'

/** So many of the people known, told apart by words not understood, and the text that told them so. */
export interface Apart {
  readonly apart: number
  readonly apartText: string
}

/** 一共能领多少 after 其中9个没满3天: the nine stay apart, by the words that told them so. */
export function apartAgain({ last }: ConversationState, count: number, text: string): Apart {
  const same = last?.apart === count && unreadPart(text) === undefined
  return { apart: count, apartText: same ? (last.apartText ?? text) : text }
}

/**
 * 不算退休那俩是多少, 外包的去掉, of those told apart as 退休返聘的: they are left out. 派遣那5个谁来报, of others counted with the rest, tells
 * no number anew.
 */
export function leavesThoseOut({ last }: ConversationState, turn: string): string {
  const text =
    last?.apart === undefined
      ? turn
      : turn.replace(otherKind, (said: string, kind: string, count: string) =>
          people(`${count}个`)[0] === last.apart ? said : `${kind}的`,
        )
  const words = last?.apart === undefined ? undefined : unreadPart(last.apartText ?? '')?.words
  const core = words?.replace(/^(?:是|属于)|的$|人员|员工/gu, '') ?? ''
  const named = [core, core.slice(0, 2), core.slice(-2)].find(
    (each) => each.length >= 2 && !/\d/u.test(each) && text.includes(each),
  )
  if (named === undefined) return text
  const said = text.replace(new RegExp(`${named}${called}`, 'u'), '他们')
  return leavesThemOut(said) ? said : text
}

const otherKind =
  /(劳务派遣|派遣|返聘|外包|兼职)(?:人员|员工|工)?的?[那这](\d{1,4}|[一二两俩三仨四五六七八九十]{1,3})(?:个|名|位)(?:人)?/gu
const called =
  '(?:人员|员工|工)?(?:的?[那这](?:俩|仨|几个|些|批|\\d+个|[一二两三四五六七八九十]+个)(?:人)?|的(?:人)?)?'

/** 不对，是7个, after 其中9个没满3天: so many are apart, by the same words. */
export function apartCorrected({ last, shared }: ConversationState, text: string): Apart | undefined {
  const part = last?.apart === undefined ? undefined : unreadPart(last.apartText ?? '')
  const [, figure] = countCorrected.exec(text) ?? []
  const [count] = figure === undefined ? [] : people(`${figure}人`)
  const heads = shared['headcount']
  if (part === undefined || count === undefined || typeof heads !== 'number' || count >= heads)
    return undefined
  return { apart: count, apartText: `其中${String(count)}个${part.words}` }
}

const countCorrected =
  /^(?:哦|噢|啊|，)*(?:不对|不是|错了|(?:说|写|记|搞)错了|更正(?:一下)?|应该|其实|，)+(?:应该|其实)?(?:是|有)([\d一二两三四五六七八九十百]+)(?:个|名|位)?(?:人)?[了吧。]*$/u

/** 那扣掉他们, 都算: whether they count is settled. */
export function settlesApart(text: string): boolean {
  return alters.test(text)
}

const alters = /扣|刨|减|除|剔|去[掉除]|带|包括|计入|[都不别没全要能也](?:能)?算(?!下来)/u
