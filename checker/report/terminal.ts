import { yuan } from '../../knowledge/index.ts'
import type { FindingClause, NotChecked, Severity } from '../finding.ts'
import { groupsOf, rowRanges, type FindingGroup } from './groups.ts'
import { messages } from './messages.zh.ts'
import type { CheckReport, CheckSummary } from './report.ts'

/** How a line is shown; the terminal's adapter paints. */
export type Tone = 'heading' | 'plain' | 'faint' | Severity

export interface ReportLine {
  readonly tone: Tone
  readonly text: string
}

const mostInstances = 5

/** The report as lines of text: the money first, one group for each cause, then what was not checked. */
export function reportLines(report: CheckReport): readonly ReportLine[] {
  const { summary, findings, notChecked } = report
  return [
    ...head(summary, notChecked),
    ...(summary.money === undefined ? [] : moneyLines(summary.money)),
    ...(findings.length === 0
      ? []
      : [line('heading', messages.byCause), ...groupsOf(findings).flatMap(groupLines)]),
    ...(notChecked.length === 0
      ? []
      : [
          line('heading', messages.notCheckedTitle),
          ...notChecked.map(({ what, why }) => line('faint', `  ${what}：${why}`)),
        ]),
    line('faint', messages.notice),
  ]
}

/** The outcome in one sentence. Never a promise. */
export function verdictOf({ counts, checked }: CheckSummary, notChecked: readonly NotChecked[]): string {
  const of = (severity: Severity) => counts[severity] ?? 0
  const total = of('错误') + of('警告') + of('提示') + of('待人工确认')
  return total === 0
    ? messages.none(checked, notChecked.length)
    : `${messages.some(of('错误'), of('警告'), of('提示'), of('待人工确认'))}（${messages.checked(checked, notChecked.length)}）`
}

function head(summary: CheckSummary, notChecked: readonly NotChecked[]): readonly ReportLine[] {
  return [
    line('heading', verdictOf(summary, notChecked)),
    ...summary.files.map(({ file, sheet, form, rows }) =>
      line('faint', `  ${messages.file(file, sheet, form, rows)}`),
    ),
  ]
}

function moneyLines(money: NonNullable<CheckSummary['money']>): readonly ReportLine[] {
  return [
    line('heading', messages.money),
    ...moneyText(money).map((text) => line('plain', `  ${text}`)),
    line('faint', `  ${messages.clause}：${clauseText(money.clause)}`),
  ]
}

/** The money in sentences. */
export function moneyText(money: NonNullable<CheckSummary['money']>): readonly string[] {
  const { eligible, expectedFen, statedFen, arithmetic, notEligible } = money
  const difference = statedFen === undefined ? 0 : statedFen - expectedFen
  const compared =
    difference === 0
      ? messages.statedSame
      : difference > 0
        ? messages.statedMore(yuan(difference))
        : messages.statedLess(yuan(-difference))
  return [
    messages.eligible(eligible),
    messages.expected(yuan(expectedFen), arithmetic),
    ...(statedFen === undefined ? [] : [`${messages.stated(yuan(statedFen))}，${compared}`]),
    ...notEligible.map(({ reason, rows }) => messages.notEligible(reason, rowRanges(rows), rows.length)),
  ]
}

export function clauseText({ document, provision, quote, status }: FindingClause): string {
  return `${document} ${provision}「${quote.replace(/\s+/gu, ' ')}」（${status}）`
}

function groupLines(group: FindingGroup): readonly ReportLine[] {
  const [first] = group.findings
  const where = [group.file, group.sheet].filter((part) => part !== '').join(' ')
  const rows =
    group.rows.length === 0 ? messages.whole : messages.rows(rowRanges(group.rows), group.findings.length)
  const alike = group.findings.every(({ message }) => message === first.message)
  const lines = [line(group.severity, `  ${group.severity} ${group.field} ${where} ${rows}`)]
  const shown = alike ? [first] : group.findings.slice(0, mostInstances)
  for (const { where: at, message } of shown)
    lines.push(line('plain', `      ${alike || at.cell === undefined ? '' : `${at.cell} `}${message}`))
  if (!alike && group.findings.length > mostInstances)
    lines.push(line('faint', `      ${messages.more(group.findings.length - mostInstances)}`))
  lines.push(line('plain', `      ${messages.fix}：${first.fix}`))
  if (first.clause !== undefined)
    lines.push(line('faint', `      ${messages.clause}：${clauseText(first.clause)}`))
  return lines
}

function line(tone: Tone, text: string): ReportLine {
  return { tone, text }
}
