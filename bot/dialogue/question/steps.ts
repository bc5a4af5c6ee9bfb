import { questionForms } from '../../understand/index.ts'
import { asked, type AskedQuestion } from './asked-question.ts'
import { isElliptic } from './elliptic.ts'

/** One step of the procedure: what is handed in, by when, and to whom; the first topic the place speaks of is the one meant. */
interface Step {
  readonly papers: readonly string[]
  readonly when: readonly string[]
  readonly whom: readonly string[]
  /** Whose it is to hand in (谁去), where that is said elsewhere. */
  readonly who?: readonly string[]
  /** How long the office takes over it (他们审多久), where the text speaks of that. */
  readonly review?: readonly string[]
  /** What is asked of it otherwise. */
  readonly about?: readonly string[]
}

const steps: readonly Step[] = [
  {
    papers: ['filing-documents'],
    when: ['filing-deadline', 'class-filing-deadline', 'plan-application'],
    whom: ['filing-authority'],
    review: ['class-review-deadline'],
  },
  {
    papers: ['claim-documents'],
    when: ['claim-time', 'claim-deadline'],
    whom: ['filing-authority'],
    review: ['payment-time'],
    about: ['video-records', 'certificate-copies', 'fee-receipts', 'exempt-documents', 'kept-documents'],
  },
  { papers: ['leaver-report'], when: ['leaver-report'], whom: ['leaver-report'] },
  {
    papers: ['bureau-quarterly-report'],
    when: ['bureau-quarterly-report'],
    whom: ['bureau-quarterly-report'],
  },
  { papers: ['textbook-filing'], when: ['textbook-filing'], whom: ['textbook-filing'] },
  { papers: ['class-review'], when: ['class-review-deadline'], whom: ['class-review'] },
  {
    papers: ['closing-documents'],
    when: ['closing-deadline'],
    whom: ['closing-documents'],
    who: ['closing-deadline'],
  },
  { papers: ['ordinary-training-documents'], when: [], whom: [], about: ['ordinary-training'] },
  { papers: ['order-training-documents'], when: [], whom: [], about: ['order-training'] },
  { papers: ['certificate-subsidy-documents'], when: [], whom: [], about: ['certificate-subsidy'] },
]

/** To whom the papers of a step go. */
export function whomOf(papersTopic: string, favour: readonly string[]): string | undefined {
  return steps
    .find(({ papers }) => papers.includes(papersTopic))
    ?.whom.find((topic) => favour.includes(topic))
}

/** When the papers of a step are to be handed in. */
export function whenOf(papersTopic: string | undefined, favour: readonly string[]): string | undefined {
  return steps
    .find(({ papers }) => papersTopic !== undefined && papers.includes(papersTopic))
    ?.when.find((topic) => favour.includes(topic))
}

/** The step that topics belong to: the one before where they are of several, or of none by themselves (向谁申报). */
export function stepIn(topics: readonly string[], before: string | undefined): string | undefined {
  const own = steps.filter(({ papers, when }) => topics.some((topic) => [...papers, ...when].includes(topic)))
  const [only, ...more] =
    own.length > 0 ? own : steps.filter((step) => topics.some((topic) => isOf(step, topic)))
  if (own.length > 0) return more.length === 0 ? only?.papers[0] : undefined
  const stays = topics.some(
    (topic) => ofAnyStep(topic) || steps.some((step) => isOf(step, topic) || step.whom.includes(topic)),
  )
  return stays ? (before ?? only?.papers[0]) : undefined
}

/**
 * 什么时候交, 交给谁 after 要交哪些材料: the questions that answer it for the very steps asked about before, each clause by itself (交给谁，交什么);
 * undefined when the words name something of their own or nothing was asked about a step. `favour`: topics the place has entries for; `course`: the
 * step of the conversation, where what was asked last may be of several.
 */
export function topicsOfSameStep(
  text: string,
  previous: readonly string[],
  favour: readonly string[],
  course?: string,
): readonly AskedQuestion[] | undefined {
  const clauses = text.split('，').filter((clause) => clause !== '')
  const parts = clauses.map((clause) => ({ clause, asks: kindOf(clause) }))
  if (parts.some(({ clause, asks }) => asks === undefined && !isElliptic(clause.replace(papers, ''))))
    return undefined
  const all = steps.filter((step) => previous.some((topic) => isOf(step, topic)))
  const ofCourse = steps.filter((step) => course !== undefined && step.papers.includes(course))
  const named = all.some(({ papers, when }) => previous.some((topic) => [...papers, ...when].includes(topic)))
  const leans = previous.some(
    (topic) => ofAnyStep(topic) || steps.some((step) => isOf(step, topic) || step.whom.includes(topic)),
  )
  const own = !named && leans && ofCourse.length > 0 ? ofCourse : all
  const questions = parts.flatMap(({ clause, asks }) => {
    if (asks === undefined) return []
    const put = parts.length === 1 ? text : clause
    return own
      .flatMap((step) => topicsAsked(step, asks, clause).find((topic) => favour.includes(topic)) ?? [])
      .map((topic) => asked(topic, put, formsOf(put, asks)))
  })
  const different = questions.filter(
    ({ topic }, at) => questions.findIndex((other) => other.topic === topic) === at,
  )
  return different.length === 0 ? undefined : different.slice(0, most)
}

