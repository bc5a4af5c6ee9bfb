import { itemNumbers } from './item-numbers.ts'
import { itemsNamed } from './item-names.ts'
import type { ListedItem, Tick } from './list-state.ts'

/** What a turn says about the list that was shown. */
export type TickTalk =
  | {
      readonly kind: 'ticked'
      readonly ticks: readonly Tick[]
      /** What the turn says besides, to be answered as any other. */
      readonly rest: string
    }
  /** 花名册和协议好了, where there are three 协议: `ticks` are those surely meant. */
  | {
      readonly kind: 'which'
      readonly name: string
      readonly ids: readonly string[]
      readonly done: boolean
      readonly ticks: readonly Tick[]
    }
  /** 第12项好了 of nine. */
  | { readonly kind: 'no-such-number'; readonly number: number }
  | { readonly kind: 'no-such-name'; readonly name: string }

/** Says that something is not ready, or no longer. */
const notDone =
  /(?:还|都|也|暂时|目前|其实|根本|全)*(?:没有?(?:准备|弄|办|做|写|拿到?|开|签|盖章?|打印|复印|收|找到?|交|搞定?)?(?:好|齐|全|完|下来|到|呢|有)?|未(?:准备|完成|办|做|签|盖|拿|备)(?:好|齐|全)?|差着?|缺着?|少(?:着|了)?|不齐|不全|不(?:算|对)|(?:要|得)?(?:重做|重办|重弄|作废|补)|丢了|不见了|去掉(?:勾)?|取消(?:勾)?|撤(?:销|回)|勾错了?|打错了?|说错了?)(?:呢|的|了|啊)*$/u
const ready =
  /(?:已经?|都|也|全|刚刚?|总算|终于|现在|今天|昨天)*(?:准备|备|弄|办|做|写|填|搞|整理|收|打印|复印|盖|签|拿|交|上传|找|凑|开|领)?(?:好|齐|全|完|妥|到手?|下来|出来|有|定|过|完成|搞定|ok|没问题|可以|行|[√✓✔])(?:了|啦|喽|的|呢)*(?:章|字)?了?$|(?:已经?|都|也|全)*(?:盖了?章?|签了字?|交了|提交了|拍了|打了?[勾√]|勾上|勾掉|划掉|有|齐活)了?$/u
const asks =
  /[吗么？?]|什么|啥|哪|几[天份个时]|多少|怎么|咋|要不要|是不是|能不能|可不可以|有没有|行不行|谁|为何|呢$/u
const everything =
  /^(?:这些|上面|清单|材料|资料|东西|文件|一切|样样|每[项样件]|所有|全部|全都|全|都|上|里|的|那|好|了|我们?|也|已经?)*$/u
const others =
  /^(?:其他|其它|其余|剩下|余下|别的|另外)(?:的)?(?:几[项个样件])?(?:材料|资料|东西)?(?:都|全|也|就)*$/u
const except = /^除了?(.+?)(?:以外|之外|外|，|都|其他|其余|别的|全)+(?:都|全|的|其他|其余|别的|材料|也)*$/u
const turnsOver = /(?:，|。|；|！|但是?|不过|可是|就是|只是|然后|而)+/u

/** Reads 第3项好了, 花名册和合同已经准备好，承诺书还没有; undefined when the turn is about something else. */
export function readTicks(
  text: string,
  items: readonly ListedItem[],
  done: ReadonlySet<string>,
): TickTalk | undefined {
  const clauses = joinExcept(text.split(turnsOver).filter((clause) => clause !== ''))
  const ticks = new Map<string, boolean>()
  const rest: string[] = []
  let which: Extract<TickTalk, { kind: 'which' }> | undefined
  let waiting: { readonly done: boolean } | undefined
  for (const clause of clauses) {
    const said = readClause(clause, items)
    if (said === undefined) rest.push(clause)
    else if (said.kind === 'others') waiting = { done: said.done }
    else if (said.kind === 'which') {
      which ??= said
      for (const { id, done: value } of said.ticks) ticks.set(id, value)
    } else if (said.kind !== 'these') return said
    else for (const id of said.ids) ticks.set(id, said.done)
  }
  if (waiting !== undefined)
    for (const { id } of items)
      if (!ticks.has(id) && done.has(id) !== waiting.done) ticks.set(id, waiting.done)
  const told = [...ticks].map(([id, value]) => ({ id, done: value }))
  if (which !== undefined) return { ...which, ticks: told }
  if (ticks.size === 0 && waiting === undefined) return undefined
  if (rest.some((clause) => !courtesy.test(clause) && !asks.test(clause))) return undefined
  return {
    kind: 'ticked',
    ticks: told,
    rest: rest.filter((clause) => asks.test(clause)).join('，'),
  }
}

