import type { Part } from '../../compose/index.ts'
import { entriesFor, type AnswerContext } from '../context.ts'
import { phrases } from '../../messages.zh.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { isOfOtherProgramme, programmeOf } from '../question/programme.ts'

/** The lists of papers, and the words that name the step or the programme each is of. */
const lists: readonly (readonly [RegExp, string])[] = [
  [/取证/u, 'certificate-subsidy-documents'],
  [/订单|项目制/u, 'order-training-documents'],
  [
    /(?:普通|一般)(?:的)?(?:企业)?(?:职工)?(?:技能)?培训|(?:企业)?职工(?:技能)?培训|(?:领)?300(?:元|块)?的?那/u,
    'ordinary-training-documents',
  ],
  [/结班|验收/u, 'closing-documents'],
  [/备案|报备/u, 'filing-documents'],
  [/申领|(?:领|申请|拿)(?:补贴|钱|资金|补助)|补贴申请/u, 'claim-documents'],
]
const papers = '(?:材料|资料|手续|文件|清单|东西|表格|证明)'
const holds =
  /(?:是不是|是否|是|算)?(?:同)?(?:一套|一样|一份|一回事|相同|通用|同样|共用)(?:的)?(?:材料|东西|清单|吗|么|不|吧|呢|[？。！]|$)|(?:有什么|有啥|有没有|有|哪些|差在哪)?(?:区别|不同|差别|不一样)/u
/** 影像资料上有什么不同, 保存几年: of one of them, or of what is done with them. */
const ofOnePaper = /影像|视频|录像|照片|保存|保管|留存|存档/u
const sameAlso = new RegExp(
  `^(?:那|那么|我们|搞|做|办|企业|新型)*(?<what>[^，。？！]{2,8}?)(?:的)?(?:时候|补贴)?(?:是不是|能不能|可不可以|也|就)+(?:是|能|可以|要|只)*(?:交|用|按|照|报|准备|提供)?(?:这|那|同)(?:一)?(?:套|些|份|几样|个)${papers}?(?:来|就)?(?:行|可以|够|交)?了?(?:吗|么|吧|不|行吗|对吧|可以吗)?[？。！]*$`,
  'u',
)

/** 备案材料和申领材料是不是一套, 学徒制申领材料跟普通职工培训一样吗; 学徒制也交这一套就行吧, after a list: both lists, or the other one. */
export function listsCompared(
  text: string,
  [again]: readonly string[],
  favour: readonly string[],
): readonly AskedQuestion[] | undefined {
  const put = (topic: string, against?: string): AskedQuestion => ({
    topic,
    text,
    forms: ['list'],
    negated: false,
    ...(against === undefined ? {} : { against }),
  })
  const { what } = sameAlso.exec(text)?.groups ?? {}
  if (what !== undefined && again !== undefined && again.endsWith('-documents')) {
    const own =
      listOf(what) ?? (/学徒/u.test(what) && isOfOtherProgramme(again) ? 'claim-documents' : undefined)
    return own === undefined || own === again || !favour.includes(own) ? undefined : [put(own, again)]
  }
  if (!holds.test(text) || !new RegExp(papers, 'u').test(text) || ofOnePaper.test(text)) return undefined
  const named = lists.filter(([words]) => words.test(text)).map(([, topic]) => topic)
  const others = named.filter(isOfOtherProgramme)
  const own = named.filter((topic) => !isOfOtherProgramme(topic))
  const ofApprentices = /学徒/u.test(text)
  // 学徒制申领材料跟普通职工培训: 申领 is said of either.
  const [first, second, ...more] =
    others.length === 1 && ofApprentices
      ? [own[0] ?? 'claim-documents', ...others]
      : others.length === 0
        ? own
        : others
  if (first === undefined || second === undefined || more.length > 0) return undefined
  return [first, second].every((topic) => favour.includes(topic))
    ? [put(first, second), put(second)]
    : undefined
}

function listOf(words: string): string | undefined {
  const ofOther =
    programmeOf(words) === 'apprenticeship' ? undefined : lists.find(([named]) => named.test(words))
  return ofOther?.[1] ?? lists.find(([named]) => named.test(words))?.[1]
}

/** 不一样 before a list held against another that is not the same. */
export function ledByLikeness(context: AnswerContext, question: AskedQuestion, own: Part): Part {
  const { against, topic, text } = question
  const [first, ...rest] = own.atoms
  if (against === undefined || first === undefined) return own
  const [mine, other] = [itemsOf(context, topic), itemsOf(context, against)]
  if (mine === undefined || other === undefined || mine === other) return own
  const word = /(?:行|可以|够)了?(?:吗|么|吧|不|对吧)?[？。！]*$/u.test(text)
    ? '不行'
    : /一样|不同|区别|差别/u.test(text)
      ? '不一样'
      : '不是'
  return { ...own, atoms: [{ ...first, text: `${phrases.listsDiffer(word)}${first.text}` }, ...rest] }
}

function itemsOf(context: AnswerContext, topic: string): string | undefined {
  const list = entriesFor(context, topic).find((entry) => entry.kind === 'documents')
  // What the text itself says is not all of it cannot be told apart.
  if (list === undefined || [list.text, ...list.notes].some((said) => /没有收录|没有(?:逐项)?列/u.test(said)))
    return undefined
  return list.kind === 'documents' ? list.items.map(({ name }) => name).join('；') : undefined
}
