import type { SeenRule } from './seen-page.ts'

/** What a script demands of a control before it lets a form go. */
export interface ScriptDemand {
  /** The control's `name` or `id`. */
  readonly name: string
  readonly rule: SeenRule
}

/**
 * Reads the demands of a page's inline script: `if (…) { alert('…'); return false }`, with the values taken from the form, by id,
 * by jQuery or from a variable. Conditions that are not understood count as a rule of the page's own. Pure: text in, demands out.
 */
export function demandsIn(script: string): ScriptDemand[] {
  const text = script.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '')
  const names = variablesOf(text)
  return [...text.matchAll(/\bif\s*\(/gu)].flatMap((start) => {
    const open = start.index + start[0].length
    const close = closing(text, open)
    if (close === undefined) return []
    const message = refusalIn(blockAfter(text, close + 1))
    if (message === undefined) return []
    return split(text.slice(open, close), '||').flatMap((part) =>
      demandsOf(part, message, names, start.index),
    )
  })
}

interface Variable {
  readonly at: number
  readonly name: string
  readonly value: string
}

function variablesOf(text: string): readonly Variable[] {
  return [...text.matchAll(/(?:\b(?:var|let|const)\s+|,\s*)(?<name>[\w$]+)\s*=\s*(?=[^=])/gu)].map(
    (found) => {
      const begins = found.index + found[0].length
      return {
        at: found.index,
        name: found.groups?.['name'] ?? '',
        value: text.slice(begins, statementEnd(text, begins)).trim(),
      }
    },
  )
}

/** The last value a variable was given before this place. */
function valueOf(name: string, names: readonly Variable[], before: number): string | undefined {
  return names.filter((each) => each.name === name && each.at < before).at(-1)?.value
}

function demandsOf(part: string, message: string, names: readonly Variable[], at: number): ScriptDemand[] {
  const atoms = split(unwrapped(part), '&&').map((atom) => unwrapped(atom))
  const resolve = (expression: string) => controlOf(expression, names, at)
  const guarded = atoms.filter((atom) => !isGuard(atom, resolve))
  const [only] = guarded
  if (guarded.length === 1 && only !== undefined) {
    const demand = demandOf(only, message, resolve, (expression) => patternOf(expression, names, at))
    if (demand !== undefined) return [demand]
  }
  return mentioned(guarded.join(' '), names, at).map((name) => ({ name, rule: { custom: true, message } }))
}

type Resolve = (expression: string) => string | undefined
type ResolvePattern = (expression: string) => { readonly source: string; readonly flags: string } | undefined

/** `value != ''` before another condition: an empty field is let through. */
function isGuard(atom: string, resolve: Resolve): boolean {
  const compared = /^(?<left>.+?)(?:[.]length)?\s*(?:!==?|>)\s*(?:''|""|0|null|undefined)$/u.exec(atom)
    ?.groups?.['left']
  return !atom.startsWith('!') && resolve(compared ?? atom) !== undefined
}

function demandOf(
  atom: string,
  message: string,
  resolve: Resolve,
  pattern: ResolvePattern,
): ScriptDemand | undefined {
  const negated = atom.startsWith('!') ? unwrapped(atom.slice(1)) : undefined
  const empty = negated === undefined ? undefined : resolve(negated)
  if (empty !== undefined) return { name: empty, rule: { required: true, message } }
  const compared = comparison(atom)
  const tested = /^(?<pattern>.+)[.]test\((?<value>.+)\)$/su.exec(
    negated ?? (compared?.literal === 'false' ? compared.left : ''),
  )?.groups
  const matched = /^(?<value>.+)[.](?:match|search)\((?<pattern>.+)\)$/su.exec(
    negated ?? compared?.left ?? '',
  )?.groups
  const { pattern: source = '', value = '' } = tested ?? matched ?? {}
  const named = resolve(value)
  if (named !== undefined) {
    const read = pattern(source)
    return { name: named, rule: read === undefined ? { custom: true, message } : { pattern: read, message } }
  }
  if (compared === undefined) return undefined
  const { left, operator, literal } = compared
  const chosen = /^(?<control>.+)[.]selectedIndex$/u.exec(left)?.groups?.['control']
  if (chosen !== undefined)
    return ruled(
      resolve(`${chosen}.value`),
      operator.startsWith('=') || operator.startsWith('<') ? { required: true, message } : undefined,
    )
  const counted = /^(?<value>.+)[.]length$/u.exec(left)?.groups?.['value']
  if (counted !== undefined) return ruled(resolve(counted), lengthRule(operator, Number(literal), message))
  const numeric =
    /^(?:Number|parseInt|parseFloat)\((?<value>.+?)(?:,\s*10)?\)$/u.exec(left)?.groups?.['value'] ?? left
  if (/^-?\d+(?:[.]\d+)?$/u.test(literal) && /^[<>]$/u.test(operator))
    return ruled(
      resolve(numeric),
      operator === '<' ? { min: Number(literal), message } : { max: Number(literal), message },
    )
  const nothing = /^(?:''|""|null|undefined|['"]?-1['"]?|['"]0['"]|['"]\s*-*请选择.*['"])$/u.test(literal)
  return operator.startsWith('=') && nothing ? ruled(resolve(left), { required: true, message }) : undefined
}

