import { tradesToldOf, type PlaceMention } from '../../understand/index.ts'
import type { ConversationState, SharedFacts } from '../state.ts'

/** What was said to be lacking, how it is said to be put right, and that it is, in words the facts are read from. */
interface Remedy {
  readonly fact: string
  readonly by: RegExp
  /** How it is said to have been so all along, of what was told wrongly. */
  readonly was?: RegExp
  readonly says: string
  /** Whose rule decides it then, where that of the question speaks only of those who lack it. */
  readonly topic?: string
}

const home = '(?:本市|本地|当地|这边|我们(?:这|公司|单位|厂)[里边儿]?|公司|单位|厂里|HERE)'
const remedies: readonly Remedy[] = [
  {
    fact: 'local-insurance',
    by: new RegExp(
      `(?:转|迁|挪|移|换|改|调|落|放)(?:移|成|到|回|来|进|在|至|由)*${home}|在?${home}[^，。？！]{0,4}(?:重新|改|补|再)?(?:交|缴|参保|参加|上)|补(?:上|交|缴)`,
      'u',
    ),
    says: '社保在本市交',
  },
  {
    fact: 'skilled-post',
    by: /(?:转|调|换|安排|改|挪|派|放)(?:岗|去|到|成|进|回|做|在|当|下)*(?:一线|生产|技能岗|车间|操作|产线|工段)/u,
    was: /(?:在|是|属于|干)[^，。？！]{0,4}(?:一线|生产|技能岗|车间|操作|产线|工段)/u,
    says: '在技能岗位上',
    topic: 'apprentice-eligibility',
  },
  {
    fact: 'licence',
    by: /(?:办|拿|取|补|申请|批)(?:个|到|得|上|好|齐|下来|回来|了)*[^，。？！]{0,6}(?:证|许可|资质|呢|下来)/u,
    says: '取得了办学许可',
  },
  {
    fact: 'legal-person',
    by: /(?:注册|办|改|登记|变更?|申请|取得|转)(?:个|到|得|上|成|为|了)*[^，。？！]{0,4}(?:法人|公司)/u,
    says: '有独立法人资格',
  },
  {
    fact: 'shanxi-training-system',
    by: /(?:建|立|补|健全|完善|制定|弄|搞)(?:立|上|好|个|一套|起来|出来|了)*/u,
    says: '建立了培训制度',
  },
  { fact: 'shanxi-pay-linked', by: /挂(?:上|了)?钩|改(?:成|了|过来)?/u, says: '工资和技能等级挂了钩' },
]

/**
 * 那转到北京来交呢, after 社保在天津交能报吗; 转到电工岗再报呢, 说错了，他就在电工岗上, after 仓管报电工: the same question of him as he would then
 * be, or is. Undefined where what was lacking is not what is put right.
 */
export function remedied(
  { shared, last, place }: ConversationState,
  text: string,
  mentions: readonly PlaceMention[],
): { readonly text: string; readonly topic: string; readonly facts: SharedFacts } | undefined {
  const [question, ...more] = last?.questions ?? []
  if (last === undefined || question === undefined || more.length > 0) return undefined
  const [misspoken = ''] = toldWrongly.exec(text) ?? []
  const said = text.slice(misspoken.length)
  if (denies.test(said) || (misspoken === '' && !supposes.test(said) && !done.test(said))) return undefined
  const { topic } = question
  if (shared['post-matches'] !== undefined) {
    const trades = tradesToldOf(last.told, said)
    if (trades !== undefined) return { text: `现在是${trades.now}岗，报${trades.learnt}`, topic, facts: {} }
  }
  const here = mentions.reduceRight(
    (rest, { kind, start, end, ...named }) =>
      kind === 'known' && 'id' in named && named.id === place
        ? `${rest.slice(0, start)}HERE${rest.slice(end)}`
        : rest,
    text,
  )
  const remedy = remedies.find(
    ({ fact, by, was }) =>
      shared[fact] === false && (by.test(here) || (misspoken !== '' && was?.test(said) === true)),
  )
  return remedy === undefined
    ? undefined
    : {
        text: [remedy.says, ...besides(here, remedy.by)].join('，'),
        topic: remedy.topic ?? topic,
        facts: { [remedy.fact]: true },
      }
}

/** 社保转回北京呢，合同是3年的: what else is told of him, in words of its own. */
function besides(text: string, by: RegExp): readonly string[] {
  const clauses = text.split(/[，。？！；]/u)
  const at = clauses.findIndex((clause) => by.test(clause))
  return clauses.slice(at + 1).filter((clause) => at >= 0 && /\d|[一二两三]年/u.test(clause))
}

/** 说错了，记错了，不对，. */
const toldWrongly =
  /^(?:啊|哦|呃|唉|哎|等等|等一下|不好意思|抱歉|对不起|，)*(?:(?:刚才|前面|我)?(?:[说记搞弄看写填讲打]|说得|搞)错(?:了)?|不对|错了|更正一?下?|纠正一?下?)(?:了|啊|哈|，|。|：|！)*/u
const denies = /[没不未]|无法/u
const supposes =
  /(?:呢|行吗|行不行|行了?吧|可以吗|可以了?吧|能(?:报|进|参加|申请|算|行)?(?:吗|不)|就?(?:可以|行|能)了?(?:吧|吗))[？。！]*$/u
/** 转回北京了，合同也是3年; 那转回来呢，合同是3年的: it is done, or supposed, and more is told behind it. */
const done = /^[^，。？！；]{2,}(?:了|呢|的话)(?:[，。！]|$)/u
