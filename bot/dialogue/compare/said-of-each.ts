import type { PlaceMention } from '../../understand/index.ts'
import type { Beside } from '../state.ts'

/**
 * 无锡有3个改报中级，太原再加10个中级，现在一共多少, of places each with people of its own: what is said of those of each. Undefined unless every
 * place is one of them, begins a clause, and is said something about people.
 */
export function saidOfEach(
  beside: readonly Beside[],
  text: string,
  mentions: readonly PlaceMention[],
): ReadonlyMap<Beside, string> | undefined {
  const told = text.replace(asksAll, '')
  const named = mentions.filter(({ start }) => start < told.length)
  const said = new Map<Beside, string>()
  for (const [at, mention] of named.entries()) {
    const { start, end } = mention
    const [part, ...more] = beside.filter(
      ({ state }) => mention.kind === 'known' && state.place === mention.id,
    )
    const words = told
      .slice(end, named[at + 1]?.start)
      .replace(/^(?:那边|这边|那个厂|分公司|公司|的|，)+|(?:[，；。]|另外|然后|还有|同时|而且|但是?)+$/gu, '')
    if (part === undefined || more.length > 0 || said.has(part)) return undefined
    if (!begins.test(told.slice(0, start)) || !people.test(words)) return undefined
    said.set(part, `${words}，补多少`)
  }
  return said.size < 2 ? undefined : said
}

const begins = /(?:^|[，。；！？])(?:那|然后|另外|还有|后来|结果|要是|如果|忘说了|对了|不对|同时|而|但是?)*$/u
const asksAll =
  /[，。；]?(?:那|现在|这样|这么|两边|两地|，)*(?:一共|总共|合计|总数|总的|加起来|加一起|合起来|拢共)(?:是|能|可以|补|拿|领|有|一下|算)*(?:多少)?(?:钱|补贴)?[呢啊吧]?[？。！]*$/u
const people = /[\d一二两俩三仨四五六七八九十百](?:个|名|位|人)/u