const courtesy =
  /^(?:好的?|嗯+|对|不对|不是|错了|更正(?:一下)?|ok|是的|你好|谢谢|报告|我看看|我说下|跟你说|记一下|帮我(?:勾|记|打勾)(?:一下|上)?|请?(?:勾|记)(?:一下|上))$/u

type Said =
  | { readonly kind: 'these'; readonly ids: readonly string[]; readonly done: boolean }
  | { readonly kind: 'others'; readonly done: boolean }
  | Exclude<TickTalk, { readonly kind: 'ticked' }>

function readClause(clause: string, items: readonly ListedItem[]): Said | undefined {
  if (asks.test(clause)) return undefined
  const no = notDone.exec(clause)
  const yes = no === null ? ready.exec(clause) : null
  const found = no ?? yes
  if (found === null) return leading(clause, items)
  const done = no === null
  const subject = clause
    .slice(0, found.index)
    .replace(/^(?:把|那个?|现在|刚才的?|帮我|麻烦|请)+/u, '')
    .replace(/(?:的|都|也|我们?|已经?|全部?|这边|这几[项样个]|这[些两]?[项样个]?|[，、])+$/u, '')
  if (subject === '') {
    const whole = clause.slice(found.index)
    const all = /都|全|齐/u.test(clause) && everything.test(clause.slice(0, found.index))
    return all && whole.length <= 8 ? { kind: 'these', ids: items.map(({ id }) => id), done } : undefined
  }
  return read(subject, items, done, /准备|备|弄|办|勾|章|签/u.test(clause.slice(found.index)))
}

/** 还差承诺书, 没有花名册, 勾第3项: the word comes first. */
function leading(clause: string, items: readonly ListedItem[]): Said | undefined {
  const no = /^(?:就|只|现在|目前)*(?:还)?(?:差|缺|没有?(?:准备|弄|办|拿到?)?|少)(?:了|个|一个)?/u.exec(
    clause,
  )
  const yes =
    /^(?:请|帮我|把|先)*(?:勾(?:上|选|掉)?|打勾|划掉|搞定(?:了)?|准备好(?:了)?|办好(?:了)?|有了?|已有)/u.exec(
      clause,
    )
  const found = no ?? yes
  if (found === null) return undefined
  const subject = clause.slice(found[0].length)
  return subject === '' ? undefined : read(subject, items, no === null, false)
}

/** `sure`: the words can only mean papers, so that a name not on the list is told. */
function read(subject: string, items: readonly ListedItem[], done: boolean, sure: boolean): Said | undefined {
  if (others.test(subject)) return { kind: 'others', done }
  const spared = except.exec(`${subject}都`)?.[1]
  if (spared !== undefined) {
    const kept = read(spared, items, done, sure)
    if (kept?.kind !== 'these') return kept
    return { kind: 'these', ids: items.flatMap(({ id }) => (kept.ids.includes(id) ? [] : [id])), done }
  }
  if (everything.test(subject)) return { kind: 'these', ids: items.map(({ id }) => id), done }
  const numbers = itemNumbers(subject, items.length)
  if (numbers !== undefined) return numbered(numbers, items, done)
  return named(subject, items, done, sure)
}

function numbered(numbers: readonly number[], items: readonly ListedItem[], done: boolean): Said {
  const beyond = numbers.find((each) => each > items.length)
  if (beyond !== undefined) return { kind: 'no-such-number', number: beyond }
  return { kind: 'these', ids: numbers.flatMap((each) => items[each - 1]?.id ?? []), done }
}

function named(
  subject: string,
  items: readonly ListedItem[],
  done: boolean,
  sure: boolean,
): Said | undefined {
  const ids: string[] = []
  let open: { readonly name: string; readonly ids: readonly string[] } | undefined
  const names = items.some(({ name }) => name.includes(subject))
    ? [subject]
    : subject.split(/[、和跟与及，]|以及|还有|连同/u).filter((name) => name !== '')
  for (const name of names) {
    const numbers = itemNumbers(name, items.length)
    const found = numbers === undefined ? itemsNamed(name, items) : []
    const [only, ...more] = found
    if (numbers !== undefined) {
      const said = numbered(numbers, items, done)
      if (said.kind !== 'these') return said
      ids.push(...said.ids)
    } else if (only === undefined) {
      return sure && name.length <= 12 ? { kind: 'no-such-name', name } : undefined
    } else if (more.length > 0) open ??= { name, ids: found.map(({ id }) => id) }
    else ids.push(only.id)
  }
  if (open === undefined) return { kind: 'these', ids, done }
  return { kind: 'which', ...open, done, ticks: ids.map((id) => ({ id, done })) }
}

/** 除了承诺书，都好了 is one clause. */
function joinExcept(clauses: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const clause of clauses) {
    const before = joined.at(-1)
    if (before !== undefined && /^除/u.test(before) && !ready.test(before) && !notDone.test(before))
      joined[joined.length - 1] = `${before}${clause}`
    else joined.push(clause)
  }
  return joined
}
