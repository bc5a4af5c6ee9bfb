import { readAmount } from './amounts.ts'
import type { DocumentItem, Entry, Stance, Within } from './entry.ts'
import type { PackProblem } from './errors.ts'
import { Names, type Name } from './names.ts'
import { packContext, type PackContext, type SharedNames } from './pack-context.ts'
import type { SourceFile } from './read.ts'
import type {
  AbsenceYaml,
  DeadlineYaml,
  DocumentsYaml,
  EntryYaml,
  FormYaml,
  InquiryYaml,
  PackYaml,
} from './schema.ts'
import type { EntryScope } from './scope.ts'
import { translateCondition, withStrength } from './translate-condition.ts'
import { claimsOf, translateBase, type CommonYaml } from './translate-entry.ts'
import { translateExpression } from './translate-expression.ts'
import { addFacts, linkFacts } from './translate-facts.ts'
import { translateTable } from './translate-table.ts'
import { emptyDraft, type Translation, type TranslationDraft } from './translation.ts'

/** Turns parsed packs into the core's terms. Problems go to `report`; what is broken is left out of the result. */
export function translatePacks(
  packs: readonly SourceFile<PackYaml>[],
  topicIds: ReadonlySet<string>,
  report: (problem: PackProblem) => void,
): Translation {
  const shared: SharedNames = {
    names: new Names(),
    facts: new Map(),
    topicIds,
    usedQuotes: new Set(),
    report,
  }
  const contexts = packs.map((pack) => packContext(pack, shared))
  checkPackNames(contexts)
  const draft = emptyDraft()
  for (const context of contexts) declareNames(context, shared.names)
  for (const context of contexts) addFacts(context, shared.facts)
  for (const context of contexts) linkFacts(context, shared.facts)
  for (const context of contexts) translatePack(context, topicIds, draft)
  return { ...draft, facts: [...shared.facts.values()], usedQuotes: shared.usedQuotes }
}

/** Quotes are known by their pack: two packs of one name would answer for each other. */
function checkPackNames(contexts: readonly PackContext[]): void {
  const seen = new Map<string, string>()
  for (const { pack, problem } of contexts) {
    const name = pack.data.头.包
    const other = seen.get(name)
    if (other === undefined) seen.set(name, pack.file)
    else
      problem(
        'duplicate',
        ['头', '包'],
        `包名「${name}」在 ${other} 里已经用过`,
        '每个文件的包名不能重复，请改名',
      )
  }
}

function declareNames(context: PackContext, names: Names): void {
  const { data } = context.pack
  const add = (section: string, label: string, name: Name) => {
    if (names.add(context.place, label, name)) return
    const message = `名字「${label}」在 ${context.place} 里已经用过`
    context.problem('duplicate', [section, label], message, '同一辖区里名字不能重复，请改名')
  }
  for (const [label, fact] of Object.entries(data.事实 ?? {}))
    add('事实', label, { kind: 'fact', id: fact.代号 })
  for (const [label, table] of Object.entries(data.表 ?? {}))
    add('表', label, { kind: 'table', id: `${context.place}.${table.代号}` })
  for (const [label, rule] of Object.entries(data.规则 ?? {})) {
    const kind = rule.值 !== undefined ? 'value' : rule.判 !== undefined ? 'verdict' : 'other'
    add('规则', label, { kind, id: `${context.place}.${rule.代号}` })
  }
}

