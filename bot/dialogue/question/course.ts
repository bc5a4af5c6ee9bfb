import { classAmounts } from './money-topics.ts'
import { isOfOtherProgramme, meansApprenticeship, namesOther, programmeOfTopic } from './programme.ts'
import { stepIn } from './steps.ts'

/** What the conversation has been about where its last question does not say so itself. */
export interface Course {
  /** The programme beside the apprenticeship: its topic. */
  readonly programme?: string | undefined
  /** The step of the procedure: the topic of its papers. */
  readonly step?: string | undefined
  /** The sum of the class last asked about: its topic. */
  readonly sum?: string | undefined
  /** What was asked to be reported last: its topic. */
  readonly report?: string | undefined
}

/**
 * The course after a turn. 派遣工算不算 after 得录系统不, asked of 职工培训: the programme stays while the topics are those of every programme;
 * 几天内交 after 身份证复印件也交吗, asked of 备案: the step stays while what is asked belongs to several.
 */
export function courseAfter(
  before: Course | undefined,
  text: string,
  topics: readonly string[],
): Course | undefined {
  const own = topics.find((topic) => isOfOtherProgramme(topic) || programmeOfTopic(topic) !== undefined)
  const programme =
    own !== undefined
      ? (programmeOfTopic(own) ?? own)
      : topics.every((topic) => ofEveryProgramme.has(topic)) && !meansApprenticeship(text)
        ? (before?.programme ??
          (topics.includes('repeat-training') && namesOther(text) ? ordinary : undefined))
        : undefined
  const step = stepIn(topics, before?.step)
  const sum = topics.find((topic) => classAmounts.has(topic) && topic !== 'clawback') ?? before?.sum
  const report = topics.find((topic) => ofReport.has(topic)) ?? before?.report
  const course = { programme, step, sum, report }
  return Object.values(course).every((each) => each === undefined) ? undefined : course
}

/** Whose rule it is that a training is not repeated within the year. */
const ordinary = 'ordinary-training'

const ofReport: ReadonlySet<string> = new Set(['leaver-report', 'textbook-filing', 'changes-report'])

/** Matters that the text settles for every programme alike. */
export const ofEveryProgramme: ReadonlySet<string> = new Set([
  'commitment-system',
  'dispatched-workers',
  'excluded-costs',
  'no-entry-no-subsidy',
  'obligation',
  'online-supervision',
  'payee',
  'real-name-records',
  'repeat-training',
  'retention-period',
  'video-records',
])
