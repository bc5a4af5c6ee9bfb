import { formulaOf, type Facts } from '../../../knowledge/index.ts'
import { atom, printYuan, type Atom, type AtomAmount } from '../../compose/index.ts'
import { outcomeWords, phrases } from '../../messages.zh.ts'
import type { AnswerContext } from '../context.ts'
import { fenOf, given, missingOf, run, type GroupResult, type ValueEntry } from './run.ts'

/** What is not known of the occupation, and nobody's doing: its category, and whether it is evaluated. */
interface Case {
  readonly category?: string
  readonly 'in-evaluation'?: boolean
}

/**
 * 30个中级工一年; 15个，5个没证: what the people come to in each category, and evaluated or not where that decides, while that is still asked for.
 * Those of whom no outcome was told are taken to have a certificate, those without one to have passed, which is said. Empty where some case has no one sum.
 */
export function inEachCase(
  context: AnswerContext,
  entry: ValueEntry,
  results: readonly GroupResult[],
): readonly Atom[] {
  const domain = context.program.facts.get('category')?.domain
  if (entry.unit !== '元' || domain?.kind !== 'choice') return []
  const cases = results.map(({ facts }) => facts)
  const open = results.flatMap(({ determination }) => missingOf(determination))
  const ofCategory = open.includes('category')
  if (!ofCategory && !open.includes('in-evaluation')) return []
  const untold = cases.filter((facts) => outcomeOf(facts) === '')
  if (!ofCategory && untold.length === cases.length) return []
  // 普通中级工20人高级工10人, and what came of the latter is open as well: too much is.
  if (ofCategory && untold.length > 0 && cases.some((facts) => facts['category'] !== undefined)) return []
  const sums = (ofCategory ? domain.options : [undefined]).flatMap((category) => {
    const one = category === undefined ? {} : { category }
    const whole = sumIn(context, entry, cases, one)
    return whole === undefined
      ? [true, false].map((evaluated) => sumIn(context, entry, cases, { ...one, 'in-evaluation': evaluated }))
      : [whole]
  })
  const known = sums.flatMap((sum) => (sum === undefined ? [] : [sum]))
  const [first] = known
  if (first === undefined || known.length < sums.length) return []
  const amounts = known.map(({ name, fen, formula }): AtomAmount => {
    const words = untold.length === 0 ? name : `${name}、${phrases.certified}`
    return { kind: 'total', label: words, fen, formula }
  })
  const shown = known.map(({ name, fen }) => `${name}${printYuan(fen)}`).join('、')
  const text =
    untold.length === cases.length
      ? phrases.ifAllCertifiedIn(shown)
      : phrases.inEachCase(
          [
            ...(untold.length > 0 ? [phrases.othersCertified] : []),
            ...(cases.some(isOpen) ? [phrases.withoutPassed] : []),
          ].join('、'),
          shown,
        )
  return [atom('categories', 'amount', text, { amounts })]
}

function sumIn(context: AnswerContext, entry: ValueEntry, cases: readonly Facts[], open: Case) {
  const terms = cases.map((facts) => {
    const told = Object.entries(facts).filter(([, value]) => value !== undefined)
    const all = given({
      ...open,
      ...(outcomeOf(facts) === '' ? { passed: true, certified: true } : {}),
      ...(isOpen(facts) ? { passed: true } : {}),
      ...Object.fromEntries(told),
    })
    return {
      fen: fenOf(run(context.program, entry.rule, all)),
      formula: formulaOf(context.program, entry.rule, all),
    }
  })
  if (terms.some(({ fen }) => fen === undefined)) return undefined
  const { category = '', 'in-evaluation': evaluated } = open
  const evaluation = evaluated === undefined ? '' : outcomeWords({ 'in-evaluation': evaluated })
  return {
    name: category !== '' && evaluation !== '' ? `${category}（${evaluation}）` : `${category}${evaluation}`,
    fen: terms.reduce((sum, { fen = 0 }) => sum + fen, 0),
    formula: terms.map(({ formula }) => formula).join(' + '),
  }
}

/** 5个没证: whether they passed was not told. */
function isOpen(facts: Facts): boolean {
  return facts['certified'] === false && facts['passed'] === undefined && facts['left-early'] !== true
}

function outcomeOf(facts: Facts): string {
  return outcomeWords({ ...facts, 'in-evaluation': undefined })
}