function translatePack(context: PackContext, topicIds: ReadonlySet<string>, draft: TranslationDraft): void {
  const { pack, place } = context
  const { data } = pack
  const each = <T>(
    section: string,
    items: Readonly<Record<string, T>> | undefined,
    translate: (path: string[], yaml: T) => void,
  ) => {
    for (const [label, yaml] of Object.entries(items ?? {})) translate([section, label], yaml)
  }
  each('引文', data.引文, (path, quote) => {
    draft.quotes.push({
      id: `${data.头.包}#${path[1] ?? ''}`,
      document: quote.文件 ?? context.documentOf(path),
      path: quote.条,
      text: quote.引,
      ...(quote.第几处 === undefined ? {} : { occurrence: quote.第几处 }),
      file: pack.file,
      line: pack.lineOf(path),
    })
  })
  each('表', data.表, (path, yaml) => {
    const scope = context.scope(yaml.据)
    draft.tables.push(translateTable(context, path[1] ?? '', yaml, scope))
    draft.tableInventory.push({ inventory: yaml.底账, place })
    draft.claims.push(...claimsOf(context, path, scope, { 代号: yaml.代号, 议题: [], 据: yaml.据 }))
  })
  entries('规则', data.规则, rule)
  entries('期限', data.期限, deadline)
  entries('材料', data.材料, documents)
  entries('表单', data.表单, form)
  each('未载明', data.未载明, absence)
  each('问清', data.问清, inquiry)
  for (const { 底账: inventory, 因: reason } of data.不入规则 ?? [])
    draft.exclusions.push({ inventory, reason, place })

  /** Translates a section of entries, and the claims that must be proved by what they quote. */
  function entries<T extends CommonYaml & { 据: string[] }>(
    section: string,
    items: Readonly<Record<string, T>> | undefined,
    translate: (path: readonly string[], yaml: T, scope: EntryScope) => Entry,
  ): void {
    each(section, items, (path, yaml) => {
      const scope = context.scope(yaml.据)
      add(path, translate(path, yaml, scope))
      draft.claims.push(...claimsOf(context, path, scope, yaml))
    })
  }

  function add(path: readonly string[], entry: Entry): void {
    if (draft.entries.some((other) => other.id === entry.id))
      context.problem(
        'duplicate',
        [...path, '代号'],
        `代号「${entry.id.slice(place.length + 1)}」在 ${place} 里已经用过`,
        '请换一个代号',
      )
    draft.entries.push(entry)
  }

  function rule(path: readonly string[], yaml: EntryYaml, scope: EntryScope): Entry {
    const base = translateBase(context, path, yaml, scope, topicIds)
    const stance = yaml.答 === undefined ? {} : { stance: stances[yaml.答] }
    const named = { id: base.id, label: base.label, quotes: base.quotes }
    if (yaml.值 !== undefined) {
      const unit = yaml.单位 ?? ''
      draft.rules.push({
        kind: 'value',
        ...named,
        unit,
        expression: translateExpression(yaml.值, scope, [...path, '值']),
      })
      return { kind: 'value', ...base, rule: base.id, unit, ...stance }
    }
    if (yaml.判 === undefined) return { kind: 'statement', ...base, ...stance }
    draft.rules.push({
      kind: 'verdict',
      ...named,
      condition: translateCondition(withStrength(yaml.判, yaml.强度), scope, [...path, '判']),
    })
    return { kind: 'verdict', ...base, rule: base.id, ...stance }
  }

  function deadline(path: readonly string[], yaml: DeadlineYaml, scope: EntryScope): Entry {
    const within = yaml.内 === undefined ? undefined : withinOf(context, yaml.内, scope, [...path, '内'])
    const from = yaml.起算 === undefined ? undefined : scope.fact(yaml.起算, [...path, '起算'])?.id
    const done = yaml.完成 === undefined ? undefined : scope.fact(yaml.完成, [...path, '完成'])?.id
    return {
      kind: 'deadline',
      ...translateBase(context, path, yaml, scope, topicIds),
      dutyBearers: yaml.义务人,
      direction: yaml.方向 === '之前' ? 'before' : 'after',
      stages: yaml.阶段 ?? [],
      ...(from === undefined ? {} : { from }),
      ...(within === undefined ? {} : { within }),
      ...(done === undefined ? {} : { done }),
      ...(yaml.受理 === undefined ? {} : { receiver: yaml.受理 }),
    }
  }

  function documents(path: readonly string[], yaml: DocumentsYaml, scope: EntryScope): Entry {
    const inventory = yaml.件.flatMap((item) => item.底账 ?? [])
    return {
      kind: 'documents',
      ...translateBase(context, path, yaml, scope, topicIds, inventory),
      stages: yaml.阶段,
      items: yaml.件.map((item, at) => documentItem(yaml, item, scope, [...path, '件', at])),
    }
  }

  function documentItem(
    yaml: DocumentsYaml,
    item: DocumentsYaml['件'][number],
    scope: EntryScope,
    path: readonly PropertyKey[],
  ): DocumentItem {
    const inner = scope.citing(item.据 ?? yaml.据)
    if (item.因 !== undefined) inner.sentence(item.因, [...path, '因'])
    return {
      id: `${place}.${yaml.代号}.${item.代号 ?? String(Number(path.at(-1)) + 1)}`,
      name: item.名,
      handling: item.办理,
      original: item.份 ?? '未写',
      strength: item.强度 ?? yaml.强度 ?? '刚性',
      quotes: (item.据 ?? yaml.据).map((name) => scope.quote(name, [...path, '据'])),
      inventory: item.底账 ?? [],
      ...(item.份数 === undefined ? {} : { copies: item.份数 }),
      ...(item.表单 === undefined ? {} : { form: item.表单 }),
      ...(item.由谁出 === undefined ? {} : { providedBy: item.由谁出 }),
      ...(item.盖章 === undefined ? {} : { stampedBy: item.盖章 }),
      ...(item.因 === undefined ? {} : { because: item.因 }),
      ...(item.转引 === undefined ? {} : { referred: item.转引 }),
      ...(item.当 === undefined ? {} : { when: translateCondition(item.当, inner, [...path, '当']) }),
    }
  }

  function form(path: readonly string[], yaml: FormYaml, scope: EntryScope): Entry {
    const inventory = yaml.栏.flatMap((field) => field.底账 ?? [])
    return {
      kind: 'form',
      ...translateBase(context, path, yaml, scope, topicIds, inventory),
      attachment: yaml.附件,
      title: yaml.标题,
      fields: yaml.栏.map((field, at) => ({
        name: field.名,
        quotes: (field.据 ?? yaml.据).map((name) => scope.quote(name, [...path, '栏', at, '据'])),
        ...(field.填 === undefined ? {} : { fill: field.填 }),
        ...(field.限 === undefined ? {} : { options: field.限 }),
      })),
    }
  }

  function absence(path: readonly string[], yaml: AbsenceYaml): void {
    const searched = yaml.查过 ?? [context.documentOf(path)]
    const scope = context.scope(yaml.据 ?? [])
    add(path, {
      kind: 'absence',
      ...translateBase(context, path, yaml, scope, topicIds),
      searched,
      ...(yaml.转引 === undefined ? {} : { referred: yaml.转引 }),
    })
    draft.claims.push(...claimsOf(context, path, scope, yaml))
    const line = pack.lineOf([...path, '无此式'])
    draft.absences.push({ entry: path.join(' › '), patterns: yaml.无此式, searched, file: pack.file, line })
  }

  function inquiry(path: readonly string[], yaml: InquiryYaml): void {
    const id = `${place}.${yaml.代号}`
    if (draft.inquiries.some((other) => other.id === id))
      context.problem(
        'duplicate',
        [...path, '代号'],
        `「问清」的代号「${yaml.代号}」在 ${place} 里已经用过`,
        '请换一个代号',
      )
    const scope = context.scope(yaml.据 ?? [])
    draft.inquiries.push({
      id,
      place,
      document: context.documentOf(path),
      stages: yaml.阶段 ?? [],
      question: yaml.问,
      whom: yaml.问谁,
      askWhenOpen: yaml.不明也问 ?? false,
      quotes: (yaml.据 ?? []).map((name) => scope.quote(name, [...path, '据'])),
      inventory: yaml.底账 ?? [],
      ...(yaml.转引 === undefined ? {} : { referred: yaml.转引 }),
      ...(yaml.当 === undefined ? {} : { when: translateCondition(yaml.当, scope, [...path, '当']) }),
    })
    draft.claims.push(...claimsOf(context, path, scope, { 代号: yaml.代号, 议题: [], 据: yaml.据 }))
  }
}

const stances: Readonly<Record<'是' | '否' | '看情况', Stance>> = { 是: 'yes', 否: 'no', 看情况: 'depends' }
const periods: Readonly<Record<string, Within['unit']>> = {
  日: '日',
  天: '日',
  工作日: '工作日',
  月: '月',
  个月: '月',
  年: '年',
}

function withinOf(
  context: PackContext,
  text: string,
  scope: EntryScope,
  path: readonly PropertyKey[],
): Within | undefined {
  const amount = readAmount(text)
  const unit = periods[amount?.unit ?? '']
  if (amount === undefined || unit === undefined) {
    context.problem('bad-value', path, `「内」写的是「${text}」`, '请写成 10工作日、15日、1月 的样子')
    return undefined
  }
  scope.claim({ amount: { number: amount.number, unit } }, path)
  return { amount: amount.number, unit }
}
