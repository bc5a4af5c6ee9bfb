import {
  asksContrary,
  questionForms,
  rankTopics,
  splitClauses,
  type PolarKind,
  type QuestionForm,
} from '../understand/index.ts'

/** One question of a turn: the topic it is about and how it is put. */
export interface AskedQuestion {
  readonly topic: string
  readonly forms: readonly QuestionForm[]
  readonly polar?: PolarKind
  /** The question asks the contrary of the topic's proposition (可以不签吗). */
  readonly negated: boolean
  /** The words it was asked in, normalised. */
  readonly text: string
}

/** Topics answered by an amount for a class of apprentices; a follow-up that changes the class asks the amount again. */
const classAmounts = new Set([
  'subsidy-amount',
  'subsidy-rate',
  'payable-rate',
  'advance-payment',
  'remainder-payment',
  'clawback',
])
/** Outcomes said as a supposition (如果都没拿证呢) name these topics without asking about them. */
const outcomeTopics = new Set([
  'passed-without-certificate',
  'failed-assessment',
  'accepted-certificates',
  'not-yet-evaluated',
])

export interface QuestionContext {
  /** Topics the place has entries for. */
  readonly favour: readonly string[]
  /** Topics of the last turn, best first. */
  readonly previous: readonly string[]
  /** This turn says something about the apprentices themselves. */
  readonly tellsClass: boolean
  /** How many apprentices there are is known. */
  readonly counted: boolean
}

/**
 * The one or two questions of a turn. Topics the place has entries for are favoured; a turn without a topic of its own
 * goes on with the last one.
 */
export function questionsOf(text: string, context: QuestionContext): readonly AskedQuestion[] {
  const { favour, previous, tellsClass } = context
  const whole = questionForms(text)
  const [again] = previous
  const ranked = rankTopics(text, { favour, previous })
  const best = ranked[0]
  const supposes = whole.forms.length === 0 && tellsClass && again !== undefined && classAmounts.has(again)
  if (again !== undefined && (best === undefined || (supposes && outcomeTopics.has(best.topic))))
    return [asked(again, text, whole, false)]
  if (best === undefined) return []
  const clauses = splitClauses(text).filter((clause) => clause.asks)
  const first = asked(best.topic, text, clauseForms(text, best.spans[0]?.start, whole), false, best)
  const second = secondQuestion(
    first,
    context,
    clauses.map((clause) => clause.text),
  )
  return second === undefined ? [first] : [first, second]
}

type Forms = ReturnType<typeof questionForms>
type Ranked = ReturnType<typeof rankTopics>[number]

function asked(topic: string, text: string, forms: Forms, negated: boolean, ranked?: Ranked): AskedQuestion {
  return {
    topic,
    text,
    forms: forms.forms,
    negated: ranked === undefined ? negated !== forms.negated : asksContrary(ranked, forms),
    ...(forms.polar === undefined ? {} : { polar: forms.polar }),
  }
}

/** The forms of the clause the topic's words stand in, when that clause asks; else of the whole text. */
function clauseForms(text: string, at: number | undefined, whole: Forms): Forms {
  const clauses = splitClauses(text).filter((clause) => clause.asks)
  const own = at === undefined ? undefined : clauses.find((clause) => clause.start <= at && at < clause.end)
  const chosen = own ?? (clauses.length === 1 ? clauses[0] : undefined)
  if (chosen === undefined) return whole
  const forms = questionForms(chosen.text)
  return forms.forms.length === 0 ? whole : forms
}

/** A further clause with a clear topic of its own, or one that asks what it comes to for a class already counted. */
function secondQuestion(
  first: AskedQuestion,
  { favour, counted }: QuestionContext,
  clauses: readonly string[],
): AskedQuestion | undefined {
  if (clauses.length < 2) return undefined
  for (const clause of clauses) {
    const forms = questionForms(clause)
    const [best] = rankTopics(clause, { favour })
    if (best !== undefined && best.topic !== first.topic && best.score >= 4)
      return asked(best.topic, clause, forms, false, best)
    if (best === undefined && counted && forms.forms.includes('amount') && !classAmounts.has(first.topic))
      return asked('subsidy-amount', clause, forms, false)
  }
  return undefined
}
