import { expect, it } from 'vitest'
import { emptyState } from '../../../bot/index.ts'
import { loadAssistant } from '../../../adapters/assistant.ts'

const assistant = loadAssistant()
const answer = (text: string) => assistant.turn(emptyState, text, '2026-03-02').reply.answer

it.each([
  ['无锡的班5月6日开班，什么时候之前要备案', /2026年5月/u],
  ['无锡备案最晚哪天，我们4月2号开课', /2026年4月/u],
  ['无锡学徒3月9日入职的，备案最晚什么时候', /2026年3月/u],
])('a day of another event begins no deadline: %s', (text, day) => {
  expect(answer(text)).not.toMatch(day)
  expect(answer(text)).toMatch(/计划公布.{0,4}10个工作日内/u)
})

it('the day the rule counts from does', () => {
  expect(answer('无锡计划3月20日公布，5月6日开班，开班备案最晚哪天交')).toMatch(/最晚2026年4月3日/u)
})
