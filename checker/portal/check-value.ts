import { squash } from '../text.ts'
import type { PortalCode } from './codes.ts'
import type { PortalField } from './contract.ts'
import { messages } from './messages.zh.ts'

/** One rule of the page that a value breaks. */
export interface Breach {
  readonly code: PortalCode
  /** The rule in the page's terms, for the finding's `portal.rule`. */
  readonly rule: string
  readonly message: string
  readonly fix: string
}

/** A check of one field, made once and run on every row. */
export type ValueCheck = (value: string) => readonly Breach[]

/** Columns of few values repeat them row by row; so many are judged once only. */
const rememberedValues = 500

/** A pattern whose running time could explode: a repetition inside a repeated group. */
export function isUnsafePattern(source: string): boolean {
  return /\((?:[^()\\]|\\.)*[*+}](?:[^()\\]|\\.)*\)[*+{]/u.test(source)
}

/** Compiles what a contract says of a field. Length counts UTF-16 units, as the browser's `maxlength` does. */
export function checkOf(field: PortalField): ValueCheck {
  const { label } = field
  const patterns = field.patterns.flatMap((pattern) => {
    const compiled = isUnsafePattern(pattern.source) ? undefined : compile(pattern.source, pattern.flags)
    return compiled === undefined ? [] : [{ ...pattern, compiled }]
  })
  const options =
    field.options === undefined || field.optionsComplete !== true
      ? undefined
      : new Set(field.options.flatMap(waysToWrite))
  const known = new Map<string, readonly Breach[]>()
  return (value) => {
    const text = value.trim()
    const former = known.get(text)
    if (former !== undefined) return former
    const breaches = breachesOf(text)
    if (known.size < rememberedValues) known.set(text, breaches)
    return breaches
  }

  function breachesOf(text: string): readonly Breach[] {
    const breaches: Breach[] = []
    if (text === '') {
      if (field.required)
        breaches.push({
          code: 'portal-required',
          rule: '必填',
          message: messages.required(label, field.requiredMessage),
          fix: messages.requiredFix(label),
        })
      return breaches
    }
    if (options !== undefined && !options.has(squash(text)))
      breaches.push({
        code: 'portal-option',
        rule: '选项',
        message: messages.option(label, text.slice(0, 40), field.options ?? []),
        fix: messages.optionFix,
      })
    if (field.maxLength !== undefined && text.length > field.maxLength)
      breaches.push({
        code: 'portal-too-long',
        rule: `最多${String(field.maxLength)}字`,
        message: messages.tooLong(label, field.maxLength, text.length),
        fix: messages.tooLongFix(field.maxLength),
      })
    if (field.minLength !== undefined && text.length < field.minLength)
      breaches.push({
        code: 'portal-too-short',
        rule: `至少${String(field.minLength)}字`,
        message: messages.tooShort(label, field.minLength, text.length),
        fix: messages.tooShortFix,
      })
    if (field.min !== undefined || field.max !== undefined) breaches.push(...rangeBreaches(field, text))
    for (const { compiled, source, message } of patterns) {
      compiled.lastIndex = 0
      if (text.length > 500 || compiled.test(text)) continue
      breaches.push({
        code: 'portal-pattern',
        rule: source,
        message: messages.pattern(label, message),
        fix: messages.patternFix,
      })
    }
    return breaches
  }
}

/** An option as the page shows it; one reached by a way through a tree also by its end, and without the strokes. */
function waysToWrite(option: string): string[] {
  const way = option.split('/')
  return [option, way.join(''), way.at(-1) ?? option].map(squash)
}

function rangeBreaches(field: PortalField, text: string): Breach[] {
  const value = Number(text)
  if (!Number.isFinite(value)) return []
  if ((field.min === undefined || value >= field.min) && (field.max === undefined || value <= field.max))
    return []
  return [
    {
      code: 'portal-range',
      rule: `${String(field.min ?? '')}–${String(field.max ?? '')}`,
      message: messages.range(field.label, field.min, field.max),
      fix: messages.rangeFix,
    },
  ]
}

function compile(source: string, flags: string): RegExp | undefined {
  for (const tried of [flags.replace(/[gy]/gu, ''), 'u', '']) {
    try {
      return new RegExp(source, tried)
    } catch {
      continue
    }
  }
  return undefined
}
