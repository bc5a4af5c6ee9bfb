import type { Facts, FactValue } from '../../../knowledge/index.ts'
import { askAtoms, atom, type Part, part, printYuan } from '../../compose/index.ts'
import { outcomeWords, phrases } from '../../messages.zh.ts'
import { assumedOf, fenOf, missingOf, quotesOf, run, valueEntry } from './run.ts'
import { needsFacts } from './facts-needed.ts'
import { groupsOf, type AnswerContext } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

const headcountAsked =
  /(?:多少|几)(?:个|名|位)?(?:人|学徒|徒弟|员工|职工|普通|急需|紧缺|高级|中级|技师)|(?:多少|几)(?:名|位|个)(?=[？。！，的]|$)|(?:多少|几)个?人头/u
const reaching =
  /凑|预算|领到|拿到|能(?:领|拿|培|报|招|办)|(?:要|想|打算)(?:领|拿|要)|够|批了?|发了?|到账|下来|补了?|拨了?|给了?|领了?|收到|能(?:培养|培训|带|补)|相当于|对应/u

/** 10万，高级工一年，要多少人. */
const forSum =
  /[\d百十]万(?:元|块)?[^。？！\d]{0,16}(?:要|得|需要?|该)(?:招|带|培养?|报|有)?(?:多少|几)(?:个|名|位)?人/u

/** 批了12万，是几个人; 要凑够三十万得培养多少人: the headcount is asked back from a sum. */
export function asksHeadcountBack(text: string): boolean {
  return headcountAsked.test(text) && (reaching.test(text) || forSum.test(text))
}

/** How many people the sum named comes to, by what one of them comes to; undefined where no single sum is named. */
export function answerReverse(context: AnswerContext, question: AskedQuestion): Part | undefined {
  const [sum, ...more] = context.claims
  const entry = valueEntry(context, 'subsidy-amount')
  const [facts, ...others] = groupsOf(context)
  if (sum === undefined || more.length > 0 || entry === undefined || facts === undefined) return undefined
  if (!asksHeadcountBack(question.text) || others.length > 0 || facts['headcount'] !== undefined)
    return undefined
  const untold = facts['years'] === undefined && facts['filed-years'] === undefined
  const year: Facts = untold ? { years: 1 } : {}
  const one = run(context.program, entry.rule, favourable({ ...facts, ...year, headcount: 1 }))
  if (missingOf(one.determination).join() === 'in-evaluation') return byEvaluation(context, question)
  if (missingOf(one.determination).length > 0) return needsFacts(context, entry, [one], question)
  const each = fenOf(one)
  if (each === undefined || each === 0) return undefined
  const whole = Math.floor(sum / each)
  const exact = whole * each === sum
  const shown = `${printYuan(sum)} ÷ ${printYuan(each)}/人`
  const basis = outcomeWords(facts) === '' ? phrases.inFull : phrases.allSo
  const text = exact
    ? phrases.headcountBack(whole, shown, basis)
    : phrases.headcountUneven(whole, printYuan(whole * each), printYuan((whole + 1) * each), shown, basis)
  const figures = [
    { kind: 'claimed' as const, label: '', fen: sum, formula: '' },
    { kind: 'standard' as const, label: phrases.each, fen: each, formula: '' },
    ...(exact
      ? []
      : [whole, whole + 1].map((count) => ({
          kind: 'part' as const,
          label: `${String(count)}人`,
          fen: count * each,
          formula: '',
        }))),
  ]
  // 30万能培几个中级工: of one year, said to be that, and the years asked for.
  const lead = untold ? phrases.ofOneYear : ''
  const amount = atom('headcount', 'amount', `${lead}${text}`, { quotes: quotesOf([one]), amounts: figures })
  return part(untold ? 'ask' : 'answer', [amount, ...(untold ? askAtoms(context.program, 'years') : [])], {
    assumed: assumedOf([one]),
    missing: untold ? ['years'] : [],
  })
}

/** 都只有合格证, of an occupation not said to be evaluated: how many it takes if it is, and if not. */
function byEvaluation(context: AnswerContext, question: AskedQuestion): Part | undefined {
  const [first, second] = [true, false].map((evaluated) => {
    const told = { 'in-evaluation': evaluated }
    const found = answerReverse({ ...context, shared: { ...context.shared, ...told } }, question)
    const lead = phrases.inThatCase(outcomeWords(told), '')
    const sums = found?.atoms.filter(({ kind }) => kind === 'amount') ?? []
    const said = sums.map((each) => ({
      ...each,
      id: `${each.id}-${String(evaluated)}`,
      text: `${lead}${each.text}`,
    }))
    return found && { ...found, said, rest: found.atoms.filter(({ kind }) => kind !== 'amount') }
  })
  if (first === undefined || second === undefined) return undefined
  const { said, rest, ...part } = first
  return { ...part, atoms: [...said, ...second.said, ...rest] }
}

/** Everyone is taken to come out best where nothing was said of it. */
function favourable(facts: Readonly<Record<string, FactValue>>): Readonly<Record<string, FactValue>> {
  return facts['passed'] === undefined && facts['certified'] === undefined
    ? { ...facts, passed: true, certified: true }
    : facts
}
