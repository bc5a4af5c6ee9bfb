import { readQuantities, type Quantity } from './quantities/index.ts'
import { questionForms } from './topics/index.ts'

/** An advance the user says was paid. */
export interface AdvanceTold {
  /** In 分: of everybody, or of each. */
  readonly fen: number
  readonly each: boolean
  /** 又拨了2万: beside what was told before. */
  readonly further: boolean
}

/**
 * 预拨过12万, 前期到账8万, 每人预付了3000, 一分没拨过: the advance that was paid, as the user tells it. What is put forward and asked about
 * (能先拨8万吗) tells nothing, nor do two sums of which it is not clear which was paid. `known`: an advance was told before, which 不对，是9万 corrects.
 */
export function readAdvance(text: string, known = false): AdvanceTold | undefined {
  if (never.test(text) && questionForms(text).polar === undefined) return told(0)
  const sums = sumsIn(text)
  const paid = sums.filter((sum) => sum.paid)
  const [only = known && sums.length === 1 ? sums.find(({ corrects }) => corrects) : undefined, ...more] =
    paid
  if (only === undefined) return undefined
  if (more.some(({ further }) => !further)) return undefined
  const fen = more.reduce((sum, each) => sum + each.fen, only.fen)
  return { ...told(fen), each: only.each, further: only.further }
}

const told = (fen: number): AdvanceTold => ({ fen, each: false, further: false })

interface Sum {
  readonly fen: number
  readonly paid: boolean
  readonly each: boolean
  readonly further: boolean
  readonly corrects: boolean
}

/** The money of a text, each with what its clause says of it. */
function sumsIn(text: string): readonly Sum[] {
  let spoken = false
  let from = 0
  return readQuantities(text).flatMap((quantity) => {
    const fen = moneyOf(quantity)
    if (fen === undefined) return []
    const clause = clauseAt(text, quantity.start)
    const before = text.slice(clause.start, quantity.start)
    const after = text.slice(quantity.end, clause.end)
    const denied = /(?:不是|没有|没|并非|不止)$/u.test(before)
    // 预拨款到账了，8万; 预拨不是8万，是9万.
    const goesOn = spoken || advance.test(text.slice(from, clause.start))
    const named =
      (goesOn && /^(?:而?是|应该是|其实是|一共|共|总共)?$/u.test(before)) || isNamed(before, after)
    const arrived = had.test(before) || came.test(after)
    const put = questionForms(text.slice(clause.start, clause.end))
    const asked = put.polar !== undefined && !done.test(`${before}${after}`)
    spoken = denied && named
    from = quantity.end
    return [
      {
        fen,
        paid: !denied && !asked && (named || (arrived && !wholeSum.test(withoutAsked(text, clause)))),
        each: perHead.test(before) || /^(?:元|块钱?)?(?:每|一个?)人/u.test(after),
        further: again.test(before),
        corrects: corrects.test(text.slice(0, quantity.start)) && /^(?:元|块钱?|的)*$/u.test(after),
      },
    ]
  })
}

/** Money said as such, or a bare figure too large to count people. */
function moneyOf(quantity: Quantity): number | undefined {
  if (quantity.kind === 'money') return quantity.fen
  if (quantity.kind !== 'number' || quantity.value === undefined) return undefined
  return quantity.value >= 1000 ? quantity.value * 100 : undefined
}

function clauseAt(text: string, at: number): { readonly start: number; readonly end: number } {
  const start = Math.max(...[...'，。？！；'].map((mark) => text.lastIndexOf(mark, at - 1))) + 1
  const ends = [...'，。？！；'].map((mark) => text.indexOf(mark, at)).filter((end) => end !== -1)
  return { start, end: Math.min(text.length, ...ends) }
}

/** 10万已经到账了，尾款多少: what another clause asks for is not what arrived. */
function withoutAsked(text: string, own: { readonly start: number; readonly end: number }): string {
  const others = (part: string) =>
    part
      .split(/[，。？！；]/u)
      .filter((clause) => !/多少|几/u.test(clause))
      .join('，')
  return `${others(text.slice(0, own.start))}，${text.slice(own.start, own.end)}，${others(text.slice(own.end))}`
}

const advance = /预拨|预付|预支|首笔|首付|首款|第一笔|先期款|前期款/u

function isNamed(before: string, after: string): boolean {
  return (
    /(?:预拨|预付|预支|先拨|先付|先给|首笔|首付|首款|第一笔|前面|前期|先期|一?开始|一?开班)[^，。？！；]{0,10}$/u.test(
      before,
    ) ||
    /^(?:元|块钱?)?(?:的|是|就是|算|已经?|都|早就?|先)*(?:预拨|预付|预支|首笔|首款|前期|先期)/u.test(after)
  )
}

/** 已经拨了, 拿过, 到账: it was paid, whether or not it is called an advance. */
const had =
  /(?:已经?|早就?)(?:拨|给|付|拿|领|收|到|发)[^，。？！；证]{0,8}$|(?:拨|付|给|拿|领|收|发|打)(?:过|了|到|来)[^，。？！；证]{0,8}$|到(?:账|帐|手|位)(?:了|过|的)?(?:是|有|只有|一共)?$/u
const came = /^(?:元|块钱?)?(?:已经?|都|早就?|就|是)*(?:到(?:账|帐|手|位)|拿到|收到|打过来|下来|拨下)/u
const done = /了|过|已|到(?:账|帐|手|位)|收到|拿到/u
const perHead = /(?:每|一)(?:个)?人(?:都|各|先|已经?)*[^，。？！；]{0,8}$|人均[^，。？！；]{0,8}$/u
const again = /(?:又|再|后来|之后|接着|第二(?:笔|次))[^，。？！；]{0,6}$/u
const corrects =
  /^(?:哦|噢|啊|等等|，)*(?:不对|错了|说错了|记错了|搞错了|看错了|更正|其实|应该)[，。]?(?:一下)?[，：]?(?:应该|其实)?(?:是)?$/u
/** 一共批了12万, 补贴到手12万对吗: what the whole came to. */
const wholeSum = /一共|总共|总计|共计|合计|总额|全部|全款|尾款|余款/u

/** 没拿过预拨, 预拨的钱一分没给. */
const never =
  /(?:没有?|未|从没|从来没)(?:有?(?:拿|领|收|给|拨|得|发))?(?:到|过)?(?:任何|一分)?(?:预拨|预付|预支)|(?:预拨|预付|预支)(?:的?(?:款|资金|钱))?(?:一分钱?|一毛钱?|一点|根本|还|都|也|从来|至今)*(?:没|未)(?:有|拿|领|收|给|拨|到|发)|一(?:分|毛)钱?(?:都|也|还)?没(?:有)?(?:预拨|预付|预支|先拨)/u
