import { createForms } from '../../dist/checker/index.js'
import { checklistFor, loadDaysOff, loadKnowledge, parseProfile } from '../../dist/knowledge/index.js'
import { median, quantile } from './stats.mjs'

const asOf = '2026-11-21'
const warmUp = 5
const passes = 40
const people = 1000
const regions = ['阳泉', '无锡', '北京', '广州', '太原市']

const parts = { knowledge: loadKnowledge(), daysOff: loadDaysOff() }
const profiles = regions.map((region) => {
  const parsed = parseProfile({
    name: '某机械有限公司',
    region,
    size: '小型',
    cohorts: [
      { level: '高级工', occupation: '焊工', headcount: people, years: 2, outcome: { certified: people } },
    ],
    dates: { 计划公布: '2024-04-02', 开班: '2024-05-06', 期满: '2026-05-06', 离职: '2025-06-20' },
  })
  if (parsed.kind === 'bad') throw new Error(parsed.problems[0].message)
  return parsed.profile
})

/** Milliseconds of one checklist of every stage, and of a 1,000-person 附件1. */
const times = []
for (let pass = -warmUp; pass < passes; pass += 1)
  for (const profile of profiles) {
    const start = performance.now()
    const result = checklistFor(parts, profile, { asOf })
    if (pass >= 0) times.push(performance.now() - start)
    if (result.kind !== 'checklist' || result.checklist.callToAsk.length === 0) throw new Error('no list')
  }

const forms = createForms(parts.knowledge)
const rows = Array.from({ length: people }, (_, at) => ({
  name: `学徒${String(at)}`,
  sex: at % 2 === 0 ? '男' : '女',
  age: 30,
  education: '大专',
  'id-number': `14030219900115${String(at).padStart(4, '0')}`,
  department: '焊接车间',
  'apprentice-kind': '新录用人员',
}))
const roster = []
for (let pass = 0; pass < 6; pass += 1) {
  const start = performance.now()
  const made = await forms.make(profiles[0], { form: 'roster', people: rows, asOf })
  if (made.kind !== 'file') throw new Error('no file')
  roster.push(performance.now() - start)
}
process.stdout.write(
  JSON.stringify({
    checklists: times.length,
    checklist: { p50: median(times), p95: quantile(times, 0.95), max: Math.max(...times) },
    people,
    roster: { first: roster[0], p50: median(roster), max: Math.max(...roster) },
  }),
)
