import type { Page } from 'playwright'
import type { PortalField } from '../portal/index.ts'
import { choose, fillText, resetForm, stillShows } from './actions.ts'
import type { CapturedStep, FieldPlace } from './capture.ts'

/** What a row says of a field; empty where it says nothing. */
export type ValueOf = (field: PortalField) => string

/**
 * Fills one row into a frozen page, after the row before was taken out again; the labels of fields that do not hold what they
 * should. Uploads and fields the row says nothing of are left alone.
 */
export async function fillRow(
  page: Page,
  { step, places }: CapturedStep,
  valueOf: ValueOf,
  before?: ValueOf,
): Promise<readonly string[]> {
  if (before !== undefined)
    for (const frame of new Set(places.map((place) => place.frame))) await resetForm(frame)
  const notFilled: string[] = []
  for (const [index, field] of step.fields.entries()) {
    const place = places[index]
    if (place === undefined || field.kind === 'upload') continue
    const value = valueOf(field)
    const former = before?.(field) ?? ''
    if (value === '' && former === '') continue
    if (!(await fillField(page, place, field, value, former))) notFilled.push(field.label)
  }
  return notFilled
}

async function fillField(
  page: Page,
  { frame, at }: FieldPlace,
  { kind }: PortalField,
  value: string,
  former: string,
): Promise<boolean> {
  if (kind === 'choice' || kind === 'choices' || kind === 'switch')
    return value === '' ? !(await stillShows(frame, at, former)) : choose(page, frame, at, value)
  const kept = await fillText(frame, at, value)
  return kept !== undefined && (kept === '') === (value === '')
}
