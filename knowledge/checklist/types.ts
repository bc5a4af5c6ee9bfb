import type { Citation, Stage } from '../packs/index.ts'

/** What to hand in or keep, tied to the clause that asks for it. */
export interface Item {
  /** Stable: ticks are kept under it. */
  readonly id: string
  readonly name: string
  readonly stage: Stage
  readonly original: '原件' | '复印件' | '电子' | '未写'
  /** Absent: the text does not say how many. */
  readonly copies?: number
  readonly providedBy: string
  /** Absent: the text names no stamp. */
  readonly stampedBy?: string
  readonly handling: '提交' | '留存备查' | '系统可查免交'
  /** The official form to fill: 附件1 … */
  readonly form?: string
  /** The condition that made it apply, or who it is asked of. */
  readonly because: string
  /** What must be the case for it to be asked, where that is not known yet. */
  readonly onlyIf?: string
  /** A document that would say what it consists of, and is not held. */
  readonly referred?: string
  /** Soft wording (鼓励, 原则上, 可以): leaving it out breaks no rule. */
  readonly soft: boolean
  readonly clause: Citation
}

export interface Deadline {
  readonly id: string
  readonly name: string
  readonly stage?: Stage
  readonly dutyBearer: string
  /** Whether it binds the enterprise; other people's duties are listed apart. */
  readonly yours: boolean
  /** Last day, ISO. Absent: a date is missing, or the text gives no period. */
  readonly due?: string
  /** First day of a window, or the day before which it may not be done. */
  readonly earliest?: string
  readonly rule: string
  readonly arithmetic: string
  readonly soft: boolean
  readonly receiver?: string
  /** How the day the user gave for the deed compares. */
  readonly state?: 'in-time' | 'late' | 'early'
  readonly clause: Citation
}

/** A question for a person, because the text leaves it open. */
export interface Question {
  /** Stable, `<place>.<code>`. */
  readonly id: string
  readonly question: string
  readonly whom: string
  readonly clause?: Citation
}

/** A document the text sends one to and that is not held: what it would list is never guessed. */
export interface NotInCorpus {
  readonly name: string
  readonly namedBy: string
  readonly note: string
}

/** 错误: something to put right first. 提示: to know. `key` is the profile's key concerned. */
export interface Notice {
  readonly code:
    | 'not-covered'
    | 'not-yet'
    | 'repealed'
    | 'repealed-unpublished'
    | 'filing-authority'
    | 'dates-contradict'
    | 'deadline-missed'
    | 'too-early'
    | 'rule-unmet'
    | 'rule-soft'
    | 'no-apprentices'
    | 'many-apprentices'
    | 'not-used'
  readonly level: '错误' | '提示'
  readonly key?: string
  readonly message: string
  readonly clause?: Citation
}

/** 全部: every stage, in order. */
export type StageChoice = Stage | '全部'

/** The personal checklist of one enterprise, for one stage or all. */
export interface Checklist {
  /** The place as the gazetteer writes it. */
  readonly region: string
  readonly stage: StageChoice
  readonly asOf: string
  /** The documents applied, weightiest first, with their status on `asOf`. */
  readonly basis: readonly { readonly document: string; readonly title: string; readonly status: string }[]
  readonly notices: readonly Notice[]
  readonly items: readonly Item[]
  readonly deadlines: readonly Deadline[]
  readonly callToAsk: readonly Question[]
  readonly notInCorpus: readonly NotInCorpus[]
}
