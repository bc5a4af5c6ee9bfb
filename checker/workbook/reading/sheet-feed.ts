import { limits } from '../limits.ts'
import { isPlain, plainRows } from './plain-rows.ts'
import type { MergedRange } from './protocol.ts'
import { rangeOf } from './references.ts'
import { Refusal } from './refusal.ts'

/** What stands around a sheet's rows; complete once the feed has run out. */
export interface SheetSurvey {
  readonly merges: MergedRange[]
  readonly hiddenColumns: (readonly [number, number])[]
  readonly hiddenRows: number[]
}

/**
 * Hands a worksheet's XML on to exceljs in pieces of whole rows, in the plain form exceljs reads rightly (see plain-rows.ts), and notes on
 * the way what exceljs leaves out: merges, hidden rows and hidden columns. One pass; the rows of an ordinary sheet are passed on untouched.
 */
export async function* feedSheet(pieces: AsyncIterable<string>, survey: SheetSurvey): AsyncGenerator<string> {
  const counter = { row: 0 }
  let prefix: RegExp | undefined
  let tail = ''
  let held = ''
  let zone: 'head' | 'rows' | 'tail' = 'head'
  for await (const piece of pieces) {
    // A tag never lies across two pieces.
    const cut = piece.lastIndexOf('<')
    if (cut < 0) {
      tail += piece
      if (tail.length > limits.rowXml) throw new Refusal('file-too-heavy', 'one text too long')
      continue
    }
    let whole = tail + piece.slice(0, cut)
    tail = piece.slice(cut)
    if (zone === 'head' && prefix === undefined) prefix = prefixOf(whole)
    if (prefix !== undefined) whole = whole.replace(prefix, '<$1')
    held += whole
    if (zone === 'head') {
      const start = /<sheetData\b[^>]*>/.exec(held)
      if (start === null) {
        if (held.length > limits.rowXml) throw new Refusal('file-too-heavy', 'no rows in sight')
        continue
      }
      const end = start.index + start[0].length
      noteColumns(held.slice(0, end), survey)
      yield held.slice(0, end)
      held = held.slice(end)
      zone = start[0].endsWith('/>') ? 'tail' : 'rows'
    }
    if (zone === 'rows') {
      const end = held.indexOf('</sheetData>')
      // Before the last row's beginning all rows are whole.
      const last = end < 0 ? held.lastIndexOf('<row') : end
      if (last > 0) {
        yield rowsOf(held.slice(0, last), counter, survey)
        held = held.slice(last)
      } else if (held.length > limits.rowXml) throw new Refusal('file-too-heavy', 'one row too long')
      if (end >= 0) zone = 'tail'
    }
    if (zone === 'tail') {
      noteMerges(held, survey)
      yield held
      held = ''
    }
  }
  const rest = held + (prefix === undefined ? tail : tail.replace(prefix, '<$1'))
  // exceljs does not ask whether the XML came to its end: half a sheet would pass for a whole one.
  if (zone !== 'tail' || !/<\/worksheet\s*>\s*$/.test(rest))
    throw new Refusal('file-damaged', 'the sheet ends too early')
  yield rest
}

function rowsOf(xml: string, counter: { row: number }, survey: SheetSurvey): string {
  const rows = isPlain(xml) ? xml : plainRows(xml, counter)
  if (rows.includes('hidden=')) noteRows(rows, survey)
  return rows
}

/** A namespace prefix on every tag (`<x:row>`), as some report generators write it. */
function prefixOf(head: string): RegExp | undefined {
  const prefix = /<([A-Za-z_][\w.-]*):worksheet\b/.exec(head)?.[1]
  return prefix === undefined ? undefined : new RegExp(`<(/?)${prefix.replace(/[.-]/g, '\\$&')}:`, 'g')
}

const isHidden = /\shidden=["'](?:1|true)["']/

function noteColumns(head: string, survey: SheetSurvey): void {
  for (const [tag] of head.matchAll(/<col\b[^>]*>/g)) {
    const min = Number(/\smin=["'](\d+)["']/.exec(tag)?.[1])
    const max = Number(/\smax=["'](\d+)["']/.exec(tag)?.[1])
    if (isHidden.test(tag) && min > 0 && max >= min)
      survey.hiddenColumns.push([min, Math.min(max, limits.columns)])
  }
}

function noteRows(rows: string, survey: SheetSurvey): void {
  for (const [tag] of rows.matchAll(/<row\b[^>]*>/g)) {
    const number = Number(/\sr=["'](\d+)["']/.exec(tag)?.[1])
    if (isHidden.test(tag) && number > 0 && survey.hiddenRows.length < limits.rows)
      survey.hiddenRows.push(number)
  }
}

function noteMerges(tail: string, survey: SheetSurvey): void {
  for (const [, reference] of tail.matchAll(/<mergeCell\b[^>]*\sref=["']([^"']+)["']/g)) {
    const range = rangeOf(reference ?? '')
    if (range === undefined) continue
    survey.merges.push(range)
    if (survey.merges.length > limits.merges) throw new Refusal('file-too-heavy', 'merged ranges')
  }
}
