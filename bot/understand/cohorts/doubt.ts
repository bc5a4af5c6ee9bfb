import { readQuantities } from '../quantities/index.ts'
import type { OutcomeToken } from './outcomes.ts'
import { clauseAt, type CohortToken } from './token.ts'

/** 一半, 八成, A厂, 提前半年, 有证的少5个: shares, parties and differences this reader does not reckon with. */
export const reckons =
  /\d+[个名人](?:人)?[^，。？！\d]{0,8}\d+个?学时[^。？！]{0,8}?[，、]\d+[个名人](?:人)?[^，。？！\d]{0,8}\d+个?学时|挪(?:过去|到|进)|(?:转|调|划|归|并)(?:到|入|进)了?(?:甲|乙|丙|丁|[一二三A-Ea-e]班|高级|中级|技师|另一?个?班)|(?<!(?:拨|预|给|付|领|拿|先|按|补|发|算|标准|总额|全额|课时|的)(?:了|的|那)?)(?<!(?:办|学|上|训|进行|读|做|开|教|讲)(?:到|了|才))一半(?!的?(?:钱|补贴|资金|款|课|时间|什么|给|还是|吗|呢|是?多少))|过半(?!年|个?月|天)|大半|(?<!完|变|组|促|达|率|占|比例|(?:拨|预|给|付)(?:了|的)?)[一二三四五六七八九]成(?!立|为|员|绩|本|功|年|果|都)|另一(?:个|半|批|拨)|[A-Da-d甲乙丙丁](?:厂|公司)|(?:对面|隔壁|兄弟|别家|他们|另一家)(?:的)?(?:厂|公司|单位|企业)|(?:分别|依次)[^，。？！；]{0,4}[\d一二两三]年(?:期|制)?[、，和跟与及]?[\d一二两三]年|两项|加一块|比[^，。？！；]{0,8}(?:多|少)了?(?:\d|[一二两三四五六七八九十])|[一二两三四五几]倍|(?:多|少)(?:过|考过|通过|合格|拿证?|取证?|考)了?(?:\d|[一二两俩三仨四五六七八九十])|(?<![至最不多减缺])少(?:\d|[一二两俩三仨四五六七八九十])|每个?班(?:有|是|都|各)*[\d一二两三四五六七八九十百]|(?:提前|缩短|延长|延期|延后|拖|拖延|超期|多学|少学|推迟)了?(?:\d|[半一二两三四五六七八九十])|(?:一小半|小部分|一部分|部分人?|有些|有的|少数|多数|大多|个别|[有好]几个)(?:人|学徒|学员|员工)?(?:是|都|也|后来|又|还|后面|最后|中途)*(?:没|未|不合格|不及格|拿|取|考|过|通过|合格|走|离|退|持证|有(?:了)?(?:等级|资格|合格)?证)/u
/** 走了两个, 减去3个, where they did not divide a known headcount. */
export const subtracts =
  /(?:走了?|走掉|离开了?|退出了?|减去|减掉|扣掉|刨去|除去|少了|辞了)(?:\d|[一二两俩三仨四五六七八九十几])/u

/**
 * 基本都过了, 有人没过, 过了四十多个, 95%的人过了 of 50: how many came to it is not told as a number of people. `counted`: a
 * headcount is known.
 */
export function tellsVaguely(tokens: readonly CohortToken[], text: string, counted: boolean): boolean {
  if (notAll.test(text) || (counted && (bounded.test(text) || mostlyOf.test(text)))) return true
  const outcomes = tokens.filter((token) => token.kind === 'outcome')
  const read = tokens.filter((token) => token.kind === 'count' || token.kind === 'years')
  const unread = readQuantities(text).filter(
    (quantity) =>
      isShareOrHeads(quantity) &&
      !nobody.test(text.slice(quantity.start)) &&
      !read.some((token) => token.start < quantity.end && quantity.start < token.end),
  )
  return outcomes.some((outcome) => {
    const before = text.slice(0, outcome.start)
    return (
      nearlyAll.test(before) ||
      (counted && (someone.test(before) || some.test(clauseWith(outcome, text)))) ||
      unread.some((quantity) =>
        quantity.end <= outcome.start
          ? between.test(text.slice(quantity.end, outcome.start))
          : quantity.start >= outcome.end && behind.test(text.slice(outcome.end, quantity.start)),
      )
    )
  })
}

