import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { packageRoot, parseYaml } from '../../../knowledge/index.ts'
import { fieldIds, type FieldId } from '../../artifact.ts'
import { loadFormLayouts, type FormLayouts } from '../../forms/index.ts'
import { squash } from '../../text.ts'

const schema = z.strictObject({
  titles: z.partialRecord(
    z.enum(fieldIds),
    z.strictObject({ 词: z.array(z.string()).min(1), 式: z.array(z.string()).optional() }),
  ),
  totals: z.string(),
  notes: z.string(),
  samples: z.string(),
  forms: z.strictObject({ 附件1: z.string(), 附件2: z.string(), 附件3: z.string() }),
})

export interface TitleMatch {
  readonly id: FieldId
  readonly by: 'official' | 'variant' | 'mapping'
  readonly unit?: string
}

export interface OfficialForm {
  readonly form: '附件1' | '附件2' | '附件3'
  readonly ids: readonly FieldId[]
  /** Ids no other official form has: what tells it apart. */
  readonly own: readonly FieldId[]
  readonly title: RegExp
}

/** The words by which columns, labels and lines of real files are recognised. */
export interface Lexicon {
  match(title: string, mapping?: Mapping): TitleMatch | undefined
  /** Whether the caller said that a title means nothing to check. */
  isSetAside(title: string, mapping?: Mapping): boolean
  /** The official title of a meaning, where a form has it. */
  official(id: FieldId): string | undefined
  /** The official title of a meaning, or the usual one. */
  titleOf(id: FieldId): string
  readonly forms: readonly OfficialForm[]
  readonly totals: RegExp
  readonly notes: RegExp
  readonly samples: RegExp
}

/** A caller's own reading of column titles, by title: it goes before ours. null: nothing to check. */
export type Mapping = Readonly<Record<string, FieldId | null>>

let loaded: Lexicon | undefined

/** Reads the lexicon of the installed package, once. @throws when a file is not of its shape. */
export function loadLexicon(): Lexicon {
  loaded ??= buildLexicon()
  return loaded
}

function buildLexicon(): Lexicon {
  const path = join(packageRoot(), 'checker', 'workbook', 'recognise', 'lexicon.yaml')
  const file = schema.parse(parseYaml(readFileSync(path, 'utf8')))
  const layouts = loadFormLayouts()
  const officialTitles = officialOf(layouts)
  const exact = new Map<string, FieldId>()
  const patterns: { id: FieldId; pattern: RegExp }[] = []
  for (const id of fieldIds) {
    for (const word of file.titles[id]?.词 ?? []) if (!exact.has(squash(word))) exact.set(squash(word), id)
    for (const pattern of file.titles[id]?.式 ?? [])
      patterns.push({ id, pattern: new RegExp(`^(?:${pattern})$`, 'u') })
  }
  const official = new Map([...officialTitles].map(([id, title]) => [squash(title), id] as const))
  const known = new Map<string, TitleMatch | null>()
  return {
    match(title, mapping) {
      const own = mapping === undefined ? undefined : mappedTo(title, mapping)
      if (own === null) return undefined
      if (own !== undefined) return { id: own, by: 'mapping', ...unitOf(squash(title)) }
      const hit = known.get(title)
      if (hit !== undefined) return hit ?? undefined
      const found = matchSquashed(squash(title), official, exact, patterns)
      if (known.size < 5000) known.set(title, found ?? null)
      return found
    },
    isSetAside: (title, mapping) => mapping !== undefined && mappedTo(title, mapping) === null,
    official: (id) => officialTitles.get(id),
    titleOf: (id) => officialTitles.get(id) ?? file.titles[id]?.词[0] ?? id,
    forms: formsOf(layouts, file.forms),
    totals: new RegExp(file.totals, 'u'),
    notes: new RegExp(file.notes, 'u'),
    samples: new RegExp(file.samples, 'u'),
  }
}

