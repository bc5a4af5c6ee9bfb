import type { DocumentId } from '../ingest/types.ts'
import type { FactDefinition, FactDomain, FactValue, Rule, Table } from '../rules/index.ts'
import { inBaseUnit, readAmount } from './amounts.ts'
import type { ClaimGroup, WrittenClaim } from './claims.ts'
import type { Entry, EntryBase, Exclusion, Stance, Within } from './entry.ts'
import type { PackProblem } from './errors.ts'
import { Names, type Name } from './names.ts'
import type { SourceFile } from './read.ts'
import type { AbsenceYaml, FactYaml, PackYaml, TableYaml } from './schema.ts'
import { entryScope, type EntryScope, type Report } from './scope.ts'
import { readValue, translateCondition } from './translate-condition.ts'
import { translateExpression } from './translate-expression.ts'

/** A quotation a pack cites, before it has been found in its document. */
export interface WrittenQuote {
  /** `<pack>#<name>` */
  readonly id: string
  readonly document: DocumentId
  readonly path: string
  readonly text: string
  readonly occurrence?: number
  readonly file: string
  readonly line: number
}

/** Patterns that must match nowhere in the documents searched. */
export interface WrittenAbsence {
  readonly entry: string
  readonly patterns: readonly string[]
  readonly searched: readonly DocumentId[]
  readonly file: string
  readonly line: number
}

/** Figures to prove, with quotes qualified and the place to blame. */
export interface QualifiedClaims extends ClaimGroup {
  readonly entry: string
  readonly file: string
  readonly line: number
  /** The entry's own sentence, whose figures must come from the quotes too. */
  readonly text?: string
  readonly derived?: readonly string[]
}

export interface Translation {
  readonly facts: readonly FactDefinition[]
  readonly tables: readonly Table[]
  readonly rules: readonly Rule[]
  readonly entries: readonly Entry[]
  readonly exclusions: readonly Exclusion[]
  readonly quotes: readonly WrittenQuote[]
  /** Ids of the quotes anything cites. */
  readonly usedQuotes: ReadonlySet<string>
  readonly absences: readonly WrittenAbsence[]
  readonly claims: readonly QualifiedClaims[]
  /** Inventory rows covered by tables, by place. */
  readonly tableInventory: readonly { readonly inventory: readonly string[]; readonly place: string }[]
}

type PackFile = SourceFile<PackYaml>

