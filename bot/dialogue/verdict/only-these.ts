import type { Entry } from '../../../knowledge/index.ts'
import { leadWord } from '../../compose/index.ts'
import { isPremise } from '../../understand/index.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

/**
 * 只有新招的能报吗, 技培生必须是应届生吗: whether nobody else is let in. What a text says of one kind of people or firms lets them in beside
 * others, so 不是; what it says outsiders lack (非技能岗位的人) is the circle itself, so 是的. Undefined where nobody is shut out.
 */
export function onlyTheseLead(entry: Entry, question: AskedQuestion): string | undefined {
  if (question.polar === undefined) return undefined
  const ofLevels = question.topic === 'allowed-levels'
  const asks = ofLevels ? onlyLevel.test(question.text) : shutOutAt(question.text) !== undefined
  if (!asks || (!ofLevels && !('stance' in entry))) return undefined
  const stance = 'stance' in entry ? entry.stance : undefined
  const closed = theCircle.has(question.topic) && stance === 'no'
  if (!closed && !(oneKindOfSeveral.has(question.topic) && stance !== 'no')) return undefined
  const denied = notOnly.test(question.text)
  const put = { polar: 'truth', negated: denied, denied, departs: false } as const
  const word = leadWord({ ...put, premise: isPremise(question.text) }, 'is', closed ? 'yes' : 'no')
  return word === undefined ? undefined : `${word}。`
}

/** Topics of a kind of people or firms let in beside others. */
const oneKindOfSeveral: ReadonlySet<string> = new Set([
  'newly-hired',
  'incumbent-staff',
  'graduates',
  'trainee-recruits',
  'dispatched-workers',
  'enterprise-scope',
  'small-enterprises',
  'allowed-levels',
])

/** Topics whose entry says who is left outside. */
const theCircle: ReadonlySet<string> = new Set(['skilled-post'])

/** Where a question begins to shut others out: 只收, 仅限, 必须是, 非…不可; never 只要是, nor what a firm only has (我们只有老员工). */
export function shutOutAt(text: string): number | undefined {
  if (/(?:我们?|咱们?|厂里?|公司|单位|企业|这边|手里)(?:这|里|现在|目前)?只有/u.test(text)) return undefined
  return shutOut.exec(text)?.index
}

const shutOut =
  /[只仅光](?:是|收|招|有|能|限|面向|针对|给|让|接受|认|允许|可以|[^，。？！]{1,4}(?:收|招|要)的?(?=应届|新|老|毕业))|限于|(?:必须|一定|都)(?:要|得)?是|非得|非要|非[^，。？！]{1,10}不可|只要(?=[^，。？！是就]{1,8}(?:吗|么|吧|不)?[？。！]*$)/u

/** 只补中级工吗: one level of several; never 只有中级工以上, nor two of them. */
export const onlyLevel =
  /^(?!.*(?:中级工?(?:及|含|或者?)*以上|(?:级工?|技师)[和、跟或到至](?:高级|技师)))(?=.*(?:[只仅光](?:补|能|给|收|培|报|有|招|教|让|准)|限于)).*(?:[初中高]级工?|技师)/u

const notOnly = /(?<!是)不(?:是)?(?:[只仅光]|必须|一定|非得|限于)/u
