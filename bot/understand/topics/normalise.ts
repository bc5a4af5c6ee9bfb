import { rememberRecent } from '../../recent.ts'
import { mapCharacters, replaceMapped, type MappedText, type Span } from './mapped-text.ts'
import { separates } from './spaces.ts'
import { typos } from './typos.ts'

/** No more than this many characters are looked at: the first 3,000 and the last 1,000. */
const head = 3000
const tail = 1000

const fullWidth = new Map([...',?!;:'].map((mark, i) => [mark, '，？！；：'.charAt(i)]))

/**
 * The form of a text that topic patterns run over: NFKC, lower case, simplified characters, no white space and no
 * quotation marks, Chinese punctuation, common typos and homophones put right. Line breaks become commas, and spaces that
 * stand for one.
 */
export function normaliseForTopics(text: string): string {
  return normaliseMapped(text).text
}

/** The same, keeping for each character where it stands in the original. */
export const normaliseMapped = rememberRecent((text: string): MappedText => {
  const { traditional, latin, latinWord, wrong, wrongWord } = typos()
  const steps: readonly (readonly [RegExp, (match: string, start: number, text: string) => string])[] = [
    [latinWord, (word) => latin.get(word) ?? word],
    [/\s*[\r\n]\s*/g, () => '，'],
    [
      /[ \t\u3000]+/g,
      (spaces, start, whole) => (separates(whole, start, start + spaces.length) ? '，' : spaces),
    ],
    [/[\s\u200b-\u200f\u2060\ufeff“”‘’「」『』《》〈〉"'`*_]+/g, () => ''],
    [/(?<=\d),(?=\d{3}(?!\d))/g, () => ''],
    [/[,?!;]|(?<!\d):|:(?!\d)/g, (mark) => fullWidth.get(mark) ?? mark],
    [wrongWord, (word) => wrong.get(word) ?? word],
  ]
  const start = mapCharacters(text, looked(text), (character) => {
    const folded = isHan(character) ? character : character.normalize('NFKC').toLowerCase()
    return traditional.get(folded) ?? folded
  })
  return steps.reduce((mapped, [pattern, put]) => replaceMapped(mapped, pattern, put), start)
})

/** What NFKC and lower case leave as it is. */
function isHan(character: string): boolean {
  return character >= '\u4e00' && character <= '\u9fff'
}

function looked(text: string): readonly Span[] {
  if (text.length <= head + tail) return [{ start: 0, end: text.length }]
  return [
    { start: 0, end: head },
    { start: text.length - tail, end: text.length },
  ]
}