function ruled(name: string | undefined, rule: SeenRule | undefined): ScriptDemand | undefined {
  return name === undefined || rule === undefined ? undefined : { name, rule }
}

/** The value is refused where the comparison holds. */
function lengthRule(operator: string, length: number, message: string): SeenRule | undefined {
  switch (operator) {
    case '==':
    case '===':
      return length === 0 ? { required: true, message } : undefined
    case '!=':
    case '!==':
      return { minLength: length, maxLength: length, message }
    case '<':
      return length === 1 ? { required: true, message } : { minLength: length, message }
    case '<=':
      return length === 0 ? { required: true, message } : { minLength: length + 1, message }
    case '>':
      return { maxLength: length, message }
    case '>=':
      return { maxLength: length - 1, message }
    default:
      return undefined
  }
}

function comparison(
  atom: string,
): { readonly left: string; readonly operator: string; readonly literal: string } | undefined {
  const literal = String.raw`''|""|null|undefined|false|-?\d+(?:[.]\d+)?|'[^']*'|"[^"]*"`
  const forward = new RegExp(
    String.raw`^(?<left>.+?)\s*(?<operator>[=!]==?|[<>]=?)\s*(?<literal>${literal})$`,
    'su',
  ).exec(atom)?.groups
  const turned = new RegExp(
    String.raw`^(?<literal>${literal})\s*(?<operator>[=!]==?)\s*(?<left>.+)$`,
    'su',
  ).exec(atom)?.groups
  const { left, operator, literal: told } = forward ?? turned ?? {}
  return left === undefined || operator === undefined || told === undefined
    ? undefined
    : { left: unwrapped(left), operator, literal: told }
}

/** The name or id of the control whose value an expression is. */
function controlOf(
  expression: string,
  names: readonly Variable[],
  at: number,
  depth = 0,
): string | undefined {
  const bare = withoutTrim(expression.trim())
  const shapes = [
    /\bgetElementById\(\s*['"](?<name>[^'"]+)['"]\s*\)[.]value$/u,
    /\bgetElementsByName\(\s*['"](?<name>[^'"]+)['"]\s*\)\[0\][.]value$/u,
    /(?:\$|jQuery|querySelector)\(\s*(?<quote>['"])(?:form\s+)?(?:#|\w*\[name=\\?['"]?)(?<name>[\w.$-]+?)\\?['"]?\]?(?::checked|:selected|\s+option:selected)?\k<quote>\s*\)[.](?:val\(\)|value)$/u,
    /^[\w$.]+(?:\[[^\]]*\])?\[\s*['"](?<name>[^'"]+)['"]\s*\][.]value$/u,
    /^(?:[\w$]+(?:\[[^\]]*\])?[.])+(?<name>[\w$]+)[.]value$/u,
  ]
  for (const shape of shapes) {
    const name = shape.exec(bare)?.groups?.['name']
    if (name !== undefined) return name
  }
  const variable = /^(?<name>[\w$]+)(?<rest>[.]value|[.]val\(\))?$/u.exec(bare)?.groups
  if (variable === undefined || depth > 3) return undefined
  const { name = '', rest = '' } = variable
  const value = valueOf(name, names, at)
  if (value !== undefined) return controlOf(`${value}${rest}`, names, at, depth + 1)
  return rest === '.value' ? name : undefined
}

function withoutTrim(expression: string): string {
  const inner = /^(?:\$[.]|jQuery[.])?(?:trim|Trim|String)\((?<inner>.+)\)$/su.exec(expression)?.groups?.[
    'inner'
  ]
  const cut = (inner ?? expression).replace(
    /[.](?:trim\(\)|replace\(\s*\/(?:\\.|[^/\\])+\/[a-z]*\s*,\s*(?:''|"")\s*\)|toString\(\)|toUpperCase\(\))$/u,
    '',
  )
  return cut === expression ? expression : withoutTrim(cut.trim())
}

