import {
  asksContrary,
  type ClauseForms,
  type PolarKind,
  type QuestionForm,
  type RankedTopic,
} from '../../understand/index.ts'

/** One question of a turn: the topic it is about and how it is put. */
export interface AskedQuestion {
  readonly topic: string
  readonly forms: readonly QuestionForm[]
  readonly polar?: PolarKind
  /** The question asks the contrary of the topic's proposition (可以不签吗). */
  readonly negated: boolean
  /** The predicate asked about is denied by the words themselves (不用签吗). */
  readonly denied?: boolean
  /** The words it was asked in, normalised. */
  readonly text: string
  /** Asked in the course of another programme than the apprenticeship (视频存多久, after 订单班). */
  readonly ofOther?: boolean
  /** Where the rule depends on facts nobody told, the first of them is asked for. */
  readonly asksOn?: boolean
  /** The topic of another list of papers it is held against. */
  readonly against?: string
}

/** A question about a topic, put in these forms; `ranked`: the words that named it, which may ask the contrary of its proposition. */
export function asked(topic: string, text: string, forms: ClauseForms, ranked?: RankedTopic): AskedQuestion {
  return {
    topic,
    text,
    forms: forms.forms,
    denied: forms.negated,
    negated: ranked === undefined ? forms.negated : asksContrary(ranked, forms),
    ...(forms.polar === undefined ? {} : { polar: forms.polar }),
  }
}
