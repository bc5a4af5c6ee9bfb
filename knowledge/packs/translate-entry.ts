import type { EntryBase } from './entry.ts'
import type { PackContext } from './pack-context.ts'
import type { ConditionYaml } from './schema-expression.ts'
import type { HintYaml, PointYaml } from './schema.ts'
import type { EntryScope } from './scope.ts'
import { translateCondition } from './translate-condition.ts'
import type { QualifiedClaims } from './translation.ts'
import type { WrittenClaim } from './claims.ts'

/** The keys every answerable entry may carry. */
export interface CommonYaml {
  readonly 代号: string
  readonly 议题: readonly string[]
  readonly 底账?: readonly string[] | undefined
  readonly 据?: readonly string[] | undefined
  readonly 说?: string | undefined
  readonly 提示?: readonly HintYaml[] | undefined
  readonly 分说?: readonly PointYaml[] | undefined
  readonly 主体?: EntryBase['bearers'] | undefined
  readonly 强度?: EntryBase['strength'] | undefined
  readonly 适用?: ConditionYaml | undefined
  readonly 生效自?: string | undefined
  readonly 生效至?: string | undefined
  readonly 推导?: Readonly<Record<string, string>> | undefined
}

type Path = readonly PropertyKey[]

/** What an entry says about itself; topics are checked against the closed list. */
export function translateBase(
  context: PackContext,
  path: Path,
  yaml: CommonYaml,
  scope: EntryScope,
  topicIds: ReadonlySet<string>,
  moreInventory: readonly string[] = [],
): EntryBase {
  const { 头: header } = context.pack.data
  for (const [at, topic] of yaml.议题.entries())
    if (!topicIds.has(topic))
      context.problem(
        'unknown-name',
        [...path, '议题', at],
        `议题「${topic}」不在 common/topics.yaml 里`,
        '请用已有的议题代号，或先在 topics.yaml 里加上',
      )
  const from = yaml.生效自 ?? header.生效自
  const to = yaml.生效至 ?? header.生效至
  if (from !== undefined && to !== undefined && from > to)
    context.problem('dates', [...path, '生效至'], '生效至早于生效自', '请核对两个日期')
  return {
    id: `${context.place}.${yaml.代号}`,
    label: String(path.at(-1)),
    place: context.place,
    document: context.documentOf(path),
    topics: yaml.议题,
    inventory: [...(yaml.底账 ?? []), ...moreInventory],
    quotes: (yaml.据 ?? []).map((name) => scope.quote(name, [...path, '据'])),
    text: yaml.说 ?? '',
    notes: (yaml.提示 ?? []).filter((hint) => typeof hint === 'string'),
    caveats: caveatsOf(yaml.提示 ?? [], scope, [...path, '提示']),
    points: (yaml.分说 ?? []).map((point) => pointOf(point, yaml.强度 ?? '刚性')),
    bearers: yaml.主体 ?? [],
    strength: yaml.强度 ?? '刚性',
    ...(yaml.适用 === undefined
      ? {}
      : { appliesWhen: translateCondition(yaml.适用, scope, [...path, '适用']) }),
    ...(from === undefined ? {} : { validFrom: from }),
    ...(to === undefined ? {} : { validTo: to }),
    dated: yaml.生效自 !== undefined || yaml.生效至 !== undefined,
    source: { file: context.pack.file, line: context.pack.lineOf(path) },
  }
}

const modes = { 可: 'may', 须: 'must', 是: 'is' } as const
const stances = { 是: 'yes', 否: 'no', 看情况: 'depends', 未载明: 'open' } as const

function pointOf(yaml: PointYaml, strength: EntryBase['strength']): EntryBase['points'][number] {
  return {
    asked: new RegExp(yaml.问, 'u'),
    mode: modes[yaml.式 ?? '是'],
    stance: stances[yaml.答],
    strength: yaml.强度 ?? strength,
    ...(yaml.说 === undefined ? {} : { text: yaml.说 }),
  }
}

function caveatsOf(hints: readonly HintYaml[], scope: EntryScope, path: Path): EntryBase['caveats'] {
  return hints.flatMap((hint, at) => {
    if (typeof hint === 'string') return []
    const inner = hint.据 === undefined ? scope : scope.citing(hint.据)
    return {
      text: hint.说,
      when: translateCondition(hint.当, inner, [...path, at, '当']),
      quotes: (hint.据 ?? []).map((name) => scope.quote(name, [...path, at, '据'])),
    }
  })
}

/** The figures an entry leaves to be proved: its operators' in order, then those of its sentence and of its caveats. */
export function claimsOf(
  context: PackContext,
  path: Path,
  scope: EntryScope,
  yaml: CommonYaml,
): readonly QualifiedClaims[] {
  const { pack } = context
  const qualify = (name: string) => `${pack.data.头.包}#${name}`
  const blame = { entry: path.map(String).join(' › '), file: pack.file }
  const derived = Object.keys(yaml.推导 ?? {})
  const printed = ({ amount }: WrittenClaim) => !derived.includes(`${String(amount.number)}${amount.unit}`)
  const groups = scope.groups.map((group) => ({
    ...blame,
    quotes: group.quotes.map(qualify),
    claims: group.claims.filter(printed),
    path: group.path,
    derived,
    ...(group.text === undefined ? {} : { text: group.text }),
    line: pack.lineOf(group.path),
  }))
  const quotes = (yaml.据 ?? []).map(qualify)
  const prose = (key: readonly PropertyKey[], text: string, more: readonly string[] = []) => ({
    ...blame,
    quotes: [...quotes, ...more.map(qualify)],
    claims: [],
    path,
    line: pack.lineOf([...path, ...key]),
    text,
    derived,
  })
  const hints = (yaml.提示 ?? []).map((hint, at) => ({
    ...(typeof hint === 'string' ? prose(['提示', at], hint) : prose(['提示', at, '说'], hint.说, hint.据)),
    anyOrder: true,
  }))
  const points = (yaml.分说 ?? []).flatMap((point, at) =>
    point.说 === undefined ? [] : [{ ...prose(['分说', at, '说'], point.说), anyOrder: true }],
  )
  return [...groups, ...(yaml.说 === undefined ? [] : [prose(['说'], yaml.说)]), ...hints, ...points]
}
