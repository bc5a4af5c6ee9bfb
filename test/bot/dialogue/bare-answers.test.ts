import { expect, it } from 'vitest'
import { emptyState } from '../../../bot/index.ts'
import { loadAssistant } from '../../../adapters/assistant.ts'

const assistant = loadAssistant()

function last(...turns: readonly string[]) {
  let state = emptyState
  let answer = ''
  for (const turn of turns) {
    const result = assistant.turn(state, turn, '2026-03-02')
    state = result.state
    answer = result.reply.answer
  }
  return answer
}

const asked = '无锡25个高级工两年，备案两年，补多少？'

it.each([
  ['是', /补贴合计\*\*300,000元\*\*/u],
  ['是的', /补贴合计\*\*300,000元\*\*/u],
  ['合格', /补贴合计\*\*300,000元\*\*/u],
  ['没有', /不予补贴（0元）/u],
  ['不是', /不予补贴（0元）/u],
  ['否', /不予补贴（0元）/u],
])('%s answers what was just asked', (word, answer) => {
  expect(last(asked, word)).toMatch(answer)
})

it.each(['无锡', '无锡市', '我们在无锡', '是无锡的企业'])('%s completes the question before it', (place) => {
  expect(last('高级工学徒一个人一年补多少', place)).toBe(last('无锡高级工学徒一个人一年补多少'))
})
