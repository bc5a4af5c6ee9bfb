import type { Field } from '../artifact.ts'
import type { Severity } from '../finding.ts'
import type { TemplateField } from '../forms/index.ts'
import type { Counted } from './claim-counted.ts'
import type { PolicyCode } from './codes.ts'
import { quotesOf } from './columns.ts'
import type { CheckContext } from './context.ts'
import { messages } from './messages.zh.ts'
import { sumOf, type Standings, type ValueEntry } from './money.ts'
import { atField } from './place.ts'
import type { FormIn } from './submission.ts'
import { readMoney, squeeze, type StatedMoney } from './values/index.ts'

const fenPerYuan = 100
export const yuanPerWan = 10_000
/** How many people the text leaves open are tried as counted, one after another. */
const mostUndecided = 50

/** What the sum of 附件3 is held against. */
export interface AmountGround {
  readonly stated: number | undefined
  readonly standard: { readonly fen: number; readonly text: string } | undefined
  readonly counted: Counted | undefined
  readonly rule: ValueEntry | undefined
}

/** The sum of 附件3 against the rule; gives what is stated, in 分. */
export function checkAmount(
  context: CheckContext,
  claim: FormIn,
  fields: readonly TemplateField[],
  field: Field,
  ground: AmountGround,
): number | undefined {
  if (squeeze(field.cell.text) === '') return undefined
  const money = readMoney(field.cell)
  const common = {
    source: '政策',
    where: atField(claim.artifact.file, claim.form.sheet, field),
    value: field.cell.text,
    quotes: quotesOf(fields, 'amount').toReversed(),
  } as const
  const report = (code: PolicyCode, severity: Severity, message: string, fix: string) => {
    context.report({ ...common, code, severity, message, fix })
  }
  if (money === undefined) {
    report(
      'amount-unreadable',
      '错误',
      messages.amountUnreadable(field.cell.text),
      messages.amountUnreadableFix,
    )
    return undefined
  }
  // 6万元 has been read as 60000; a bare figure is in the column's own unit.
  const fen = money.unit !== undefined || field.unit === '元' ? money.fen : money.fen * yuanPerWan
  const accepted = acceptable(context, ground)
  if (accepted === undefined) return fen
  const verdict = judgeAmount(accepted, fen, field.unit === '元' ? undefined : money)
  const { filled, arithmetic } = accepted
  switch (verdict.kind) {
    case 'right':
      if (accepted.longPeople > 0)
        report(
          'years-undecided',
          '待人工确认',
          messages.yearsUndecided(accepted.longPeople),
          messages.yearsFix,
        )
      if (accepted.brokenPeople > 0)
        report(
          'part-year-undecided',
          '待人工确认',
          messages.partYear(accepted.brokenPeople),
          messages.partYearFix,
        )
      break
    case 'in-yuan':
      report(
        'amount-in-yuan',
        '错误',
        messages.amountInYuan(field.cell.text),
        messages.amountInYuanFix(wan(verdict.meant)),
      )
      break
    case 'needs-update':
      report(
        'amount-needs-update',
        '提示',
        messages.amountNeedsUpdate(wan(fen), wan(accepted.full)),
        messages.needsUpdateFix,
      )
      break
    case 'one-year':
      report(
        'years-undecided',
        '待人工确认',
        messages.yearsOneOnly(wan(fen), wan(filled), arithmetic),
        messages.yearsFix,
      )
      break
    case 'multiple':
      report(
        'years-undecided',
        '待人工确认',
        messages.yearsUnknown(wan(fen), verdict.years),
        messages.yearsFix,
      )
      break
    case 'part-year':
      report(
        'part-year-undecided',
        '待人工确认',
        messages.partYear(accepted.brokenPeople),
        messages.partYearFix,
      )
      break
    case 'with-undecided': {
      const { strict = [], undecided = [] } = ground.counted ?? {}
      report(
        'proof-only',
        '待人工确认',
        messages.countProof(ground.stated ?? 0, strict.length, undecided.length),
        messages.countProofFix,
      )
      break
    }
    case 'wrong':
      report(
        'amount-differs',
        '错误',
        ground.counted === undefined
          ? messages.amountArithmetic(wan(fen), ground.stated ?? 0, ground.standard?.text ?? '')
          : messages.amountDiffers(wan(fen), wan(filled), arithmetic),
        messages.amountFix(wan(filled)),
      )
  }
  return fen
}

