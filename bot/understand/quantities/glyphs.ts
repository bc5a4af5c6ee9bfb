/** Text made uniform for reading, with the way back to the offsets of the original. */
export interface Glyphs {
  readonly text: string
  /** The UTF-16 offset in the original of the glyph at `index`; `index` may be `text.length`. */
  offset(index: number): number
}

/**
 * Full width becomes ASCII, keycap digits become digits, invisible characters go, spaces and dashes become one kind,
 * and the traditional characters that quantities use become simplified. The full-width comma stays: it separates clauses.
 */
export function toGlyphs(original: string): Glyphs {
  const glyphs: string[] = []
  const offsets = new Uint32Array(original.length + 1)
  const push = (glyph: string, offset: number): void => {
    offsets[glyphs.length] = offset
    glyphs.push(glyph)
  }
  for (let at = 0; at < original.length; at++) {
    const code = original.charCodeAt(at)
    if (code === 0xd83d && original.charCodeAt(at + 1) === 0xdd1f) {
      push('1', at)
      push('0', at)
      at += 1
    } else if (!isInvisible(code)) {
      push(uniform(original.charAt(at), code), at)
    }
  }
  offsets[glyphs.length] = original.length
  return { text: glyphs.join(''), offset: (index) => offsets[index] ?? original.length }
}

function isInvisible(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0x20e3 ||
    code === 0x2060 ||
    code === 0xfeff ||
    code === 0xad
  )
}

function uniform(glyph: string, code: number): string {
  if (code < 0x80) return glyph === '\t' ? ' ' : glyph
  if (code >= 0xff01 && code <= 0xff5e && code !== 0xff0c) return String.fromCharCode(code - 0xfee0)
  if (code >= 0x2000 && code <= 0x200a) return ' '
  return SAME.get(glyph) ?? glyph
}

const SAME: ReadonlyMap<string, string> = new Map(
  [
    ['\u00a0\u202f\u3000', ' '],
    ['‐‑‒–—−﹣', '-'],
    ['〜∼﹏', '~'],
    ['∶﹕ː', ':'],
    ['﹪', '%'],
    ['￥', '¥'],
    ['○◯', '〇'],
    ['萬', '万'],
    ['億', '亿'],
    ['兩', '两'],
    ['個箇', '个'],
    ['號', '号'],
    ['週', '周'],
    ['幾', '几'],
    ['貳貮弍', '贰'],
    ['參叄', '叁'],
    ['陸', '陆'],
    ['圓', '圆'],
    ['點', '点'],
    ['餘', '余'],
    ['來', '来'],
    ['塊', '块'],
    ['歲', '岁'],
    ['時', '时'],
    ['課', '课'],
    ['學', '学'],
    ['間', '间'],
    ['內', '内'],
    ['從', '从'],
    ['將', '将'],
    ['約', '约'],
    ['條', '条'],
    ['張', '张'],
    ['項', '项'],
    ['門', '门'],
    ['後', '后'],
    ['級', '级'],
    ['禮', '礼'],
    ['錢', '钱'],
  ].flatMap(([from = '', to = '']) => [...from].map((glyph) => [glyph, to] as const)),
)