/** 报什么内容 wants the list as 报些什么 does. */
function formsOf(put: string, asks: Asks): ReturnType<typeof questionForms> {
  const whole = questionForms(put)
  return asks === 'papers' && asksWhat.test(put) && !whole.forms.includes('list')
    ? { ...whole, forms: [...whole.forms, 'list'] }
    : whole
}

/** 谁去 asks who hands in, 交给谁 to whom, 截止到哪天 for the last day. */
function topicsAsked(step: Step, asks: Asks, clause: string): readonly string[] {
  if (asks === 'review') return step.review ?? step.when
  if (asks === 'when' && asksLastDay.test(clause)) {
    const last = step.when.filter((topic) => topic.endsWith('-deadline'))
    return [...last, ...step.when]
  }
  return asks === 'whom' && !/[给向到往找跟]|哪/u.test(clause) ? (step.who ?? step.whom) : step[asks]
}

type Asks = 'when' | 'whom' | 'papers' | 'review'

/** What a clause without a subject asks of a step. */
function kindOf(clause: string): Asks | undefined {
  if (asksWhat.test(clause) || leavesOut.test(clause)) return 'papers'
  if (reviewAlone.test(clause)) return 'review'
  if (!isElliptic(clause.replace(papers, ''))) return undefined
  const { forms } = questionForms(clause)
  return forms.includes('when') ? 'when' : forms.includes('who') ? 'whom' : undefined
}

/** 他们审多久, 多久能批下来: how long the office takes. */
export const asksOfReview =
  /(?:审(?!计)|批(?!次)|验收|查)(?:核|批|查|验|完|好|下来|出来|过|一下)*(?:得|要|需要|一般|大概|会|时间|周期|最长|到)*(?:多久|多长|几天|几个?(?:月|工作日)|多少天|什么时候)|(?:多久|多长时间|几天|几个?(?:月|工作日)|多少天|什么时候)(?:之?内|能|会|可以|才|给|就|把|有|出|我们)*(?:审(?!计)|批(?!次)|验收|答复|回复|结果|出结果)/u
const reviewAlone = new RegExp(
  `^(?:那|然后|之后|交上去|报上去|递上去|交了|他们?|人家|人社局?|部门|区里|市里|省里|局里|那边|一般|大概|得|要|，)*(?:${asksOfReview.source})[呢啊？。！]*$`,
  'u',
)

/** 截止到哪天: the last day, where that is said apart from when it may be done. */
const asksLastDay = /截止|期限/u

/** 承诺书谁盖章, 身份证号填哪: of a paper, which leaves the step it is handed in at as it was. */
function ofAnyStep(topic: string): boolean {
  return paperTopics.has(topic) || topic.startsWith('field-')
}
const paperTopics: ReadonlySet<string> = new Set([
  'apprentice-agreement',
  'attachments',
  'claim-form',
  'commitment-letter',
  'commitment-wording',
  'cooperation-agreement',
  'filed-mistakes',
  'kept-documents',
  'online-filing',
  'results-form',
  'roster-form',
  'seals',
])

function isOf({ papers, when, about = [] }: Step, topic: string): boolean {
  return [...papers, ...when, ...about].includes(topic)
}

/** 要交什么, after the term of a step. */
export const asksWhat =
  /^(?:那|那么|都|要|得|需要|该|到时候)*(?:交|带|报|准备|提供|递)(?:些|点)?(?:什么|哪些)(?:东西|材料|资料|手续|文件|内容|情况|数据)?[呢啊？。！]*$/u

/** 不交行吗: whether what is to be handed in may be left out. */
const leavesOut =
  /^(?:那|那么|要是|如果|我们?|就|都|，)*(?:不|没)(?:交|报|备案|提交|递|申报)(?:呢|(?:了|的话|，)*(?:行不行|行|可以|可不可以|成|会怎么?样|怎么样|有事|要紧)(?:吗|么|不|吧|呢)?)[？。！]*$/u

/** 这些材料: what was listed before, named again. */
const papers = /(?:这些|那些|上面)?(?:的)?(?:材料|资料|东西|文件|表)(?:都)?/gu
/** Questions answered in one turn. */
const most = 2
