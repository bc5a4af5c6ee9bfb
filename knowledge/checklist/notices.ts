import { judge, type Finding } from '../rules/index.ts'
import { contradictions, type Dated } from '../timeline/index.ts'
import { messages } from './messages.zh.ts'
import { clauseOf, entriesOf, holds, type Situation } from './situation.ts'
import type { Notice } from './types.ts'

/** Topics whose verdict decides whether what the profile says can be filed at all. */
const verdictTopics = new Set([
  'training-term',
  'allowed-levels',
  'field-target-level',
  'apprentice-eligibility',
  'certificate-prerequisite',
  'enterprise-eligibility',
  'institution-eligibility',
  'online-share',
])
/** A batch beyond this is more likely a slip than a class. */
const manyApprentices = 5000

/** What the user should know before using the list, the gravest first. */
export function noticesOf(situation: Situation, dated: readonly Dated[]): readonly Notice[] {
  const found = [
    ...validity(situation),
    ...headcounts(situation),
    ...datesThatContradict(situation),
    ...missed(situation, dated),
    ...unmetRules(situation),
    ...whereToFile(situation),
    ...unused(situation),
  ]
  return [...found.filter(({ level }) => level === '错误'), ...found.filter(({ level }) => level === '提示')]
}

function validity({ resolution }: Situation): readonly Notice[] {
  const { status, chain } = resolution
  if (status.kind === 'in-force') return []
  const by = status.by.held ? status.by.id : (status.by.docNumber ?? status.by.name)
  const name = chain[0].document.shortName
  return [
    status.kind === 'repealed'
      ? { code: 'repealed', level: '提示', message: messages.repealed(name, by, status.effective) }
      : {
          code: 'repealed-unpublished',
          level: '提示',
          message: messages.repealedUnpublished(name, by, status.effective, status.published ?? ''),
        },
  ]
}

function headcounts({ cohorts }: Situation): readonly Notice[] {
  const total = cohorts.reduce((sum, { headcount }) => sum + headcount, 0)
  if (cohorts.length === 0)
    return [{ code: 'no-apprentices', level: '提示', key: 'cohorts', message: messages.noGroups }]
  if (total > manyApprentices)
    return [{ code: 'many-apprentices', level: '提示', key: 'cohorts', message: messages.many(total) }]
  return []
}

function datesThatContradict({ facts, cohorts }: Situation): readonly Notice[] {
  return contradictions(facts.dates, cohorts).map(({ message }) => ({
    code: 'dates-contradict',
    level: '错误',
    key: 'dates',
    message,
  }))
}

/** A deed on a day the text does not allow: 考核 after 期满, or too long before it. */
function missed(situation: Situation, dated: readonly Dated[]): readonly Notice[] {
  return dated.flatMap(({ state, entry, name, soft }): readonly Notice[] => {
    if (state === undefined || state.kind === 'in-time') return []
    const clause = clauseOf(situation, entry.quotes)
    return [
      {
        code: state.kind === 'late' ? 'deadline-missed' : 'too-early',
        level: soft ? '提示' : '错误',
        key: 'dates',
        message: messages.late(name, `${state.text}。${entry.text}`),
        ...(clause === undefined ? {} : { clause }),
      },
    ]
  })
}

/** Rules the profile already breaks, a notice for each requirement and group. */
function unmetRules(situation: Situation): readonly Notice[] {
  const { knowledge, facts } = situation
  const rules = entriesOf(situation).flatMap((entry) =>
    entry.kind === 'verdict' && entry.topics.some((topic) => verdictTopics.has(topic)) ? [entry] : [],
  )
  const groups = facts.groups.length === 0 ? [{ label: '', facts: facts.shared }] : facts.groups
  const found = groups.flatMap(({ label, facts: own }) =>
    rules.flatMap((entry): readonly Notice[] => {
      const verdict = judge(knowledge.program, entry.rule, { ...facts.shared, ...own })
      if (verdict.kind !== 'unmet' && verdict.kind !== 'discretion') return []
      const hard = verdict.kind === 'unmet'
      const broken = verdict.findings.filter(({ truth, soft }) => truth === false && soft !== hard)
      const text = broken.length === 0 ? entry.text : broken.map((finding) => finding.text).join('，')
      const clause = clauseOf(situation, quotesOf(broken, entry.quotes))
      return [
        {
          code: hard ? 'rule-unmet' : 'rule-soft',
          level: hard ? '错误' : '提示',
          key: 'cohorts',
          message: hard ? messages.unmet(label, text) : messages.soft(label, text),
          ...(clause === undefined ? {} : { clause }),
        },
      ]
    }),
  )
  const seen = new Set<string>()
  return found.filter(({ message }) => (seen.has(message) ? false : seen.add(message)))
}

function quotesOf(broken: readonly Finding[], otherwise: readonly string[]): readonly string[] {
  const quotes = broken.flatMap((finding) => finding.quotes)
  return quotes.length === 0 ? otherwise : quotes
}

/** Who receives it: what the text says of filing for enterprises such as this. */
function whereToFile(situation: Situation): readonly Notice[] {
  return entriesOf(situation).flatMap((entry): readonly Notice[] => {
    if (entry.kind !== 'statement' || !entry.topics.includes('filing-authority')) return []
    if (holds(situation, entry.appliesWhen) !== true) return []
    const clause = clauseOf(situation, entry.quotes)
    return [
      {
        code: 'filing-authority',
        level: '提示',
        message: [entry.text, ...entry.notes].map((text) => text.replace(/。$/u, '')).join('。'),
        ...(clause === undefined ? {} : { clause }),
      },
    ]
  })
}

function unused({ facts }: Situation): readonly Notice[] {
  return facts.unused.map(({ key, message }) => ({
    code: key.endsWith('headcount') ? 'no-apprentices' : 'not-used',
    level: key.endsWith('headcount') ? '错误' : '提示',
    key,
    message,
  }))
}
