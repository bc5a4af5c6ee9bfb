import type { Block } from './block.ts'
import { readHead } from './head.ts'
import type { Head } from './head.ts'
import type { Line } from './lines.ts'
import { readMarker } from './markers.ts'
import { numeral } from './numeral.ts'
import { isHeadingOnly } from './heading.ts'
import { joinCutSentences } from './join.ts'
import { closingWord, isInnerTitle, sheetName } from './recognise.ts'
import { Sequence } from './sequence.ts'
import { endsSentence, squeeze } from './text.ts'

export interface Blocks extends Pick<Head, 'title' | 'docNumber'> {
  readonly blocks: readonly Block[]
}

/** Joins broken lines and classifies them. Never fails: what nothing recognises is a paragraph. */
export function readBlocks(lines: readonly Line[]): Blocks {
  const head = readHead(lines)
  const blocks: Block[] = []
  if (head.length > 0) blocks.push({ kind: 'front', word: '正文前', lines: lines.slice(0, head.length) })
  const bodyAt = head.length + head.addressee
  if (head.addressee > 0)
    blocks.push({ kind: 'front', word: '主送', lines: lines.slice(head.length, bodyAt) })

  const scope: Scope = {
    title: squeeze(head.title),
    sequence: new Sequence(),
    attachments: 0,
    numbered: false,
  }
  lines.slice(bodyAt).forEach((line, at) => {
    const before = blocks.at(-1)
    const next = lines[bodyAt + at + 1]
    const block =
      before !== undefined && continuesForm(before, line) ? undefined : open(line, next, before, scope)
    if (block !== undefined) blocks.push(block)
    else if (before !== undefined) before.lines.push(line)
  })
  return {
    title: head.title,
    blocks: joinCutSentences(blocks),
    ...(head.docNumber === undefined ? {} : { docNumber: head.docNumber }),
  }
}

interface Scope {
  readonly title: string
  readonly sequence: Sequence
  attachments: number
  /** Has a 一、 or the like been seen? Inner titles stand before it only. */
  numbered: boolean
}

/** The block this line begins, or undefined when it goes on with the one before. */
function open(
  line: Line,
  next: Line | undefined,
  before: Block | undefined,
  scope: Scope,
): Block | undefined {
  const lines = [line]
  if (before?.kind === 'row' && isShortRow(before, line)) return undefined
  if (isTabled(line) || (line.tabs > 0 && before?.kind === 'row')) {
    return { kind: 'row', lines, columns: before?.columns ?? line.tabs }
  }
  const midSentence = before !== undefined && isMidSentence(before, line)
  const attachment = midSentence ? undefined : attachmentLabel(line, next, scope)
  if (attachment !== undefined) {
    scope.sequence.reset()
    return { kind: 'attachment', word: attachment, lines }
  }
  if (!midSentence && /^-?附件:/u.test(line.text)) {
    return { kind: 'front', word: /附件:$/u.test(line.text) ? '附件' : '附件说明', lines }
  }
  if (!midSentence && /^注:/u.test(line.text)) return { kind: 'note', lines }
  const marker = readMarker(line.shown)
  if (marker !== undefined && !(absorbsItems(before) && marker.kind === 'item')) {
    if (scope.sequence.continues(marker, midSentence)) {
      scope.sequence.take(marker)
      scope.numbered = true
      return { kind: 'marker', marker, lines }
    }
  }
  if (isEntry(line)) return { kind: 'entry', lines }
  if (midSentence) return undefined
  const word = closingWord(line.text)
  if (word !== undefined) return before?.word === word ? undefined : { kind: 'front', word, lines }
  if (before?.word === '附件说明' || isUnfinishedNote(before, line)) return undefined
  if (!scope.numbered && isInnerTitle(line.text) && isAnnounced(line, before, scope))
    return { kind: 'title', word: '标题', lines }
  return { kind: 'paragraph', lines }
}

/** The notice's own title names the text it promulgates; failing that, the notice must have been signed. */
function isAnnounced(line: Line, before: Block | undefined, scope: Scope): boolean {
  return scope.title.includes(line.text) || before?.word === '落款' || before?.word === '附注'
}

