import type { FieldKind, Origin, PortalField } from '../portal/index.ts'
import type { SeenField, SeenRule, SeenRules } from './seen-page.ts'

/** What the page's look and attributes say of a field, with what its rule objects and its scripts say over it; the stricter limit holds. */
export function mergeField(
  seen: SeenField,
  ruled: readonly SeenRules[],
  scripted: readonly SeenRule[],
): PortalField {
  const readFrom: Partial<Record<keyof PortalField['readFrom'], Origin>> = {
    label: seen.labelFrom,
    kind: seen.kind === 'text' ? 'look' : 'attribute',
  }
  const ownRules = ruled.flatMap(({ rules }) => rules)
  const rules = [...ownRules, ...scripted]
  const originOf = (rule: SeenRule | undefined): Origin =>
    rule !== undefined && scripted.includes(rule) ? 'script' : 'rules'
  const demand = rules.find((rule) => rule.required === true)
  const requiredFrom = demand === undefined ? seen.requiredFrom : originOf(demand)
  if (requiredFrom !== undefined) readFrom.required = requiredFrom
  const patterns = patternsOf(seen, rules)
  if (patterns.length > 0)
    readFrom.patterns =
      seen.pattern === undefined ? originOf(rules.find(({ pattern }) => pattern !== undefined)) : 'attribute'
  const limits = limitsOf(seen, ruled, rules)
  const strict = rules.find((rule) => rule.maxLength ?? rule.minLength ?? rule.min ?? rule.max)
  if (Object.keys(limits).length > 0)
    readFrom.limits =
      seen.maxLength !== undefined || seen.min !== undefined
        ? 'attribute'
        : strict === undefined && limits.maxLength === seen.toldLength
          ? 'look'
          : originOf(strict)
  const options = seen.options ?? ruled.map((each) => each.options).find((each) => each !== undefined)
  if (options !== undefined) readFrom.options = seen.options === undefined ? 'rules' : 'attribute'
  const upload = ruled.map((each) => each.upload).find((each) => each !== undefined)
  if (seen.upload !== undefined) readFrom.upload = upload === undefined ? 'look' : 'rules'
  return {
    key: ruled.map(({ key }) => key).find((key) => key !== '') ?? seen.key,
    label: seen.label,
    kind: kindOf(seen, ruled, rules),
    required: requiredFrom !== undefined,
    ...(demand?.message === undefined ? {} : { requiredMessage: demand.message }),
    ...limits,
    patterns,
    ...(options === undefined ? {} : { options: [...options], optionsComplete: true }),
    ...(seen.upload === undefined ? {} : { upload: uploadOf(seen.upload, upload) }),
    customRules: rules.filter((rule) => rule.custom === true).length,
    readOnly: seen.readOnly,
    visible: seen.visible,
    readFrom,
    sure:
      rules.length > 0 || ruled.length > 0 || requiredFrom === 'attribute'
        ? 'certain'
        : requiredFrom === 'look'
          ? 'likely'
          : 'unsure',
  }
}

function kindOf({ kind }: SeenField, ruled: readonly SeenRules[], rules: readonly SeenRule[]): FieldKind {
  if (kind === 'choice' && ruled.some(({ multiple }) => multiple === true)) return 'choices'
  return kind === 'text' && rules.some(({ numeric }) => numeric === true) ? 'number' : (kind as FieldKind)
}

function patternsOf(seen: SeenField, rules: readonly SeenRule[]): PortalField['patterns'] {
  return [
    ...(seen.pattern === undefined ? [] : [{ ...seen.pattern, flags: 'v' }]),
    ...rules.flatMap((rule) =>
      rule.pattern === undefined
        ? []
        : [{ ...rule.pattern, ...(rule.message === undefined ? {} : { message: rule.message }) }],
    ),
  ]
}

type Limits = Pick<PortalField, 'minLength' | 'maxLength' | 'min' | 'max'>

function limitsOf(seen: SeenField, ruled: readonly SeenRules[], rules: readonly SeenRule[]): Limits {
  const all = (key: keyof Limits) =>
    [seen[key], ...rules.map((rule) => rule[key])].filter((each) => each !== undefined)
  const lengths = [...all('maxLength'), ...ruled.flatMap(({ maxLength }) => maxLength ?? [])]
  const maxLength = least(lengths) ?? seen.toldLength
  const minLength = most(all('minLength'))
  const min = most(all('min'))
  const max = least(all('max'))
  return {
    ...(minLength === undefined || minLength === 0 ? {} : { minLength }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  }
}

function least(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : Math.min(...values)
}

function most(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : Math.max(...values)
}

function uploadOf(
  seen: NonNullable<SeenField['upload']>,
  ruled: SeenRules['upload'],
): NonNullable<PortalField['upload']> {
  const { tip } = seen
  const size = /(?<size>\d+(?:[.]\d+)?)\s*(?<unit>MB?|KB?|GB?|兆)(?![A-Za-z0-9])/iu.exec(tip)?.groups
  const told = size === undefined ? undefined : Number(size['size']) * megabytesIn(size['unit'] ?? '')
  const maxMegabytes = ruled?.maxMegabytes ?? told
  const files = /(?:最多|不超过|至多|限)(?:可)?(?:上传|传)?\s*(?<count>\d+)\s*(?:个|张|份|件)/u.exec(tip)
    ?.groups?.['count']
  const maxFiles = ruled?.maxFiles ?? (files === undefined ? (seen.multiple ? undefined : 1) : Number(files))
  const accept = [ruled?.accept ?? [], seen.accept, typesIn(tip)].find((each) => each.length > 0) ?? []
  return {
    accept: [...accept],
    ...(maxMegabytes === undefined ? {} : { maxMegabytes }),
    ...(maxFiles === undefined ? {} : { maxFiles }),
    ...(tip === '' ? {} : { tip }),
  }
}

function megabytesIn(unit: string): number {
  return /^k/iu.test(unit) ? 1 / 1024 : /^g/iu.test(unit) ? 1024 : 1
}

const fileTypes =
  /(?<![A-Za-z])(?:jpe?g|png|gif|bmp|tiff?|pdf|ofd|docx?|wps|xlsx?|et|csv|txt|zip|rar|7z|mp4)(?![A-Za-z])/giu

/** File types named in words, as `accept` names them. */
function typesIn(tip: string): readonly string[] {
  return [...new Set([...tip.matchAll(fileTypes)].map(([type]) => `.${type.toLowerCase()}`))]
}
