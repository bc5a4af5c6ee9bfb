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

/**
 * The one or two questions of a turn. Topics the place has entries for are favoured; a turn without a topic of its own
 * goes on with the last one.
 */
export function questionsOf(
  text: string,
  favour: readonly string[],
  previous: readonly string[],
): readonly AskedQuestion[] {
  const ranked = rankTopics(text, { favour, previous })
  const [best] = ranked
  const whole = questionForms(text)
  if (best === undefined) {
    const [again] = previous
    return again === undefined ? [] : [asked(again, text, whole, false)]
  }
  const clauses = splitClauses(text).filter((clause) => clause.asks)
  const first = asked(best.topic, text, clauseForms(text, best.spans[0]?.start, whole), false, best)
  const second = secondQuestion(
    first,
    favour,
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

/** A further clause with a clear topic of its own. */
function secondQuestion(
  first: AskedQuestion,
  favour: readonly string[],
  clauses: readonly string[],
): AskedQuestion | undefined {
  if (clauses.length < 2) return undefined
  for (const clause of clauses) {
    const [best] = rankTopics(clause, { favour })
    if (best === undefined || best.topic === first.topic || best.score < 4) continue
    return asked(best.topic, clause, questionForms(clause), false, best)
  }
  return undefined
}
