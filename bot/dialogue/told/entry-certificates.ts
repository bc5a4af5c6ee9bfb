import { cohortTokens, questionForms } from '../../understand/index.ts'
import { groupsOf } from '../context.ts'
import type { ConversationState } from '../state.ts'

/**
 * 他们都有中级证，去年考的, of people who are to be trained for 高级工; 他们没证 and 是22年考的, after whether they may: what they hold before they begin,
 * asked as whether it lets them in. It is neither the level they are trained for nor what came of them.
 */
export function entryCertificates(before: ConversationState, said: string): string {
  const text = said.replace(someHold, (_, when: string, level: string) => `${level}证${year(when)}拿的`)
  if (text.length > longest || questionForms(text).forms.length > 0) return text
  const target = targetOf(before)
  if (target === undefined) return text
  const when = obtained.exec(text)?.groups?.['when']
  const held = holds.exec(text)?.groups?.['level']
  if (held !== undefined) {
    const others = cohortTokens(text).some(
      (token) =>
        token.kind === 'count' || token.kind === 'outcome' || (token.kind === 'level' && !token.held),
    )
    if (others || target.startsWith(held)) return text
    const told = when === undefined ? text.replace(/[，。！]+$/u, '') : `${held}证${year(when)}考的`
    return `${told}，能报${target}吗`
  }
  if (!entry.has(before.topics[0] ?? '')) return text
  if (none.test(text)) return `没有${below.get(target) ?? '低一级'}证，能报${target}吗`
  const known = heldLevel.exec(before.last?.told ?? '')?.[0]
  return when !== undefined && known !== undefined && dateAlone.test(text)
    ? `${known}${year(when)}考的，能报${target}吗`
    : text
}

/** The one level above 中级工 that the people known, or those just asked about, are to be trained for. */
function targetOf(before: ConversationState): string | undefined {
  const known = groupsOf(before).flatMap(({ level }) => (typeof level === 'string' ? [level] : []))
  const asked = cohortTokens(before.last?.told ?? '').flatMap((token) =>
    token.kind === 'level' && !token.held ? [token.value] : [],
  )
  const ofEntry = entry.has(before.topics[0] ?? '')
  const [target, ...more] = new Set(known.length > 0 || !ofEntry ? known : asked)
  return target !== undefined && more.length === 0 && below.has(target) ? target : undefined
}

/** 22年 as 2022年. */
function year(when: string): string {
  return when.replace(/^\d{2}(?=年)/u, (short) => `20${short}`)
}

/** Characters. */
const longest = 24
const entry: ReadonlySet<string> = new Set([
  'allowed-levels',
  'apprentice-eligibility',
  'certificate-prerequisite',
  'newly-hired',
])
const below: ReadonlyMap<string, string> = new Map([
  ['高级工', '中级工'],
  ['技师', '高级工'],
  ['高级技师', '技师'],
])
const holds =
  /(?:有|持有?|手[里上头]是?|揣着)(?:的|着|个|张|本|都|是|已经?)*(?<level>初级|中级|高级|技师)工?(?:的)?(?:技能等级|职业资格|资格)?证/u
const heldLevel = /(?:初级|中级|高级|技师)工?证/u
const when = '(?:20\\d{2}年|(?<!\\d)\\d{2}年|去年|前年|大前年|今年)(?:\\d{1,2}月(?:\\d{1,2}[日号])?)?'
const obtained = new RegExp(`(?<when>${when})(?:份|的?时候)?(?:就|才|刚)?(?:考|拿|取|发|评|下来|到手)`, 'u')
/** 有4个去年拿的中级证，能上高级不: so many of whom it is asked, and no class. */
const someHold = new RegExp(
  `(?:(?:我们|这边|厂里|手里)?有)?(?:[\\d一二两俩三四五六七八九十几]+(?:个|名|位)(?:人|员工|学徒)?)?(?:是)?(${when})(?:份)?(?:考|拿|取|发)(?:到|了)?的((?:初级|中级|高级)工?|技师)证(?:书)?(?=[，]?(?:的|他们|现在|今年|就)*(?:能|可以|想|要|可不可以|行|够)[^，。？！]{0,6}(?:高级|技师))`,
  'u',
)
const dateAlone = new RegExp(
  `^(?:哦|噢|不对|不是|说错了|看错了|记错了|搞错了|应该|其实|都|是|那|要是|如果|，)*${when}(?:份)?(?:就|才|刚)?(?:考|拿|取|发|评)(?:到|下来|出来)?的?(?:呢|吧|了)?[，。！？]*$`,
  'u',
)
const none =
  /^(?:那|但|可|不过|，|他们?|她们?|这些人|这几个人?|新员工|员工|人家|也|都|现在|还|手[里上]|目前|啥|什么)*(?:没有?|无)(?:任何|什么|一张|低一级的?)?证(?:书)?(?:的|呢|啊|呀|哦|，|。|！)*$/u
