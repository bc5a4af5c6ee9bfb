import type { Frame, Page } from 'playwright'
import type { FieldKind, Origin, PortalField, PortalStep } from '../portal/index.ts'
import { messages } from './messages.zh.ts'
import { seeControls, type SeenField } from './in-page/controls.ts'
import { lookInList, optionSelector } from './in-page/list.ts'
import { seeRules, type SeenRule, type SeenRules } from './in-page/rules.ts'
import { seeScripts, type ScriptDemand } from './in-page/scripts.ts'
import { closeList, nextFrame, openList, stillAnimations } from './actions.ts'

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
    const seen = await frame.evaluate(seeControls, left)
    const rules = new Map((await frame.evaluate(seeRules)).map((each) => [each.at, each]))
    const scripted = await frame.evaluate(seeScripts)
    unreadable.push(...seen.unreadable)
    if (seen.truncated) unreadable.push({ where: seen.title, why: messages.tooManyFields(limits.fields) })
    for (const field of seen.fields) {
      const merged = merge(field, rules.get(field.at) ?? ruledByScript(field, scripted))
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

/** What an inline script demands of a field, in the shape of a rule object. */
function ruledByScript(
  field: SeenField,
  demands: readonly ScriptDemand[],
): (SeenRules & { by: 'script' }) | undefined {
  const own = demands.filter((demand) => field.key !== '' && demand.name === field.key)
  if (own.length === 0) return undefined
  const rules: SeenRule[] = own.map(({ pattern, message }) => ({
    message,
    ...(pattern === undefined ? { required: true } : { pattern }),
  }))
  return { at: field.at, key: field.key, rules, by: 'script' }
}

/** What the page's look and attributes say, with what its rule objects say over it. */
function merge(seen: SeenField, ruled: (SeenRules & { readonly by?: 'script' }) | undefined): PortalField {
  const byRule: Origin = ruled?.by ?? 'rules'
  const readFrom: Partial<Record<keyof PortalField['readFrom'], Origin>> = {
    label: seen.labelFrom,
    kind: seen.kind === 'text' ? 'look' : 'attribute',
  }
  const rules = ruled?.rules ?? []
  const demand = rules.find((rule) => rule.required === true)
  const requiredFrom = demand === undefined ? seen.requiredFrom : byRule
  if (requiredFrom !== undefined) readFrom.required = requiredFrom
  const patterns = [
    ...(seen.pattern === undefined ? [] : [{ ...seen.pattern, flags: 'v' }]),
    ...rules.flatMap((rule) =>
      rule.pattern === undefined
        ? []
        : [{ ...rule.pattern, ...(rule.message === undefined ? {} : { message: rule.message }) }],
    ),
  ]
  if (patterns.length > 0) readFrom.patterns = seen.pattern === undefined ? byRule : 'attribute'
  const pick = (key: 'minLength' | 'maxLength' | 'min' | 'max') =>
    rules.map((rule) => rule[key]).find((each) => each !== undefined)
  const maxLength = seen.maxLength ?? ruled?.maxLength ?? pick('maxLength')
  const minLength = seen.minLength ?? pick('minLength')
  const min = seen.min ?? pick('min')
  const max = seen.max ?? pick('max')
  if ([maxLength, minLength, min, max].some((limit) => limit !== undefined))
    readFrom.limits = seen.maxLength !== undefined || seen.min !== undefined ? 'attribute' : 'rules'
  const options = seen.options ?? ruled?.options
  if (options !== undefined) readFrom.options = seen.options === undefined ? 'rules' : 'attribute'
  const upload = seen.upload === undefined ? undefined : uploadOf(seen.upload, ruled?.upload)
  if (upload !== undefined) readFrom.upload = ruled?.upload === undefined ? 'look' : 'rules'
  return {
    key: ruled?.key ?? seen.key,
    label: seen.label,
    kind: seen.kind as FieldKind,
    required: requiredFrom !== undefined,
    ...(demand?.message === undefined ? {} : { requiredMessage: demand.message }),
    ...(minLength === undefined || minLength === 0 ? {} : { minLength }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    patterns,
    ...(options === undefined ? {} : { options: [...options], optionsComplete: true }),
    ...(upload === undefined ? {} : { upload }),
    customRules: rules.filter((rule) => rule.custom === true).length,
    readOnly: seen.readOnly,
    visible: seen.visible,
    readFrom,
    sure:
      ruled !== undefined || requiredFrom === 'attribute'
        ? 'certain'
        : requiredFrom === 'look'
          ? 'likely'
          : 'unsure',
  }
}

function uploadOf(
  seen: NonNullable<SeenField['upload']>,
  ruled: SeenRules['upload'],
): NonNullable<PortalField['upload']> {
  const size = /(?<size>\d+(?:[.]\d+)?)\s*(?<unit>[MmKk])[Bb]?/u.exec(seen.tip)?.groups
  const told =
    size === undefined ? undefined : Number(size['size']) / (/[Kk]/u.test(size['unit'] ?? '') ? 1024 : 1)
  const maxMegabytes = ruled?.maxMegabytes ?? told
  const accept = ruled !== undefined && ruled.accept.length > 0 ? ruled.accept : seen.accept
  const maxFiles = ruled?.maxFiles ?? (seen.multiple ? undefined : 1)
  return {
    accept: [...accept],
    ...(maxMegabytes === undefined ? {} : { maxMegabytes }),
    ...(maxFiles === undefined ? {} : { maxFiles }),
    ...(seen.tip === '' ? {} : { tip: seen.tip }),
  }
}

function uniqueKeys(fields: readonly PortalField[]): PortalField[] {
  const used = new Set<string>()
  return fields.map((field, at) => {
    const key = field.key === '' || used.has(field.key) ? `#${String(at + 1)}` : field.key
    used.add(key)
    return { ...field, key }
  })
}