function mappedTo(title: string, mapping: Mapping): FieldId | null | undefined {
  let keys = squashedKeys.get(mapping)
  if (keys === undefined) {
    keys = new Map(Object.entries(mapping).map(([key, id]) => [squash(key.replaceAll('›', '')), id]))
    squashedKeys.set(mapping, keys)
  }
  return keys.get(squash(title.replaceAll('›', '')))
}

const squashedKeys = new WeakMap<Mapping, Map<string, FieldId | null>>()

function matchSquashed(
  title: string,
  official: ReadonlyMap<string, FieldId>,
  exact: ReadonlyMap<string, FieldId>,
  patterns: readonly { id: FieldId; pattern: RegExp }[],
): TitleMatch | undefined {
  if (title === '' || title.length > 40) return undefined
  const unit = unitOf(title)
  const forms = variantsOf(title)
  const officialId = firstOf(forms.slice(0, 2), (form) => official.get(form))
  if (officialId !== undefined) return { id: officialId, by: 'official', ...unit }
  const id =
    firstOf(forms, (form) => official.get(form) ?? exact.get(form)) ??
    firstOf(forms, (form) => patterns.find(({ pattern }) => pattern.test(form))?.id)
  return id === undefined ? undefined : { id, by: 'variant', ...unit }
}

function firstOf<T>(forms: readonly string[], find: (form: string) => T | undefined): T | undefined {
  for (const form of forms) {
    const found = find(form)
    if (found !== undefined) return found
  }
  return undefined
}

/** The title as it is, then without stars, numbering and colon, then without its trailing bracket or slash. */
function variantsOf(title: string): string[] {
  const bare = title
    .replace(/^(?:[*★▲]+|(?:\d+|[一二三四五六七八九十]+)[、.)])/u, '')
    .replace(/[*★▲:_]+$/u, '')
  const forms = [
    title,
    bare,
    bare.replace(/\([^()]*\)$/u, ''),
    bare.replace(/[/,，、]?(?:年|月|个月|岁|元|万元)$/u, ''),
  ]
  const stripped = bare.replace(/\([^()]*\)/gu, '').replace(/[[【][^\]】]*[\]】]/gu, '')
  return [...new Set([...forms, stripped])].filter((form) => form.length > 0)
}

const units =
  /[(/](?:单位:?)?(年|月|个月|天|日|岁|周岁|人|名|元|万元|元\/人(?:[·.]?年)?|元\/(?:人\/)?年|学时|课时)\)?$/u

function unitOf(title: string): { unit?: string } {
  const unit = units.exec(title)?.[1]
  return unit === undefined ? {} : { unit }
}

function officialOf(layouts: FormLayouts): Map<FieldId, string> {
  const titles = new Map<FieldId, string>()
  const columns = [...layouts.roster.columns, ...layouts.results.columns, ...layouts.claim.fields]
  for (const { id, title } of columns) {
    const known = fieldIds.find((each) => each === id)
    if (known !== undefined && !titles.has(known)) titles.set(known, title)
  }
  titles.set('enterprise', '企业名称')
  titles.set('form-date', '时间')
  return titles
}

function formsOf(
  layouts: FormLayouts,
  titles: Readonly<Record<'附件1' | '附件2' | '附件3', string>>,
): OfficialForm[] {
  const idsOf = (columns: readonly { id: string }[]) =>
    columns.flatMap(({ id }) => fieldIds.filter((each) => each === id))
  const forms = [
    { form: '附件1' as const, ids: idsOf(layouts.roster.columns) },
    { form: '附件2' as const, ids: idsOf(layouts.results.columns) },
    { form: '附件3' as const, ids: idsOf(layouts.claim.fields) },
  ]
  return forms.map(({ form, ids }) => ({
    form,
    ids,
    own: ids.filter((id) => forms.every((other) => other.form === form || !other.ids.includes(id))),
    title: new RegExp(titles[form], 'u'),
  }))
}
