import type { QuestionForm } from '../../understand/index.ts'
import { isElliptic } from './elliptic.ts'

/** One step of the procedure: what is handed in, by when, and to whom; the first topic the place speaks of is the one meant. */
interface Step {
  readonly papers: readonly string[]
  readonly when: readonly string[]
  readonly whom: readonly string[]
  /** What is asked of it otherwise. */
  readonly about?: readonly string[]
}

const steps: readonly Step[] = [
  {
    papers: ['filing-documents'],
    when: ['filing-deadline', 'class-filing-deadline', 'plan-application'],
    whom: ['filing-authority'],
  },
  {
    papers: ['claim-documents'],
    when: ['claim-time', 'claim-deadline'],
    whom: ['filing-authority'],
    about: ['video-records', 'certificate-copies', 'fee-receipts', 'exempt-documents', 'kept-documents'],
  },
  { papers: ['leaver-report'], when: ['leaver-report'], whom: ['leaver-report'] },
  { papers: ['textbook-filing'], when: ['textbook-filing'], whom: ['textbook-filing'] },
  { papers: ['class-review'], when: ['class-review-deadline'], whom: ['class-review'] },
  { papers: ['closing-documents'], when: ['closing-deadline'], whom: ['closing-deadline'] },
  { papers: ['ordinary-training-documents'], when: [], whom: [], about: ['ordinary-training'] },
  { papers: ['order-training-documents'], when: [], whom: [], about: ['order-training'] },
  { papers: ['certificate-subsidy-documents'], when: [], whom: [], about: ['certificate-subsidy'] },
]

/**
 * 什么时候交, 交给谁 after 要交哪些材料: the topics that answer it for the very steps asked about before; undefined when the words
 * name something of their own or nothing was asked about a step. `favour`: topics the place has entries for.
 */
export function topicsOfSameStep(
  text: string,
  forms: readonly QuestionForm[],
  previous: readonly string[],
  favour: readonly string[],
): readonly string[] | undefined {
  if (!isElliptic(text.replace(papers, '')) && !asksWhat.test(text)) return undefined
  const asked = forms.includes('when')
    ? 'when'
    : forms.includes('who')
      ? 'whom'
      : asksWhat.test(text)
        ? 'papers'
        : undefined
  const own = steps.filter((step) => previous.some((topic) => isOf(step, topic)))
  if (asked === undefined || own.length === 0) return undefined
  const topics = own.flatMap((step) => step[asked].find((topic) => favour.includes(topic)) ?? [])
  return topics.length === 0 ? undefined : [...new Set(topics)].slice(0, most)
}

function isOf({ papers, when, about = [] }: Step, topic: string): boolean {
  return [...papers, ...when, ...about].includes(topic)
}

/** 要交什么, after the term of a step. */
const asksWhat =
  /^(?:那|那么|都|要|得|需要|该|到时候)*(?:交|带|报|准备|提供|递)(?:些|点)?(?:什么|哪些)[呢啊？。！]*$/u

/** 这些材料: what was listed before, named again. */
const papers = /(?:这些|那些|上面)?(?:的)?(?:材料|资料|东西|文件|表)(?:都)?/gu
/** Questions answered in one turn. */
const most = 2