/** `附件 2`, `附件2：花名册`, counted on; or `…任务清单` above a table. */
function attachmentLabel(line: Line, next: Line | undefined, scope: Scope): string | undefined {
  const match = /^附件(\d{1,2}|[一二三四五六七八九十]{1,2})(?::?[^\d,。;:)、]{1,60})?$/u.exec(line.text)
  const n = match?.[1] === undefined ? undefined : numeral(match[1])
  if (n !== undefined && n === scope.attachments + 1) {
    scope.attachments = n
    return `附件${String(n)}`
  }
  return next !== undefined && isTabled(next) ? sheetName(line.text) : undefined
}

/** A form's own name stands on the line after `附件 n`. */
function continuesForm(before: Block, line: Line): boolean {
  if (before.kind !== 'attachment' || before.lines.length > 1 || isTabled(line)) return false
  const named = /^附件[\d一二三四五六七八九十]+$/u.test(before.lines[0]?.text ?? '')
  return (
    named && line.text.length <= 40 && !/[。;:!?,]/u.test(line.text) && readMarker(line.shown) === undefined
  )
}

/** Does `line` go on with a sentence, a heading or a table cell that `before` left unfinished? */
function isMidSentence(before: Block, line: Line): boolean {
  const last = before.lines.at(-1)
  if (last === undefined) return false
  if (before.word === '附注') return isOpenBracket(before)
  if (before.kind === 'paragraph' || before.kind === 'note') return !endsSentence(last.text)
  if (before.kind === 'entry') return !endsSentence(last.text) && !(isPhrase(before) && endsList(line))
  if (before.kind !== 'marker') return false
  return isHeadingOnly(before) ? isBrokenHeading(before, line) : !endsSentence(last.text)
}

/** A list of things rather than of sentences: its entries end without a full stop. */
function isPhrase(entry: Block): boolean {
  return entry.lines.every((line) => !line.text.includes('。'))
}

function endsList(line: Line): boolean {
  return closingWord(line.text) !== undefined || startsNew(line)
}

function startsNew(line: Line): boolean {
  return readMarker(line.shown) !== undefined || /^(?:附件|注:|-附件)/u.test(line.text)
}

function isOpenBracket(block: Block): boolean {
  const text = block.lines.map((line) => line.text).join('')
  return text.startsWith('(') && !text.endsWith(')')
}

/** `（一）推行新型` + `企业基本条件。企业能…`: a run-in heading cut before its full stop. */
function isBrokenHeading(block: Block, line: Line): boolean {
  const stop = line.text.indexOf('。')
  if (block.lines[0]?.hash === true || stop === -1 || stop === line.text.length - 1 || startsNew(line))
    return false
  const length = (block.marker?.rest.length ?? 0) + stop
  return length <= 30 && !/[;:!?,]/u.test(line.text.slice(0, stop))
}

/** A tab behind some text: cells. Tabs in front of it only indent. */
function isTabled(line: Line): boolean {
  return line.tabs > 0 && /\S.*\t/u.test(line.raw)
}

/** A cell broken over lines: the row has fewer cells than the one above and this line brings no more than it lacks. */
function isShortRow(row: Block, line: Line): boolean {
  const width = row.columns ?? 0
  const have = row.lines.reduce((sum, each) => sum + each.tabs, 0)
  return have < width && have + line.tabs <= width
}

function isEntry(line: Line): boolean {
  return /^[-–•·*]\s+\S/u.test(line.raw.trim()) || /^(?:—{1,3}|-{2,6}|[•·●◆■])[^-—\d]/u.test(line.text)
}

function absorbsItems(before: Block | undefined): boolean {
  return before?.kind === 'note' || before?.word === '附件说明'
}

/** After `注：1、…；` the next line may be `2、…`. */
function isUnfinishedNote(before: Block | undefined, line: Line): boolean {
  return before?.kind === 'note' && readMarker(line.shown)?.kind === 'item'
}
