import type { Frame, Page } from 'playwright'
import type { PortalField, PortalStep } from '../portal/index.ts'
import { closeList, nextFrame, openList, stillAnimations } from './actions.ts'
import { lookInList, optionSelector } from './in-page/list.ts'
import { mergeField } from './merge-field.ts'
import { messages } from './messages.zh.ts'
import { readFrame } from './read-frame.ts'

export interface CaptureLimits {
  /** Fields read of one page; what is beyond is told as unreadable. */
  readonly fields: number
  /** Options read of one list. */
  readonly options: number
}

export const captureLimits: CaptureLimits = { fields: 500, options: 2000 }

export interface CaptureTimes {
  /** Markup, look and rule objects, milliseconds. */
  readonly read: number
  readonly popups: number
}

/** Where a field of a step is found again: its frame, and its mark there. */
export interface FieldPlace {
  readonly frame: Frame
  readonly at: number
}

export interface CapturedStep {
  readonly step: PortalStep
  /** One for each field of the step, in its order. */
  readonly places: readonly FieldPlace[]
  readonly times: CaptureTimes
}

/** Reads the form that the page shows now, in the load phase; opens its lists of options, fills nothing in. */
export async function captureStep(
  page: Page,
  limits: CaptureLimits = captureLimits,
  clock: () => number = () => 0,
): Promise<CapturedStep> {
  await stillAnimations(page)
  const begun = clock()
  const fields: PortalField[] = []
  const unreadable: { where: string; why: string }[] = []
  const places: FieldPlace[] = []
  const lists: number[] = []
  for (const frame of page.frames()) {
    if (frame.isDetached()) continue
    const left = limits.fields - fields.length
    const seen = await readFrame(frame, left)
    unreadable.push(...seen.unreadable)
    if (seen.truncated) unreadable.push({ where: seen.title, why: messages.tooManyFields(limits.fields) })
    for (const { field, rules, scripted } of seen.fields) {
      const merged = mergeField(field, rules, scripted)
      if (field.popup && merged.options === undefined) lists.push(fields.length)
      if (merged.label === '') unreadable.push({ where: merged.key, why: messages.noLabel })
      fields.push(merged)
      places.push({ frame, at: field.at })
    }
  }
  const read = clock() - begun
  for (const index of lists) {
    const field = fields[index]
    const place = places[index]
    if (field === undefined || place === undefined) continue
    const found = await readList(page, place, limits.options)
    if (found === undefined) unreadable.push({ where: field.label, why: messages.listNotOpened })
    else
      fields[index] = {
        ...field,
        options: found.options,
        optionsComplete: found.complete,
        readFrom: { ...field.readFrom, options: 'popup' },
      }
  }
  return {
    step: { title: await page.title(), address: addressOf(page), fields: uniqueKeys(fields), unreadable },
    places,
    times: { read, popups: clock() - begun - read },
  }
}

/** Origin and path: a query can hold a token or a person's data. */
function addressOf(page: Page): string {
  const url = new URL(page.url())
  return `${url.origin}${url.pathname}`
}

async function readList(
  page: Page,
  { frame, at }: FieldPlace,
  limit: number,
): Promise<{ options: string[]; complete: boolean } | undefined> {
  const options = new Set<string>()
  let complete = false
  let seen = await openList(page, frame, at)
  for (let view = 0; seen !== undefined && view < limit; view += 1) {
    const before = options.size
    for (const option of seen.options) options.add(option)
    complete = !seen.more
    if (complete || options.size >= limit || (options.size === before && view > 3)) break
    await nextFrame(frame)
    seen = await frame.evaluate(lookInList, { at, option: optionSelector })
  }
  await closeList(page, frame, at)
  return options.size === 0 ? undefined : { options: [...options].slice(0, limit), complete }
}

function uniqueKeys(fields: readonly PortalField[]): PortalField[] {
  const used = new Set<string>()
  return fields.map((field, at) => {
    const key = field.key === '' || used.has(field.key) ? `#${String(at + 1)}` : field.key
    used.add(key)
    return { ...field, key }
  })
}