/** Turns parsed packs into the core's terms. Problems go to `report`; what is broken is left out of the result. */
export function translatePacks(
  packs: readonly PackFile[],
  topicIds: ReadonlySet<string>,
  report: (problem: PackProblem) => void,
): Translation {
  const names = new Names()
  const facts = new Map<string, FactDefinition>()
  const used = new Set<string>()
  const result = {
    tables: [] as Table[],
    rules: [] as Rule[],
    entries: [] as Entry[],
    exclusions: [] as Exclusion[],
    quotes: [] as WrittenQuote[],
    absences: [] as WrittenAbsence[],
    claims: [] as QualifiedClaims[],
    tableInventory: [] as { inventory: readonly string[]; place: string }[],
  }
  for (const pack of packs) declare(pack)
  for (const pack of packs)
    for (const [label, fact] of Object.entries(pack.data.事实 ?? {})) addFact(pack, label, fact)
  for (const pack of packs)
    for (const [label, fact] of Object.entries(pack.data.事实 ?? {})) addImplications(pack, label, fact)
  for (const pack of packs) translatePack(pack)
  return { ...result, facts: [...facts.values()], usedQuotes: used }

  function declare(pack: PackFile): void {
    const place = pack.data.头.辖区
    const add = (section: keyof PackYaml, label: string, name: Name) => {
      if (!names.add(place, label, name))
        problem(
          pack,
          'duplicate',
          [section, label],
          `名字「${label}」在 ${place} 里已经用过`,
          '同一辖区里名字不能重复，请改名',
        )
    }
    for (const [label, fact] of Object.entries(pack.data.事实 ?? {}))
      add('事实', label, { kind: 'fact', id: fact.代号 })
    for (const [label, table] of Object.entries(pack.data.表 ?? {}))
      add('表', label, { kind: 'table', id: `${place}.${table.代号}` })
    for (const [label, rule] of Object.entries(pack.data.规则 ?? {}))
      add('规则', label, {
        kind: rule.值 !== undefined ? 'value' : rule.判 !== undefined ? 'verdict' : 'other',
        id: `${place}.${rule.代号}`,
      })
  }

  function problem(
    pack: PackFile,
    code: PackProblem['code'],
    path: readonly PropertyKey[],
    message: string,
    hint: string,
  ): void {
    report({
      code,
      file: pack.file,
      line: pack.lineOf(path),
      entry: path.slice(0, 2).map(String).join(' › '),
      message,
      hint,
    })
  }

  function addFact(pack: PackFile, label: string, yaml: FactYaml): void {
    if (facts.has(yaml.代号)) {
      problem(pack, 'duplicate', ['事实', label, '代号'], `事实代号「${yaml.代号}」重复`, '请换一个代号')
      return
    }
    facts.set(yaml.代号, {
      id: yaml.代号,
      label,
      question: yaml.问,
      domain: domainOf(pack, label, yaml),
      effort: yaml.难度 ?? 1,
      implies: {},
    })
  }

  function domainOf(pack: PackFile, label: string, yaml: FactYaml): FactDomain {
    switch (yaml.型) {
      case '是否':
        return { kind: 'boolean' }
      case '日期':
        return { kind: 'date' }
      case '枚举':
        if (yaml.选项 === undefined)
          problem(pack, 'schema', ['事实', label], '枚举事实缺少「选项」', '请列出全部选项')
        return { kind: 'choice', options: yaml.选项 ?? [] }
      case '数量':
        if (yaml.单位 === undefined)
          problem(pack, 'schema', ['事实', label], '数量事实缺少「单位」', '请写单位，如 人、年、月')
        return {
          kind: 'quantity',
          unit: yaml.单位 ?? '',
          decimal: yaml.小数 ?? false,
          samples: yaml.样值 ?? [1, 2],
        }
    }
  }

  function addImplications(pack: PackFile, label: string, yaml: FactYaml): void {
    const own = facts.get(yaml.代号)
    if (own === undefined) return
    const scope = scopeFor(pack, [])
    const implies: Record<string, Record<string, FactValue>> = {}
    for (const [value, others] of Object.entries(yaml.蕴含 ?? {})) {
      const path = ['事实', label, '蕴含', value]
      const key = String(readValue(value, own, scope, path))
      const fixed: Record<string, FactValue> = {}
      for (const [other, written] of Object.entries(others)) {
        const target = scope.fact(other, [...path, other])
        if (target !== undefined) fixed[target.id] = readValue(written, target, scope, [...path, other])
      }
      implies[key] = fixed
    }
    const assume = assumptionOf(own, yaml, scope, ['事实', label, '未说时'])
    facts.set(own.id, { ...own, implies, ...(assume === undefined ? {} : { assume }) })
  }

  function assumptionOf(
    own: FactDefinition,
    yaml: FactYaml,
    scope: EntryScope,
    path: readonly PropertyKey[],
  ): FactDefinition['assume'] {
    if (yaml.未说时 === undefined) return undefined
    if ('值' in yaml.未说时) return { value: readValue(yaml.未说时.值, own, scope, [...path, '值']) }
    const same = scope.fact(yaml.未说时.同, [...path, '同'])
    return same === undefined ? undefined : { same: same.id }
  }

  function scopeFor(pack: PackFile, quotes: readonly string[]): EntryScope {
    const place = pack.data.头.辖区
    const tell: Report = (code, path, message, hint) => {
      problem(pack, code, path, message, hint)
    }
    return entryScope(
      {
        report: tell,
        find: (label, path) => {
          const name = names.find(place, label)
          if (name === undefined) {
            const near = names.near(place, label)
            tell(
              'unknown-name',
              path,
              `找不到「${label}」`,
              near.length === 0 ? '请先在本辖区或 common 里定义它' : `是不是：${near.join('、')}`,
            )
          }
          return name
        },
        factById: (id) => facts.get(id),
        quote: (name, path) => {
          if (pack.data.引文?.[name] === undefined)
            tell(
              'unknown-name',
              path,
              `引文「${name}」没有定义`,
              `请在本文件「引文」里写上它，已有：${Object.keys(pack.data.引文 ?? {}).join('、')}`,
            )
          const id = `${pack.data.头.包}#${name}`
          used.add(id)
          return id
        },
      },
      quotes,
    )
  }

  function translatePack(pack: PackFile): void {
    const { 头: header } = pack.data
    const place = header.辖区
    const documentOf = (path: readonly PropertyKey[]): DocumentId => {
      if (header.文件 === undefined)
        problem(
          pack,
          'schema',
          path,
          '本包没有写「头 › 文件」',
          '引用原文的包要写明文件代号，如 beijing-2022-11',
        )
      return header.文件 ?? ''
    }
    if (header.生效自 !== undefined && header.生效至 !== undefined && header.生效自 > header.生效至)
      problem(pack, 'dates', ['头', '生效至'], '生效至早于生效自', '请核对两个日期')

    for (const [name, quote] of Object.entries(pack.data.引文 ?? {}))
      result.quotes.push({
        id: `${header.包}#${name}`,
        document: quote.文件 ?? documentOf(['引文', name]),
        path: quote.条,
        text: quote.引,
        ...(quote.第几处 === undefined ? {} : { occurrence: quote.第几处 }),
        file: pack.file,
        line: pack.lineOf(['引文', name]),
      })
    for (const [label, table] of Object.entries(pack.data.表 ?? {})) addTable(label, table)
    for (const [label, yaml] of Object.entries(pack.data.规则 ?? {})) {
      const path = ['规则', label]
      const scope = scopeFor(pack, yaml.据)
      const base = entryBase(path, label, yaml, scope)
      const stance = yaml.答 === undefined ? {} : { stance: stances[yaml.答] }
      const rule = { id: base.id, label, quotes: base.quotes }
      if (yaml.值 !== undefined) {
        const expression = translateExpression(yaml.值, scope, [...path, '值'])
        result.rules.push({ kind: 'value', ...rule, unit: yaml.单位 ?? '', expression })
        result.entries.push({ kind: 'value', ...base, rule: base.id, unit: yaml.单位 ?? '', ...stance })
      } else if (yaml.判 !== undefined) {
        result.rules.push({
          kind: 'verdict',
          ...rule,
          condition: translateCondition(yaml.判, scope, [...path, '判']),
        })
        result.entries.push({ kind: 'verdict', ...base, rule: base.id, ...stance })
      } else result.entries.push({ kind: 'statement', ...base, ...stance })
      finish(path, scope, yaml)
    }
    for (const [label, yaml] of Object.entries(pack.data.期限 ?? {})) {
      const path = ['期限', label]
      const scope = scopeFor(pack, yaml.据)
      const base = entryBase(path, label, yaml, scope)
      const within = yaml.内 === undefined ? undefined : withinOf(yaml.内, scope, [...path, '内'])
      const from = yaml.起算 === undefined ? undefined : scope.fact(yaml.起算, [...path, '起算'])?.id
      result.entries.push({
        kind: 'deadline',
        ...base,
        dutyBearers: yaml.义务人,
        direction: yaml.方向 === '之前' ? 'before' : 'after',
        ...(yaml.阶段 === undefined ? {} : { stage: yaml.阶段 }),
        ...(from === undefined ? {} : { from }),
        ...(within === undefined ? {} : { within }),
        ...(yaml.受理 === undefined ? {} : { receiver: yaml.受理 }),
      })
      finish(path, scope, yaml)
    }
    for (const [label, yaml] of Object.entries(pack.data.材料 ?? {})) {
      const path = ['材料', label]
      const scope = scopeFor(pack, yaml.据)
      result.entries.push({
        kind: 'documents',
        ...entryBase(
          path,
          label,
          yaml,
          scope,
          yaml.件.flatMap((item) => item.底账 ?? []),
        ),
        stage: yaml.阶段,
        items: yaml.件.map((item, at) => ({
          name: item.名,
          handling: item.办理,
          original: item.份 ?? '未写',
          quotes: (item.据 ?? yaml.据).map((name) => scope.quote(name, [...path, '件', at, '据'])),
          ...(item.表单 === undefined ? {} : { form: item.表单 }),
          ...(item.由谁出 === undefined ? {} : { providedBy: item.由谁出 }),
          ...(item.当 === undefined
            ? {}
            : { when: translateCondition(item.当, scope, [...path, '件', at, '当']) }),
        })),
      })
      finish(path, scope, yaml)
    }
    for (const [label, yaml] of Object.entries(pack.data.表单 ?? {})) {
      const path = ['表单', label]
      const scope = scopeFor(pack, yaml.据)
      result.entries.push({
        kind: 'form',
        ...entryBase(
          path,
          label,
          yaml,
          scope,
          yaml.栏.flatMap((field) => field.底账 ?? []),
        ),
        attachment: yaml.附件,
        title: yaml.标题,
        fields: yaml.栏.map((field, at) => ({
          name: field.名,
          quotes: (field.据 ?? yaml.据).map((name) => scope.quote(name, [...path, '栏', at, '据'])),
          ...(field.填 === undefined ? {} : { fill: field.填 }),
          ...(field.限 === undefined ? {} : { options: field.限 }),
        })),
      })
      finish(path, scope, yaml)
    }
    for (const [label, yaml] of Object.entries(pack.data.未载明 ?? {})) addAbsence(label, yaml)
    for (const each of pack.data.不入规则 ?? [])
      result.exclusions.push({ inventory: each.底账, reason: each.因, place })

    function entryBase(
      path: readonly PropertyKey[],
      label: string,
      yaml: {
        readonly 代号: string
        readonly 议题: readonly string[]
        readonly 底账?: readonly string[] | undefined
        readonly 据?: readonly string[] | undefined
        readonly 说?: string | undefined
        readonly 提示?: readonly string[] | undefined
        readonly 主体?: EntryBase['bearers'] | undefined
        readonly 强度?: EntryBase['strength'] | undefined
        readonly 适用?: Parameters<typeof translateCondition>[0] | undefined
        readonly 生效自?: string | undefined
        readonly 生效至?: string | undefined
      },
      scope: EntryScope,
      more: readonly string[] = [],
    ): EntryBase {
      for (const [at, topic] of yaml.议题.entries())
        if (!topicIds.has(topic))
          problem(
            pack,
            'unknown-name',
            [...path, '议题', at],
            `议题「${topic}」不在 common/topics.yaml 里`,
            '请用已有的议题代号，或先在 topics.yaml 里加上',
          )
      if (result.entries.some((entry) => entry.id === `${place}.${yaml.代号}`))
        problem(
          pack,
          'duplicate',
          [...path, '代号'],
          `代号「${yaml.代号}」在 ${place} 里已经用过`,
          '请换一个代号',
        )
      const from = yaml.生效自 ?? header.生效自
      const to = yaml.生效至 ?? header.生效至
      return {
        id: `${place}.${yaml.代号}`,
        label,
        place,
        document: documentOf(path),
        topics: yaml.议题,
        inventory: [...(yaml.底账 ?? []), ...more],
        quotes: (yaml.据 ?? []).map((name) => scope.quote(name, [...path, '据'])),
        text: yaml.说 ?? '',
        notes: yaml.提示 ?? [],
        bearers: yaml.主体 ?? [],
        strength: yaml.强度 ?? '刚性',
        ...(yaml.适用 === undefined
          ? {}
          : { appliesWhen: translateCondition(yaml.适用, scope, [...path, '适用']) }),
        ...(from === undefined ? {} : { validFrom: from }),
        ...(to === undefined ? {} : { validTo: to }),
        source: { file: pack.file, line: pack.lineOf(path) },
      }
    }

    function finish(
      path: readonly PropertyKey[],
      scope: EntryScope,
      yaml: {
        readonly 据: readonly string[]
        readonly 说?: string | undefined
        readonly 推导?: Record<string, string> | undefined
      },
    ): void {
      const qualify = (name: string) => `${header.包}#${name}`
      const blame = { entry: path.map(String).join(' › '), file: pack.file }
      const derived = new Set(Object.keys(yaml.推导 ?? {}))
      const printed = ({ amount }: WrittenClaim) => !derived.has(`${String(amount.number)}${amount.unit}`)
      for (const group of scope.groups)
        result.claims.push({
          ...group,
          claims: group.claims.filter(printed),
          quotes: group.quotes.map(qualify),
          ...blame,
          line: pack.lineOf(group.path),
        })
      if (yaml.说 !== undefined)
        result.claims.push({
          quotes: yaml.据.map(qualify),
          claims: [],
          path,
          ...blame,
          line: pack.lineOf([...path, '说']),
          text: yaml.说,
          derived: Object.keys(yaml.推导 ?? {}),
        })
    }

    function addTable(label: string, yaml: TableYaml): void {
      const path = ['表', label]
      const scope = scopeFor(pack, yaml.据)
      const keys = yaml.按.map((name, at) => scope.fact(name, [...path, '按', at]))
      const rows = yaml.行.map((row, at) => {
        const here = [...path, '行', at]
        const figure = row.at(-1)
        if (row.length !== keys.length + 1 || typeof figure !== 'number')
          problem(
            pack,
            'bad-value',
            here,
            `这一行应有 ${String(keys.length)} 个条件和 1 个数`,
            '请按「按」的顺序写，最后写数',
          )
        const number = typeof figure === 'number' ? figure : 0
        const written = row.slice(0, -1).map(String)
        const unit = yaml.单位
        scope.claim({ amount: { number, unit }, label: written.join('·') }, here)
        return {
          keys: written.map((each, column) => readValue(each, keys[column], scope, [...here, column])),
          value: inBaseUnit(readAmount(`${String(number)}${unit}`) ?? { number, unit }),
        }
      })
      const seen = new Set<string>()
      for (const [at, row] of rows.entries()) {
        const key = row.keys.join('·')
        if (seen.has(key))
          problem(pack, 'duplicate', [...path, '行', at], `「${key}」写了两行`, '每种情形只能有一行')
        seen.add(key)
      }
      result.tables.push({
        id: `${place}.${yaml.代号}`,
        label,
        keys: keys.map((fact) => fact?.id ?? '?'),
        unit: yaml.单位,
        rows,
        quotes: yaml.据.map((name) => scope.quote(name, [...path, '据'])),
      })
      result.tableInventory.push({ inventory: yaml.底账, place })
      finish(path, scope, { 据: yaml.据 })
    }

    function addAbsence(label: string, yaml: AbsenceYaml): void {
      const path = ['未载明', label]
      const scope = scopeFor(pack, yaml.据 ?? [])
      const searched = yaml.查过 ?? [documentOf(path)]
      result.entries.push({
        kind: 'absence',
        ...entryBase(path, label, yaml, scope),
        searched,
        ...(yaml.转引 === undefined ? {} : { referred: yaml.转引 }),
      })
      result.absences.push({
        entry: path.join(' › '),
        patterns: yaml.无此式,
        searched,
        file: pack.file,
        line: pack.lineOf([...path, '无此式']),
      })
    }

    function withinOf(text: string, scope: EntryScope, path: readonly PropertyKey[]): Within | undefined {
      const amount = readAmount(text)
      const unit = ({ 日: '日', 天: '日', 工作日: '工作日', 月: '月', 个月: '月', 年: '年' } as const)[
        amount?.unit ?? ''
      ]
      if (amount === undefined || unit === undefined) {
        problem(pack, 'bad-value', path, `「内」写的是「${text}」`, '请写成 10工作日、15日、1月 的样子')
        return undefined
      }
      scope.claim({ amount: { number: amount.number, unit } }, path)
      return { amount: amount.number, unit }
    }
  }
}

const stances: Readonly<Record<'是' | '否' | '看情况', Stance>> = { 是: 'yes', 否: 'no', 看情况: 'depends' }