/** 中级工一屋子人，再加5个; 10个再加5个没过的: so many more than people told before in words not read, or than others of whom nothing was told. */
export function addsDoubtfully(tokens: readonly CohortToken[], text: string): boolean {
  const counts = tokens.filter(({ kind }) => kind === 'count')
  const [first, second] = counts
  const before = text.slice(0, first?.start ?? 0)
  if (adding.test(before)) return manyUnread.test(before)
  if (first === undefined || second === undefined || !adding.test(text.slice(0, second.start))) return false
  const between = tokens.some(({ start }) => start > first.start && start < second.start)
  const next = tokens.find(({ start }) => start > second.start)
  return !between && next?.kind === 'outcome' && clauseAt(text, next.start) === clauseAt(text, second.start)
}

const adding =
  /(?:(?:再|又|还|新)(?:加|招|来|进|添|多)|加上|追加|外加|增加|另外(?:还)?[有加])(?:了|上|有|招|进)*$/u
const manyUnread =
  /[一几两半整满大好][^，。？！；\d]{0,3}人|若干|一些|有些|好些|好多|不少|许多|很多|[几多来](?:个|名|位)|一(?:群|帮|堆|伙|票|队|批|拨|排|大?桌|大?车)/u

function clauseWith({ start, end }: OutcomeToken, text: string): string {
  const before = /[^，。？！；]*$/u.exec(text.slice(0, start))?.[0] ?? ''
  const after = /^[^，。？！；]*/u.exec(text.slice(end))?.[0] ?? ''
  return `${before}${text.slice(start, end)}${after}`
}

/** 一个都没过 */
const nobody = /^(?:一|1)[个人名位](?:人|学徒)?(?:都|也)(?:没|不|未)/u

function isShareOrHeads(quantity: ReturnType<typeof readQuantities>[number]): boolean {
  if (quantity.kind === 'count') return /^[人个名位]$/u.test(quantity.unit)
  return quantity.kind === 'percent' || quantity.kind === 'ratio' || quantity.kind === 'number'
}

/** 至少45个能过: a bound of how many. */
const bounded =
  /(?:至少|最少|最多|顶多|起码|不超过|不少于|不到)(?:能|会|可以|有|要)*[\d一二两三四五六七八九十百]+[个人名位](?:人|学徒)?(?:能|会|可以)*(?:过(?!程|来|去)|通过|合格|拿|取|考)/u
/** 基本是高级工, 以技师为主: not all of them are of that class. */
const mostlyOf =
  /(?:基本上?|差不多|几乎|主要|大多|大都|多数|大部分)(?:都|全)?(?:是|为|报|学|在)的?(?:普通|急需紧缺|紧缺|[初中高]级|高级技师|技师)|(?:工|技师|普通|紧缺)的?(?:为主|居多|偏多|占多数|占大头|比较多|多一些|多一点)/u
/** 不是都拿证了, 没全过, 证还没发全: some of them have, and some have not. */
const notAll =
  /(?<!是)(?:不是|没有?|未|不)(?:能)?(?:都|全(?:部|都|员)?|统统|个个|人人)(?:能|是|报|学)?(?:考|评)?(?:过|通过|合格|及格|拿|取|有|发|下来|普通|急需紧缺|紧缺|[初中高]级|技师)|(?:没有?|未)(?:拿|取|发|考|领|下来|下|到|办)(?:到|得)?(?:证(?:书)?)?(?:全|齐|完)|证(?:书)?(?:都|还|也)*(?:没有?|不)(?:齐|全)(?!部?(?:都|没))/u
/** 多半有证, 有证的占多数, 除个别外都过了. */
const some =
  /多半|多数|大半|部分|少数|个别|不少(?!于)|好多|很多|许多|好些|若干|十[之有]八九|大头|居多|(?<!没)有的(?!话)|有些/u
const nearlyAll =
  /(?:基本上?|差不多|几乎|大致上?|大体上?|大都|大概|大约|十有八九|八九不离十)(?:是|能|会|可以|已经|都|全|全部)*$/u
const someone = /有(?:个别)?的?(?:人|学徒|学员|员工)(?:后来|最后|还|又|考核|考试)*$/u
const between =
  /^(?:的?(?:人|学徒|学员|员工|个|名))?(?:左右|上下|以上|以下|多|来)?(?:能|会|可能|应该|估计|可以|已经|都|也|才|就|是|有|全|全部)*$/u
const behind =
  /^(?:了|的|率|的?(?:比例|占比))?(?:人|学徒|学员)?(?:有|是|才|只|就|大概|大约|左右|差不多|至少|最多|占|再|又|往|要是|如果|[低高少多降升掉跌滑涨提减增加下上了到])*$/u

