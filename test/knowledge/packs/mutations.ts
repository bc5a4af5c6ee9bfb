import { isMap, isPair, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml'

export type MutationKind =
  'plus one' | 'minus one' | 'times ten' | 'rows swapped' | 'comparator flipped' | 'row label'

/** A pack text with one figure, comparator or row label changed. */
export interface Mutation {
  readonly kind: MutationKind
  /** What was changed, for the report of a survivor. */
  readonly at: string
  readonly text: string
}

export interface Mutations {
  readonly mutations: readonly Mutation[]
  /** Figures that no quote need prove: 推导, 0% and 100%. */
  readonly unproved: readonly string[]
}

const flipped: Readonly<Record<string, string>> = {
  不少于: '不足',
  不足: '不少于',
  不超过: '超过',
  超过: '不超过',
}
const amountKeys = new Set(['是', '不是', ...Object.keys(flipped)])
const amount = /^\d+(?:\.\d+)?[^\d\s]+$/

/** Every single change to a figure a quote must prove; `optionsOf` gives the options of a fact by its label. */
export function mutationsOf(text: string, optionsOf: (fact: string) => readonly string[]): Mutations {
  const mutations: Mutation[] = []
  const unproved: string[] = []
  const root = parseDocument(text).contents
  for (const [section, label, entry] of entriesOf(root)) {
    const derived = keysOf(entry.get('推导'))
    const where = `${section} › ${label}`
    if (section === '表') table(entry, where)
    else walk(entry, where, derived)
  }
  return { mutations, unproved }

  function walk(node: unknown, where: string, derived: readonly string[], key = ''): void {
    if (isSeq(node)) for (const item of node.items) walk(item, where, derived, key)
    else if (isMap(node)) condition(node, where, derived)
    else if (
      isScalar(node) &&
      typeof node.value === 'string' &&
      figureKeys.has(key) &&
      amount.test(node.value)
    )
      figure(node, where, derived)
  }

  function condition(map: YAMLMap, where: string, derived: readonly string[]): void {
    const isLeaf = map.has('事实')
    for (const pair of map.items) {
      const key = keyOf(pair)
      if (!isLeaf) walk(pair.value, where, derived, key)
      else if (amountKeys.has(key) && isScalar(pair.value) && amount.test(String(pair.value.value))) {
        if (map.has('推导')) unproved.push(`${where} ${String(pair.value.value)}`)
        else if (figure(pair.value, where, derived)) flip(pair, where)
      }
    }
  }

  function figure(node: Node, where: string, derived: readonly string[]): boolean {
    const [start, end] = rangeOf(node)
    const written = text.slice(start, end)
    if (derived.some((each) => written.includes(each)) || /^['"]?(?:0|100)%/.test(written)) {
      unproved.push(`${where} ${written}`)
      return false
    }
    numbers(start, end, where)
    return true
  }

  function numbers(start: number, end: number, where: string): void {
    const written = text.slice(start, end)
    const number = Number(/\d+(?:\.\d+)?/.exec(written)?.[0])
    for (const [kind, changed] of [
      ['plus one', number + 1],
      ['minus one', number - 1],
      ['times ten', number * 10],
    ] as const)
      add(kind, where, start, end, written.replace(/\d+(?:\.\d+)?/, String(changed)))
  }

  function flip(pair: Pair, where: string): void {
    const other = flipped[keyOf(pair)]
    if (other === undefined) return
    const [start, end] = rangeOf(pair.key)
    add('comparator flipped', where, start, end, other)
  }

  function table(entry: YAMLMap, where: string): void {
    const [rows, facts] = [itemsOf(entry.get('行')), itemsOf(entry.get('按')).map(textOf)]
    const figures = rows.map((row) => rangeOf(itemsOf(row).at(-1)))
    for (const [at, [start, end]] of figures.entries()) {
      numbers(start, end, where)
      const [from, to] = figures[at + 1] ?? [0, 0]
      if (to > 0 && text.slice(from, to) !== text.slice(start, end))
        mutations.push({
          kind: 'rows swapped',
          at: `${where} ${text.slice(start, end)} ↔ ${text.slice(from, to)}`,
          text:
            text.slice(0, start) +
            text.slice(from, to) +
            text.slice(end, from) +
            text.slice(start, end) +
            text.slice(to),
        })
    }
    for (const row of rows)
      for (const [column, fact] of facts.entries()) {
        const cell = itemsOf(row)[column]
        for (const option of optionsOf(fact))
          if (option !== textOf(cell)) add('row label', where, ...rangeOf(cell), option)
      }
  }

  function add(kind: MutationKind, where: string, start: number, end: number, to: string): void {
    mutations.push({
      kind,
      at: `${where} ${text.slice(start, end)} → ${to}`,
      text: text.slice(0, start) + to + text.slice(end),
    })
  }
}

/** Keys whose scalars are figures: operands, percentages, bands and limits of time. */
const figureKeys = new Set([
  '值',
  '乘',
  '加',
  '减',
  '取小',
  '百分',
  '之',
  '整',
  '分段',
  '至',
  '每',
  '取',
  '否则',
  '内',
])

/** The pack with one character in the middle of every quote changed, and the names of its quotes. */
export function quotesBroken(text: string): { readonly text: string; readonly names: readonly string[] } {
  const root = parseDocument(text).contents
  const quotes = entriesOf(root).filter(([section]) => section === '引文')
  let broken = text
  for (const [, , quote] of quotes.toReversed()) {
    const [start, end] = rangeOf(quote.get('引', true))
    const at = middleCharacter(text, start, end)
    broken = `${broken.slice(0, at)}龘${broken.slice(at + 1)}`
  }
  return { text: broken, names: quotes.map(([, label]) => label) }
}

/** The Chinese character nearest after the middle, else the last one before it. */
function middleCharacter(text: string, start: number, end: number): number {
  const middle = Math.floor((start + end) / 2)
  for (let at = middle; at < end; at++) if (/\p{Script=Han}/u.test(text.charAt(at))) return at
  for (let at = middle; at > start; at--) if (/\p{Script=Han}/u.test(text.charAt(at))) return at
  throw new Error(`no character in ${text.slice(start, end)}`)
}

function entriesOf(root: unknown): readonly (readonly [string, string, YAMLMap])[] {
  if (!isMap(root)) return []
  return root.items.flatMap((section) =>
    isMap(section.value)
      ? section.value.items.flatMap((entry) =>
          isMap(entry.value) ? [[keyOf(section), keyOf(entry), entry.value] as const] : [],
        )
      : [],
  )
}

function itemsOf(node: unknown): readonly unknown[] {
  return isSeq(node) ? node.items : []
}

function keysOf(node: unknown): readonly string[] {
  return isMap(node) ? node.items.map(keyOf) : []
}

function keyOf(pair: unknown): string {
  return isPair(pair) ? textOf(pair.key) : ''
}

function textOf(node: unknown): string {
  return isScalar(node) ? String(node.value) : ''
}

function rangeOf(node: unknown): readonly [number, number] {
  if (!isScalar(node) || !node.range) throw new Error('no range')
  return [node.range[0], node.range[1]]
}
