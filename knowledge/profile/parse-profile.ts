import type { z } from 'zod'
import { messages } from './messages.zh.ts'
import { cohortSchema, profileSchema, type Profile } from './profile.ts'

/** One thing wrong with a profile: `key` is the path as written in JSON, `cohorts[0].level`; message and hint are for users. */
export interface ProfileProblem {
  readonly key: string
  readonly code: 'not-object' | 'missing' | 'unknown-key' | 'bad-value' | 'too-big'
  readonly message: string
  readonly hint: string
}

export type ParsedProfile =
  | { readonly kind: 'profile'; readonly profile: Profile }
  | { readonly kind: 'bad'; readonly problems: readonly [ProfileProblem, ...ProfileProblem[]] }

/** Reads a profile from outside. Empty (null) keys count as absent; every mistake is told, with its key. */
export function parseProfile(data: unknown): ParsedProfile {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return bad([{ key: '', code: 'not-object', message: messages.notObject, hint: messages.notObjectHint }])
  const given = withoutNulls(data)
  const parsed = profileSchema.safeParse(given)
  if (!parsed.success) return bad(parsed.error.issues.flatMap((issue) => problemsOf(issue, given)))
  const cohorts = parsed.data.cohorts.map((cohort, at) => ({
    ...cohort,
    label: cohort.label ?? messages.groupName(at + 1),
  }))
  return { kind: 'profile', profile: { ...parsed.data, cohorts } }
}

function bad(problems: readonly ProfileProblem[]): ParsedProfile {
  const [first, ...rest] = problems
  if (first === undefined) throw new TypeError('a bad profile without a problem')
  return { kind: 'bad', problems: [first, ...rest] }
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) =>
      each === null ? [] : [[key, withoutNulls(each)] as const],
    ),
  )
}

function problemsOf(issue: z.core.$ZodIssue, data: unknown): readonly ProfileProblem[] {
  const key = printPath(issue.path)
  const value = valueAt(data, issue.path)
  const written = typeof value === 'string' ? value : JSON.stringify(value)
  const one = (code: ProfileProblem['code'], message: string, hint: string) => [{ key, code, message, hint }]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((name) => {
        const known = knownKeys(issue.path)
        return {
          key: printPath([...issue.path, name]),
          code: 'unknown-key',
          message: messages.unknownKey(printPath([...issue.path, name])),
          hint: messages.unknownKeyHint(nearest(name, known), known),
        }
      })
    case 'invalid_value':
      return value === undefined
        ? one('missing', messages.missing(key), messages.notListedHint(issue.values.map(String)))
        : one('bad-value', messages.notListed(key, written), messages.notListedHint(issue.values.map(String)))
    case 'invalid_type':
      return value === undefined
        ? one('missing', messages.missing(key), messages.missingHint)
        : one(
            'bad-value',
            messages.wrongType(key, JSON.stringify(value)),
            messages.typeHints[issue.expected] ?? messages.typeHint,
          )
    case 'invalid_format':
      return one('bad-value', messages.notDate(key, written), messages.notDateHint)
    case 'too_small':
      return one(
        'bad-value',
        messages.tooSmall(key, JSON.stringify(value)),
        issue.origin === 'string'
          ? messages.emptyHint
          : issue.inclusive === true
            ? messages.notNegativeHint
            : messages.notPositiveHint,
      )
    case 'too_big':
      return one(
        'too-big',
        messages.tooBig(key, short(JSON.stringify(value))),
        messages.tooBigHint(String(issue.maximum)),
      )
    case 'custom': {
      const { told, headcount } = issue.params ?? {}
      return one(
        'bad-value',
        messages.overHeadcount(key, Number(told), Number(headcount)),
        messages.overHeadcountHint,
      )
    }
    default:
      return one('bad-value', messages.other(key), messages.otherHint)
  }
}

function printPath(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${String(part)}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./u, '')
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Object.entries(value).find(([key]) => key === String(part))?.[1]
  }
  return value
}

function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  if (path.length === 0) return Object.keys(profileSchema.shape)
  if (path.at(-1) === 'outcome') return ['certified', 'passedNoCert', 'failed']
  if (path[0] === 'cohorts') return Object.keys(cohortSchema.shape)
  return ['from', 'at', 'note']
}

/** A known key the writer may have meant. */
function nearest(name: string, known: readonly string[]): string | undefined {
  const lower = name.toLowerCase()
  const shared = (other: string) =>
    [...new Set(other.toLowerCase())].filter((each) => lower.includes(each)).length
  return known
    .filter(
      (other) => shared(other) * 3 >= 2 * Math.max(new Set(other.toLowerCase()).size, new Set(lower).size),
    )
    .toSorted((left, right) => shared(right) - shared(left))[0]
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