/**
 * 50个高级工其中5个超龄两年都过了: between a further headcount and what came of it stand words that say who they are, and were not
 * understood.
 */
export function describesUnread(
  tokens: readonly CohortToken[],
  text: string,
  total: number | undefined,
): boolean {
  const counts = tokens.filter((token) => token.kind === 'count' && !token.each)
  const further = total === undefined ? counts.slice(1) : counts
  return further.some((count) => {
    const outcome = tokens.find((token) => token.kind === 'outcome' && token.start >= count.end)
    if (outcome === undefined || clauseAt(text, outcome.start) !== clauseAt(text, count.start)) return false
    const before = tokens.filter((token) => token.end <= count.start).at(-1)
    let unread = /[^，。？！；]*$/u.exec(text.slice(before?.end ?? 0, count.start))?.[0] ?? ''
    let at = count.end
    for (const token of tokens) {
      if (token.start < count.end || token.start > outcome.start) continue
      unread += text.slice(at, Math.max(at, token.start))
      at = Math.max(at, token.end)
    }
    return unread.replace(filler, '').length >= 2
  })
}

const filler =
  /\s|发现|培养|招了?|新招|培(?!训)|预计|预估|预期|估计|可能|应该|大概|打算|计划|争取|希望|因病|生病|病假|因故|因事|有事|请假|产假|个人原因|学徒|学员|员工|职工|工人|徒弟|人|一共|总共|共计|合计|加起来|到手|其实|压根|根本|实际上?|更正|不对|搞错了?|记错了?|如果|要是|假如|比如|那个?|另外|参加|培训|学习|学完|期满|到期|结束|结业|毕业|后来|之后|以后|最后|最终|结果|目前|现在|已经?|当年|今年|去年|明年|第[一二三]次|一次性?|顺利|按时|正式|考核|考试|评价|鉴定|补考|只有|其中|都是|没有|全部|全员|统统|考?下来|结业后|里面?|的|是|都|全|均|也|又|再|还|才|就|只|有|在|里|后|时|了|能|会|可以|考|被|给|并|且|但|和|跟|等|，|、/gu

/** 一共20人 of several classes named: of which of them was not understood. */
export const countsTogether =
  /(?:一共|总共|共计|合计|加起来|合起来)(?:是|有|招了?)?[\d一二两三四五六七八九十百]+[个人名位]/u

/** One outcome, not said of all, beside several headcounts: whose it is cannot be told. */
export function sharesDoubtfully(
  tokens: readonly CohortToken[],
  outcomes: readonly (readonly OutcomeToken[])[],
  text: string,
): boolean {
  const counts = tokens.filter((token) => token.kind === 'count' && !token.each)
  const first = outcomes[0]?.[0]
  if (counts.length < 2 || outcomes.length !== 1 || first === undefined) return false
  const clauseOf = (token: CohortToken) => clauseAt(text, token.start)
  const told = new Set((outcomes[0] ?? []).map(clauseOf))
  const withOutcome = counts.filter((count) => told.has(clauseOf(count))).length
  if (withOutcome === 0 || withOutcome === counts.length) return false
  const before = /[^，。？！；]*$/u.exec(text.slice(0, first.start))?.[0] ?? ''
  return !/都|全|均|也|一律|一起|各|所有/u.test(`${before}${text.slice(first.start, first.end)}`)
}

/** 有3个8月份没再来，剩下都拿证了: what came of the others is no outcome of the three, of whom nothing was understood. */
export function ofOthersOnly(tokens: readonly CohortToken[]): boolean {
  const rest = tokens.findIndex(({ kind }) => kind === 'rest')
  const before = tokens.slice(0, Math.max(rest, 0))
  return (
    rest >= 0 &&
    before.some(({ kind }) => kind === 'count') &&
    before.every(({ kind }) => kind !== 'outcome') &&
    tokens[rest + 1]?.kind === 'outcome'
  )
}

/** What is left of a reading's text beside the words understood: 超过50岁, 社保在河北. */
export function unreadWords({
  tokens,
  text,
}: {
  readonly tokens: readonly CohortToken[]
  readonly text: string
}): string {
  let left = ''
  let at = 0
  for (const token of [...tokens].sort((one, other) => one.start - other.start)) {
    left += text.slice(at, Math.max(at, token.start))
    at = Math.max(at, token.end)
  }
  return `${left}${text.slice(at)}`.replace(filler, '').replace(/[呢吗吧啊？！。]/gu, '')
}