function patternOf(expression: string, names: readonly Variable[], at: number): ReturnType<ResolvePattern> {
  const bare = unwrapped(expression)
  const literal = /^\/(?<source>(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/(?<flags>[a-z]*)$/u.exec(
    bare,
  )?.groups
  if (literal !== undefined) return { source: literal['source'] ?? '', flags: literal['flags'] ?? '' }
  const made =
    /^new\s+RegExp\(\s*(?<quote>['"])(?<source>.+?)\k<quote>\s*(?:,\s*['"](?<flags>[a-z]*)['"]\s*)?\)$/u.exec(
      bare,
    )?.groups
  if (made !== undefined)
    return { source: (made['source'] ?? '').replace(/\\\\/gu, '\\'), flags: made['flags'] ?? '' }
  const value = /^[\w$]+$/u.test(bare) ? valueOf(bare, names, at) : undefined
  return value === undefined || value === bare ? undefined : patternOf(value, [], at)
}

/** Every control whose value stands in a condition that was not understood. */
function mentioned(text: string, names: readonly Variable[], at: number): string[] {
  const parts =
    text.match(/[\w$.#'"[\]]+(?:\(\s*['"][^'"]*['"]\s*\))?(?:\[\d+\])?[.](?:value|val\(\))|\b[\w$]+\b/gu) ??
    []
  return [...new Set(parts.flatMap((part) => controlOf(part, names, at) ?? []))]
}

/** What a refusal says: the first words in quotes, a window's own title aside. */
function refusalIn(block: string): string | undefined {
  if (!/\breturn\b|\balert\s*\(|[.]msg\s*\(|preventDefault|=\s*false/u.test(block)) return undefined
  const said = [
    ...block.matchAll(/(?<quote>['"`])(?<words>(?:(?!\k<quote>)[^\\\n]|\\.){1,100})\k<quote>/gu),
  ].map((each) => each.groups?.['words'] ?? '')
  return said.find(
    (words) =>
      /\p{Script=Han}/u.test(words) && !/^(?:系统|温馨)?(?:提示|警告|错误|消息)(?:信息)?$/u.test(words),
  )
}

function blockAfter(text: string, from: number): string {
  const begins = from + (/^\s*/u.exec(text.slice(from))?.[0].length ?? 0)
  return text[begins] === '{'
    ? text.slice(begins, closing(text, begins + 1) ?? begins + 300)
    : text.slice(begins, statementEnd(text, begins))
}

/** Goes through a text by brackets, past strings and patterns, until `ends` holds at depth 0. */
function walk(text: string, from: number, ends: (at: number) => boolean): number | undefined {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (depth === 0 && ends(at)) return at
    if (/['"`]/u.test(sign)) at = quoteEnd(text, at, sign)
    else if (sign === '/' && /[(,=:[!&|?{};]\s*$/u.test(text.slice(Math.max(0, at - 20), at)))
      at = quoteEnd(text, at, '/')
    else if (/[([{]/u.test(sign)) depth += 1
    else if (/[)\]}]/u.test(sign)) depth -= 1
    if (depth < 0) return undefined
  }
  return undefined
}

function quoteEnd(text: string, from: number, quote: string): number {
  let inClass = false
  for (let at = from + 1; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '\\') at += 1
    else if (sign === '\n' && quote !== '`') return at
    else if (quote === '/' && sign === '[') inClass = true
    else if (quote === '/' && sign === ']') inClass = false
    else if (sign === quote && !inClass) return at
  }
  return text.length
}

function closing(text: string, from: number): number | undefined {
  return walk(text, from, (at) => /[)\]}]/u.test(text[at] ?? ''))
}

function statementEnd(text: string, from: number): number {
  return walk(text, from, (at) => /[;\n,)\]}]/u.test(text[at] ?? '')) ?? Math.min(text.length, from + 300)
}

function split(condition: string, operator: '||' | '&&'): string[] {
  const parts: string[] = []
  let begins = 0
  for (;;) {
    const at = walk(condition, begins, (each) => condition.startsWith(operator, each))
    parts.push(condition.slice(begins, at).trim())
    if (at === undefined) return parts.filter((part) => part !== '')
    begins = at + operator.length
  }
}

/** Without brackets around the whole. */
function unwrapped(expression: string): string {
  const bare = expression.trim()
  return bare.startsWith('(') && closing(bare, 1) === bare.length - 1 ? unwrapped(bare.slice(1, -1)) : bare
}
