import { type AtomAmount, type Part, printYuan } from '../../compose/index.ts'
import { className, classNumber } from '../../understand/index.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { fenOf, type GroupResult } from './run.ts'
import { nameOf } from './settled.ts'

/** 甲班、乙班各多少: what each class comes to stands before what they come to in all. */
export function eachFirst(part: Part, results: readonly GroupResult[], question: AskedQuestion): Part {
  const amounts = classSums(results, question)
  const said = sumsOfClasses(amounts).replace(/，$/u, '。')
  return said === ''
    ? part
    : {
        ...part,
        atoms: part.atoms.map((each) =>
          each.id === 'amount'
            ? { ...each, text: `${said}${each.text}`, amounts: [...amounts, ...each.amounts] }
            : each,
        ),
      }
}

/** What each class comes to, by its name, where that is asked and the classes are told apart. */
export function classSums(
  results: readonly GroupResult[],
  { text }: Pick<AskedQuestion, 'text'>,
): readonly AtomAmount[] {
  if (!asksEach.test(text)) return []
  const sums = new Map<string, number>()
  for (const result of results) {
    const { [className]: name } = result.facts
    const own = typeof name === 'string' ? name : nameOf(result.facts)
    sums.set(own, (sums.get(own) ?? 0) + (fenOf(result) ?? 0))
  }
  const classes = new Set(results.map(({ facts }) => facts[classNumber] ?? nameOf(facts)))
  if (sums.size < 2 || sums.size < classes.size || sums.has('')) return []
  return [...sums].map(([label, fen]) => ({ kind: 'part', label, fen, formula: '' }))
}

/** 甲班50,000元，乙班96,000元， */
export function sumsOfClasses(classes: readonly AtomAmount[]): string {
  return classes.map(({ label, fen }) => `${label}**${printYuan(fen)}**，`).join('')
}

const asksEach =
  /(?:各(?:自|班|级|个班)?|每个?班|分别)(?:都|是|能|可以|会|该|应该|得|补贴?|拿|领|给|有|到|预拨|拨|的)*(?:多少|几)(?!个?人|名|天|年)/u
