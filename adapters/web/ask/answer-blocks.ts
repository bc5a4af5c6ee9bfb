import type { ReplyBody } from '../../http/contract/index.ts'

export interface ArithmeticRow {
  readonly item: string
  readonly formula: string
  readonly amount: string
}

/** A sum of money and what it is for, one of several a sentence lists. */
export interface Figure {
  readonly item: string
  readonly amount: string
}

/** A paper on a list, as numbered, and whether it is ready. */
export interface Paper {
  readonly number: number
  readonly name: string
  readonly done: boolean
}

/** One stretch of an answer, as the page sets it. The words are always the answer's own. */
export type Block =
  | { readonly kind: 'lead' | 'caution' | 'text' | 'basis' | 'question'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'papers'; readonly papers: readonly Paper[] }
  | { readonly kind: 'arithmetic'; readonly rows: readonly ArithmeticRow[] }
  | { readonly kind: 'cases'; readonly rows: readonly ArithmeticRow[] }
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] }

const arithmeticLine =
  /^(?:(?<item>[^：]{1,60})：)?(?<formula>[^：]*[×＋+][^：]*?) = (?<amount>\**[\d,.]+(?:万?元)\**)$/u
const caseLine = /^(?<item>[^：*]{1,60})：\*\*(?<amount>[^*]+)\*\*(?:（(?<formula>.+)）)?$/u
const listed = /^(?<lead>.*?：)(?<list>(?:[^、，。：；]+?[\d,]+元、){2,}[^、，。：；]+?[\d,]+元)。$/u
const repealedLead = /^据已废止的[^，]+，/u

/** Sorts the lines of `answer` into blocks. `amounts` give a name to a line of arithmetic that prints none. */
export function answerBlocks(answer: string, amounts: ReplyBody['amounts'] = []): readonly Block[] {
  const lines = answer.split('\n').filter((line) => line.trim() !== '')
  const cases = lines.filter((line) => caseLine.test(line.replace(repealedLead, ''))).length > 1
  const blocks: Block[] = []
  lines.forEach((line, index) => {
    const found = cases ? caseBlock(line) : undefined
    if (found !== undefined) {
      if (found.lead !== '') blocks.push({ kind: 'lead', text: found.lead.replace(/，$/u, '：') })
      push(blocks, { kind: 'cases', rows: [found.row] })
    } else if (index === 0 && listed.test(line)) blocks.push(...figures(line))
    else push(blocks, blockOf(line, index, lines.length, amounts))
  })
  return together(blocks)
}

/** A caution between the first case and the others goes before them all, so that they stay one table. */
function together(blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findIndex(({ kind }) => kind === 'cases')
  const [first, caution, others] = blocks.slice(at, at + 3)
  if (at < 0 || first?.kind !== 'cases' || caution?.kind !== 'caution' || others?.kind !== 'cases')
    return blocks
  const all: Block = { kind: 'cases', rows: [...first.rows, ...others.rows] }
  return [...blocks.slice(0, at), caution, all, ...blocks.slice(at + 3)]
}

function blockOf(line: string, index: number, count: number, amounts: ReplyBody['amounts']): Block {
  const sum = arithmeticLine.exec(line)?.groups
  if (sum !== undefined) {
    const formula = sum['formula'] ?? ''
    const item = sum['item'] ?? amounts.find((amount) => amount.formula === formula)?.label ?? ''
    return { kind: 'arithmetic', rows: [{ item, formula, amount: bare(sum['amount'] ?? '') }] }
  }
  // 高级工、考核不合格：0元, a row of the same table.
  const nothing = /^(?<item>[^：]{1,60})：(?<amount>0元)$/u.exec(line)?.groups
  if (nothing !== undefined) {
    const { item: of = '', amount = '' } = nothing
    return { kind: 'arithmetic', rows: [{ item: of, formula: '', amount }] }
  }
  const paper = /^(?<number>\d+)\. (?<box>[☐☑]) (?<name>.+)$/u.exec(line)?.groups
  if (paper !== undefined) {
    const { number = '', box, name = '' } = paper
    return { kind: 'papers', papers: [{ number: Number(number), name, done: box === '☑' }] }
  }
  const item = /^(?:\d+[.、]|[-•]) ?(?<item>.+)$/u.exec(line)?.groups?.['item']
  if (item !== undefined) return { kind: 'list', items: [item] }
  if (line.startsWith('注意：')) return { kind: 'caution', text: line }
  if (index === count - 1 && line.startsWith('请问')) return { kind: 'question', text: line }
  if (index === 0) return { kind: 'lead', text: line }
  return { kind: line.startsWith('依据：') ? 'basis' : 'text', text: line }
}

function caseBlock(line: string): { readonly lead: string; readonly row: ArithmeticRow } | undefined {
  const [lead = ''] = repealedLead.exec(line) ?? []
  const found = caseLine.exec(line.slice(lead.length))?.groups
  if (found === undefined) return undefined
  const row = { item: found['item'] ?? '', amount: found['amount'] ?? '', formula: found['formula'] ?? '' }
  return { lead, row }
}

/** A sentence that only lists what is paid for whom: 每人每年标准：中级工5,000元、高级工6,000元。 */
function figures(line: string): readonly Block[] {
  const { lead = '', list = '' } = listed.exec(line)?.groups ?? {}
  return [
    { kind: 'lead', text: lead },
    {
      kind: 'figures',
      figures: list.split('、').map((each) => {
        const [, item = '', amount = ''] = /^(.+?)([\d,]+元)$/u.exec(each) ?? []
        return { item, amount }
      }),
    },
  ]
}

/** Lines of one table or list that follow one another are one block. */
function push(blocks: Block[], block: Block): void {
  const last = blocks.at(-1)
  if (block.kind === 'list' && last?.kind === 'list')
    blocks[blocks.length - 1] = { kind: 'list', items: [...last.items, ...block.items] }
  else if (block.kind === 'papers' && last?.kind === 'papers')
    blocks[blocks.length - 1] = { kind: 'papers', papers: [...last.papers, ...block.papers] }
  else if (
    (block.kind === 'arithmetic' || block.kind === 'cases') &&
    last !== undefined &&
    last.kind === block.kind
  )
    blocks[blocks.length - 1] = { kind: block.kind, rows: [...last.rows, ...block.rows] }
  else blocks.push(block)
}

function bare(text: string): string {
  return text.replaceAll('*', '')
}
