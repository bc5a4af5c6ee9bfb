import { atom, type Part } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import { sumPhrases } from '../../sums.zh.ts'
import { claimsIn } from '../claims.ts'
import { groupsOf, type AnswerContext } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import type { SharedFacts } from '../state.ts'
import { fenOf, quotesOf, run, valueEntry, type GroupResult } from './run.ts'

/**
 * 合格没证给全额吗: whether people who passed without a certificate are paid in full, by the category and the evaluation told; where those
 * are not, it depends. Followed by their sum (`sum`) where it comes to one, else by the rule (`rule`).
 */
export function fullPut(
  context: AnswerContext,
  question: AskedQuestion,
  { sum, rule }: Record<'sum' | 'rule', (put: AskedQuestion) => Part | undefined>,
): Part | undefined {
  const asksShare = whichShare.test(question.text) && claimsIn(question.text).length === 0
  if (!(asksShare ? ofRate : topics).has(question.topic)) return undefined
  const asks = asksShare || (question.polar !== undefined && full.test(question.text))
  const supposes = question.polar === undefined && question.forms.length === 0 && !asks
  const paid = asks || supposes ? sharesOf(context) : undefined
  if (paid === undefined) return undefined
  const [share, ...more] = new Set(paid.map(({ percent }) => percent))
  const settled = share !== undefined && more.length === 0
  const told = settled ? sum({ ...question, topic: 'subsidy-amount', forms: ['amount'] }) : undefined
  const counted = told?.atoms.some(({ amounts }) => amounts?.some(({ kind }) => kind === 'total')) === true
  if (supposes && !counted) return undefined
  const followed = counted ? told : rule(ofRule(asksShare ? { ...question, topic: lacking } : question))
  if (followed === undefined) return undefined
  // 听说没证也全额: what was heard is right or not.
  const word = !hearsay.test(question.text) ? '' : share === 100 && settled ? '对。' : '不对。'
  const text = asksShare
    ? settled
      ? sumPhrases.shareOf(share)
      : sumPhrases.shareDepends
    : `${word}${settled ? phrases.fullShare(share === 100, String(share)) : phrases.fullDepends}`
  const lead = atom('full', 'verdict', text, { quotes: quotesOf(paid.map(({ result }) => result)) })
  return { ...followed, outcome: 'answer', atoms: [lead, ...followed.atoms] }
}

const lacking = 'passed-without-certificate'
const topics: ReadonlySet<string> = new Set([lacking, 'not-yet-evaluated'])
/** 打几折, 按几成补: which share is paid. */
const whichShare =
  /打(?:几|多少)折|打折(?:吗|不|么)|按(?:几|多少)(?:成|折)|按(?:百分之|标准的)(?:几|多少)|(?:给|补|拿|按)[^，。？！]{0,3}(?:多少|什么)比例/u
const ofRate: ReadonlySet<string> = new Set([
  ...topics,
  'payable-rate',
  'subsidy-rate',
  'subsidy-amount',
  'pass-certificate',
  'certificate-project-subsidy',
  'shortage-catalogue',
])
const hearsay = /听说|据说|有人说|口径/u
const full = /全额|足额|满额|100%|百分之百|(?:给|补|发|拿|领)(?:足|满|全)(?!部)|不打折/u

/** The same, of the rule alone. */
function ofRule({ topic, text, negated, forms }: AskedQuestion): AskedQuestion {
  return { topic, text, negated, forms: forms.filter((form) => form !== 'polar') }
}

interface Share {
  readonly percent: number
  readonly result: GroupResult
}

/** What share of the standard each may be paid, however what is not told turns out; undefined where nobody passed, or nothing is paid by a share. */
function sharesOf(context: AnswerContext): readonly Share[] | undefined {
  const [due, standard] = [valueEntry(context, 'payable-rate'), valueEntry(context, 'subsidy-rate')]
  if (due === undefined || standard === undefined) return undefined
  const found = groupsOf(context).flatMap((facts) =>
    variants(facts).flatMap((each): readonly Share[] => {
      const [result, whole] = [due, standard].map(({ rule }) => run(context.program, rule, each))
      const [fen, all] = [result, whole].map((one) => one && fenOf(one))
      return result === undefined || !fen || !all ? [] : [{ percent: (fen * 100) / all, result }]
    }),
  )
  const wanted = groupsOf(context).reduce((all, facts) => all + variants(facts).length, 0)
  return found.length === wanted ? found : undefined
}

/** The facts with every value of those that bear on the share and are not told; the level does not. */
function variants(told: SharedFacts): readonly SharedFacts[] {
  const open = { category: ['普通', '急需紧缺'], 'in-evaluation': [true, false] }
  return Object.entries(open).reduce<readonly SharedFacts[]>(
    (all, [fact, values]) =>
      told[fact] === undefined
        ? all.flatMap((facts) => values.map((value): SharedFacts => ({ ...facts, [fact]: value })))
        : all,
    [{ level: '中级工', passed: true, certified: false, ...told }],
  )
}
