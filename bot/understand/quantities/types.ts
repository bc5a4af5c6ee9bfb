interface Located {
  /** UTF-16 offsets into the text that was read; `source` is the slice between them. */
  readonly start: number
  readonly end: number
  readonly source: string
  /** 左右, 大概, 约, 来, 多, 几乎, … stood with it. */
  readonly approximate?: true
}

/** Both ends included: 1-2年, 两三个, 十几人. */
export interface Range {
  readonly from: number
  readonly to: number
}

export type CountUnit =
  | (
      | '人'
      | '个'
      | '名'
      | '位'
      | '家'
      | '项'
      | '次'
      | '门'
      | '份'
      | '条'
      | '张'
      | '本'
      | '期'
      | '批'
      | '班'
      | '届'
    )
  | (
      | '轮'
      | '遍'
      | '所'
      | '户'
      | '台'
      | '套'
      | '页'
      | '种'
      | '类'
      | '拨'
      | '组'
      | '倍'
      | '岁'
      | '分'
      | '件'
      | '笔'
    )
  | ('节' | '人次' | '场' | '档')

/** A counted thing. `value`, or `range`, or neither: 几个人 is a count nobody has said. */
export interface Count extends Located {
  readonly kind: 'count'
  readonly value?: number
  readonly range?: Range
  readonly unit: CountUnit
}

/** A number with nothing to say what it counts. */
export interface BareNumber extends Located {
  readonly kind: 'number'
  readonly value?: number
  readonly range?: Range
}

export type DurationUnit =
  '年' | '月' | '周' | '日' | '天' | '工作日' | '小时' | '分钟' | '课时' | '学时' | '学分' | '学年' | '学期'

/** A length of time or of study. `amount`, or `range`, or neither (几个月). 一年半 is 1.5 年, 半年 is 6 月. */
export interface Duration extends Located {
  readonly kind: 'duration'
  readonly amount?: number
  readonly range?: Range
  readonly unit: DurationUnit
  /** Days on top of months: 1年2个月15天 is 14 月 and 15 extra days. */
  readonly extraDays?: number
  /** 内, 之内 or 以内 followed. */
  readonly within?: true
}

/** Money in whole 分. `fen`, or `range`, or neither (几块钱). */
export interface Money extends Located {
  readonly kind: 'money'
  readonly fen?: number
  readonly range?: Range
  /** No 元, 块 or ¥ was written: 一万二, 5千, 30w. */
  readonly implied?: true
}

/** 85% is 8500 basis points; 八五折 too. `basisPoints` or `range`. */
export interface Percent extends Located {
  readonly kind: 'percent'
  readonly basisPoints?: number
  readonly range?: Range
}

/** 1:3:6 is a proportion [1, 3, 6]; 三分之一 is a fraction [1, 3], numerator first. */
export interface Ratio extends Located {
  readonly kind: 'ratio'
  readonly form: 'proportion' | 'fraction'
  readonly parts: readonly number[]
}

/**
 * A calendar date, as far as it was said. `iso` is there when a single day that exists is known, including the last day of
 * a known month, quarter or year (本月底). Fields that were not said are absent; month and day never imply a year.
 */
export interface DateQuantity extends Located {
  readonly kind: 'date'
  readonly precision: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year'
  readonly iso?: string
  readonly year?: number
  readonly month?: number
  readonly day?: number
  readonly quarter?: number
  readonly half?: 1 | 2
  /** Monday 1 … Sunday 7. */
  readonly weekday?: number
  /** 初, 上旬 | 中, 中旬 | 底, 末, 下旬 */
  readonly part?: 'start' | 'middle' | 'end'
  /** What was said relative to today: 去年 is { unit: 'year', by: -1 }. Kept also when today was given. */
  readonly relative?: Relative
  /** The day does not exist: 2月30日. */
  readonly impossible?: true
}

export interface Relative {
  readonly unit: 'year' | 'quarter' | 'month' | 'week' | 'day'
  readonly by: number
}

/** A document number: 9号文, 〔2022〕11号, 786号. */
export interface Reference extends Located {
  readonly kind: 'reference'
  readonly text: string
}

/** 附件2, 附件三, 附表 1. */
export interface Attachment extends Located {
  readonly kind: 'attachment'
  readonly number: number
}

/** A run that looks like a phone, identity, bank or credit-code number. Its value is kept nowhere: `source` is asterisks. */
export interface Opaque extends Located {
  readonly kind: 'opaque'
  readonly digits: number
}

export type Quantity =
  Count | BareNumber | Duration | Money | Percent | Ratio | DateQuantity | Reference | Attachment | Opaque

type WithoutLocation<Q> = Q extends Located ? Omit<Q, keyof Located> : never

/** A quantity before it is placed in the text. */
export type Body = WithoutLocation<Quantity>

/** What a reader found at a position: a quantity, or (no body) words to be passed over. `end` is exclusive, in glyphs. */
export interface Reading {
  readonly end: number
  readonly body?: Body
  readonly approximate?: boolean
}
