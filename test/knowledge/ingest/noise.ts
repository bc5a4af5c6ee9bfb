import type { ParsedDocument } from '../../../knowledge/ingest/index.ts'
import { leaves } from '../../../knowledge/ingest/index.ts'

/** What a scanner, a converter or a typist does to a text without changing what it says. */
export function noised(raw: string, documents: readonly ParsedDocument[], seed: number): string {
  const random = generator(seed)
  const parts = documents.flatMap((document) => {
    return leaves(document).map((leaf) => {
      const text = raw.slice(leaf.start, leaf.end)
      if (leaf.kind === 'cell' || leaf.path.startsWith('任务清单')) return text
      const words = text.trimEnd()
      const breakable = leaf.kind !== 'heading' && (leaf.kind !== 'front' || leaf.path === '主送')
      const whole =
        breakable && STYLE_SHOWN.test(leaf.path) ? (/^[^，。：]*[，。：]/u.exec(words)?.[0].length ?? 0) : 0
      const broken = breakable ? words.slice(0, whole) + breakLines(words.slice(whole), random) : words
      return indent(swapWidths(broken, random), random) + gap(text.slice(words.length), random)
    })
  })
  return parts.join('')
}

/** One provision of a list keeps its opening words on one line: with all of them cut, nothing tells a heading from half a sentence. */
const STYLE_SHOWN = /(?:2|（三）)$/u

/** Line breaks, page ends and stray spaces inside a paragraph, never where a sentence ends. */
function breakLines(text: string, random: () => number): string {
  let out = /^\s*/u.exec(text)?.[0] ?? ''
  let since = 0
  for (const char of text.trimStart()) {
    const before = out.at(-1) ?? '\n'
    const quiet = /[。；：！？;:!?”’」』》）)〕\s\-—*#]/u.test(before) || /[\s\-—<*#]/u.test(char)
    if (since >= 12 && !quiet && out.trim() !== '' && random() < 0.03) {
      out += pick(BREAKS, random)
      since = 0
    } else if (!quiet && since > 3 && /[\u4E00-\u9FFF]/u.test(char + before) && random() < 0.01) {
      out += ' '
    }
    out += char
    since += 1
  }
  return out
}

function swapWidths(text: string, random: () => number): string {
  if (random() < 0.5) return text
  return text
    .replace(
      /^(\s*(?:#+\s*)?(?:\*\*)?)([（(])([一二三四五六七八九十]+)[）)]/u,
      (_, lead: string, open: string, n: string) => (open === '(' ? `${lead}（${n}）` : `${lead}(${n}) `),
    )
    .replace(/^(\s*)(\d)([.、])/u, (_, lead: string, n: string, stop: string) =>
      stop === '.' ? `${lead}${n}、` : `${lead}${String.fromCodePoint((n.codePointAt(0) ?? 48) + 0xfee0)}．`,
    )
    .replace(/^(\s*附件)\s*(\d)(?=\s)/u, '$1$2')
}

function indent(text: string, random: () => number): string {
  return random() < 0.2
    ? text.replace(/^[ \u3000]*(?=[^\s#*-])/u, pick(['  ', '    ', '　　'], random))
    : text
}

/** Between two leaves: the breaks there were, and perhaps a page's foot. */
function gap(space: string, random: () => number): string {
  if (!space.includes('\n')) return space
  const roll = random()
  if (roll < 0.1) return `${space}${pick(FEET, random)}\n`
  return roll < 0.3 ? `  ${space}\n` : space
}

const FEET = ['— 3 —', '- 3 -', '-12-', '–  7  –', '第 3 页', '---']

const BREAKS = ['\n', '\n\n', '  \n', '\n— 3 —\n', '\n\n- 12 -\n\n', '\r\n']

function pick(from: readonly string[], random: () => number): string {
  return from[Math.floor(random() * from.length)] ?? ''
}

/** mulberry32: the same seed gives the same noise everywhere. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
