import { formulaOf, type Entry } from '../../../knowledge/index.ts'
import { atom, figuresIn, type Part, part, printYuan, sentence } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import { unreadPart } from '../../understand/index.ts'
import { entriesFor, type AnswerContext } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import type { SharedFacts } from '../state.ts'
import { assumedOf, fenOf, headings, isAtLeast, quotesOf, run, stepsOf, type ValueEntry } from './run.ts'

/** 45人里5个是派遣的, where the text says 劳务派遣人员算职工: they count, and the sum is that of all. */
export function reckonedIn(
  context: AnswerContext,
  question: AskedQuestion,
  entry: ValueEntry,
  facts: SharedFacts,
  apartText: string,
): Part | undefined {
  const words = (unreadPart(question.text) ?? unreadPart(apartText))?.words ?? ''
  const rule = entriesFor(context, question.topic).find((each) => names(each, words))
  if (rule === undefined) return undefined
  const result = run(context.program, entry.rule, facts)
  const fen = fenOf(result)
  if (fen === undefined || fen === 0 || isAtLeast(result)) return undefined
  const formula = formulaOf(context.program, entry.rule, result.facts)
  return part(
    'answer',
    [
      atom('amount', 'amount', phrases.theyCount(printYuan(fen), formula), {
        quotes: quotesOf([result]),
        amounts: [{ kind: 'total', label: headings.total, fen, formula }, ...figuresIn(formula)],
      }),
      atom('counted', 'statement', sentence(rule.text), { quotes: rule.quotes }),
    ],
    { assumed: assumedOf([result]), trace: stepsOf(context, [result]) },
  )
}

/** The entry holds without more that people of these words count. */
function names(entry: Entry, words: string): boolean {
  if (entry.kind !== 'statement' || entry.stance !== 'yes' || /不|没|未|非|无/u.test(words)) return false
  const said = words.replace(/[的是了，]|算不?算|个|人|工$/gu, '')
  return (
    said.length >= 2 &&
    entry.text.split(/[，。；]/u).some((clause) => {
      const [, who] = /^(.+?)(?:也)?算[^不]/u.exec(clause) ?? []
      return who?.includes(said) === true
    })
  )
}
