import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { normaliseForTopics } from '../../../../bot/understand/index.ts'
import { typos } from '../../../../bot/understand/topics/typos.ts'
import { literalWords } from './literal-words.ts'

const folder = new URL('../../../../bot/understand/topics/', import.meta.url)
const files = ['forms.yaml', ...readdirSync(new URL('lexicon/', folder)).map((name) => `lexicon/${name}`)]

/** A pattern runs over text whose typos and dialect words are put right: an alternative that needs one never fits. */
describe.each(files)('%s', (file) => {
  it('has no alternative whose words typos.yaml rewrites first', () => {
    const patterns = patternsIn(parse(readFileSync(new URL(file, folder), 'utf8')))
    expect(patterns.flatMap(deadIn)).toEqual([])
  })
})

it('tells what is rewritten from what is not', () => {
  expect(deadIn('领(?:补助|补贴)|咋办|啥时候')).toEqual([
    '领(?:补助|补贴)|咋办|啥时候 ← 领补助 (写作 领补贴)',
    '领(?:补助|补贴)|咋办|啥时候 ← 咋办 (写作 怎么办)',
    '领(?:补助|补贴)|咋办|啥时候 ← 啥时候 (写作 什么时候)',
  ])
  expect(deadIn('补(?:贴|助)')).toEqual(['补(?:贴|助) ← 补助 (写作 补贴)'])
  expect(deadIn('补(?!贴|助)~什么')).toEqual(['补(?!贴|助)~什么 ← 补助 (写作 补贴)'])
  expect(deadIn('准备按|备按时|<钱>补')).toEqual([])
})

function deadIn(pattern: string): readonly string[] {
  const { wrong } = typos()
  const survives = (word: string) =>
    [...wrong].some(([written, put]) => written.includes(word) && put.includes(word))
  return literalWords(pattern).flatMap(({ word }) => {
    const put = normaliseForTopics(word)
    return put.includes(word) || survives(word) || loneMark.test(word)
      ? []
      : [`${pattern} ← ${word} (写作 ${put})`]
  })
}

/** A mark alone may stand between figures, where it keeps its form (1:3:6). */
const loneMark = /^\p{P}$/u

/** Every pattern of a YAML file: what is not a name of a topic or a form. */
function patternsIn(data: unknown): readonly string[] {
  if (typeof data === 'string') return [data]
  if (Array.isArray(data)) return data.flatMap(patternsIn)
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) => (key === '让' ? [] : patternsIn(value)))
}