type AmountVerdict =
  | { readonly kind: 'right' | 'needs-update' | 'one-year' | 'part-year' | 'with-undecided' | 'wrong' }
  | { readonly kind: 'in-yuan'; readonly meant: number }
  | { readonly kind: 'multiple'; readonly years: number }

/** `inWan`: the figure as written, where the column wants 万元. */
function judgeAmount(accepted: Acceptable, fen: number, inWan: StatedMoney | undefined): AmountVerdict {
  const { full, filled, oneYear, others } = accepted
  if (inWan?.unit === '元') return { kind: 'in-yuan', meant: fen }
  const sums = [full, filled, ...oneYear, ...others].filter((each) => each > 0)
  if (inWan !== undefined && inWan.unit === undefined && !sums.includes(fen) && sums.includes(inWan.fen))
    return { kind: 'in-yuan', meant: inWan.fen }
  if (fen === full) return { kind: 'right' }
  if (fen === filled) return { kind: 'needs-update' }
  if (oneYear.includes(fen)) return { kind: 'one-year' }
  const years = accepted.multiples(fen)
  if (years !== undefined) return { kind: 'multiple', years }
  if (accepted.broken(fen)) return { kind: 'part-year' }
  return { kind: others.includes(fen) ? 'with-undecided' : 'wrong' }
}

interface Acceptable {
  /** By the rule, for those who count as the rows stand. */
  readonly full: number
  /** The same with the faulty rows in. */
  readonly filled: number
  /** Each counted for one year only. */
  readonly oneYear: readonly number[]
  /** With people in whom the text leaves open. */
  readonly others: readonly number[]
  readonly arithmetic: string
  /** People of two years or more, and with a broken year: how those are counted the text does not say. */
  readonly longPeople: number
  readonly brokenPeople: number
  /** How many years each the sum would be, where the terms are not known. */
  readonly multiples: (fen: number) => number | undefined
  /** Whether the sum could be right with broken years counted in part. */
  readonly broken: (fen: number) => boolean
}

function acceptable(context: CheckContext, ground: AmountGround): Acceptable | undefined {
  const { counted, rule, standard, stated } = ground
  if (counted === undefined) {
    if (stated === undefined || standard === undefined || stated === 0) return undefined
    const one = stated * standard.fen
    return {
      full: one,
      filled: one,
      oneYear: [],
      others: [],
      arithmetic: '',
      longPeople: 0,
      brokenPeople: 0,
      multiples: (fen) => (fen > 0 && fen % one === 0 ? fen / one : undefined),
      broken: () => false,
    }
  }
  if (rule === undefined) return undefined
  const own = (years: number | undefined) => years ?? 1
  const up = (years: number | undefined) => Math.ceil(years ?? 1)
  const one = () => 1
  const fenOf = (people: readonly Standings[], years: (own: number | undefined) => number) => {
    const sum = sumOf(context, rule, people, years)
    return sum.kind === 'sum' ? sum : undefined
  }
  const strict = fenOf(counted.strict, own)
  const filled = fenOf(counted.asFilled, own)
  if (strict === undefined || filled === undefined) return undefined
  const open = counted.undecided.map((each) => ({
    ...each,
    person: { ...each.person, passed: true, certified: true },
  }))
  const unknownYears = counted.asFilled.every(({ years }) => years === undefined)
  const broken = counted.asFilled.filter(({ years }) => years !== undefined && !Number.isInteger(years))
  const most = fenOf(counted.asFilled, up)
  const perYear = fenOf(counted.asFilled, one)?.fen ?? 0
  return {
    full: strict.fen,
    filled: filled.fen,
    oneYear: [fenOf(counted.strict, one)?.fen ?? 0, perYear].filter((each) => each > 0),
    others: open
      .slice(0, mostUndecided)
      .map((_, at) => fenOf([...counted.strict, ...open.slice(0, at + 1)], own)?.fen ?? 0),
    arithmetic: filled.arithmetic,
    longPeople: counted.asFilled.filter(({ years }) => years !== undefined && years >= 2).length,
    brokenPeople: broken.length,
    multiples: (fen) =>
      unknownYears && perYear > 0 && fen > perYear && fen % perYear === 0 ? fen / perYear : undefined,
    broken: (fen) => broken.length > 0 && fen > filled.fen && fen <= (most?.fen ?? 0),
  }
}

/** 分 as 万元: 12500000 → 12.5. */
function wan(fen: number): string {
  return String(Math.round(fen / fenPerYuan) / yuanPerWan)
}
