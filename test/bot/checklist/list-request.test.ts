import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { readListRequest, stageAlone } from '../../../bot/checklist/index.ts'
import { normaliseForTopics } from '../../../bot/understand/index.ts'

const cases = z
  .array(z.strictObject({ 说: z.string(), 步: z.string() }))
  .parse(parse(readFileSync(join(import.meta.dirname, 'list-request.yaml'), 'utf8')))

it.each(cases)('$说: $步', ({ 说, 步 }) => {
  const request = readListRequest(normaliseForTopics(说))
  expect(request === undefined ? '没有' : (request.stage ?? '没说')).toBe(步)
})

it('knows a step named and nothing else', () => {
  expect(stageAlone('那申领的呢')).toBe('补贴申领')
  expect(stageAlone('备案')).toBe('备案')
  expect(stageAlone('备案几天内')).toBeUndefined()
  expect(stageAlone('花名册')).toBeUndefined()
})
