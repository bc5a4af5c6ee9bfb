import { people } from '../../understand/index.ts'
import { groupsOf } from '../context.ts'
import type { ConversationState, SharedFacts } from '../state.ts'

/**
 * 都过了, of people who had their certificates but for some who failed: all of them have. 不对，是3个没证, after 2个合格没证 of one of several classes: so
 * many of that class, come to the same.
 */
export function asTheOthers(before: ConversationState, text: string): string {
  const groups = groupsOf(before)
  const settled = groups.every((group) => group['certified'] === true || group['passed'] === false)
  if (groups.length > 1 && settled && groups.some((group) => group['certified'] === true))
    return text.replace(allPassed, '$1都拿证了')
  return countPutRight(groups, text)
}

/** 他后来补考把等级证拿到了呢, of one of several people told apart, whatever was asked in between: of the sum asked about before. */
export function sumAfterResit({ course, groups }: ConversationState, text: string): string | undefined {
  return groups.length > 1 && resat.test(text) && !asksOtherwise.test(text) ? course?.sum : undefined
}

const resat =
  /(?:补考|重考|后来|最后)[^，。？！]{0,12}(?:(?:拿|考|取|领)(?:到手|到|得|下来|出来)|过了?)(?:了|的话|呢|吧)*[？。！]*$/u
const asksOtherwise = /多少|吗|么|补贴|怎么|几|谁|哪|能|可以/u

function countPutRight(groups: readonly SharedFacts[], text: string): string {
  const [, count = '', outcome = ''] = putRight.exec(text) ?? []
  const levels = new Set(groups.map((group) => group['level']))
  const without = outcome.includes('证')
  const [group, ...more] = groups.filter((each) =>
    without ? each['certified'] === false && each['passed'] !== false : each['passed'] === false,
  )
  const level = group?.['level']
  if (people(`${count}个`).length === 0 || typeof level !== 'string') return text
  if (more.length > 0 || levels.size < 2) return text
  const passed = without && group?.['passed'] === true ? '合格' : ''
  return `不对，${level}里有${count}个${passed}${outcome}`
}

const allPassed = /(^|，)(?:后来|最后|其实|这回|也)*(?:都|全|全都|全部)(?:考)?过(?:了)?(?=$|[，。！？])/u
const putRight =
  /^(?:哦|噢|啊|哎|，)*(?:不对|不是|错了|(?:说|写|记|搞|弄|数)错了?|更正(?:一下)?)(?:，|。|！)*(?:其实|应该|是|有|就|只|才)+([\d一二两俩三仨四五六七八九十]+)(?:个|名|位)?(?:人)?(没有?证|没拿到?证|没过|不合格|没通过)(?:的|了)?[。！]*$/u
