import type { ReplyBody } from '../../http/contract/index.ts'
import { useMessages } from '../messages/index.ts'
import styles from './trace.module.css'

interface Step {
  readonly label: string
  readonly value: string
  readonly facts: readonly string[]
  readonly citation: readonly number[]
}

/** 「为什么」: the rules in the order they were applied, what each gave, and what it rests on. */
export function Trace({
  reply,
  numberOf,
  labelOf,
  id,
}: {
  readonly reply: ReplyBody
  readonly numberOf: (index: number) => number | undefined
  readonly labelOf: (fact: string) => string | undefined
  readonly id: string
}) {
  const { answer } = useMessages()
  return (
    <section id={id} className={styles.trace} aria-label={answer.whyTitle}>
      <h3 className={styles.heading}>{answer.whyTitle}</h3>
      <ol className={styles.steps} lang="zh-CN">
        {stepsOf(reply).map(({ label, value, facts, citation }, index) => {
          const used = facts.flatMap((fact) => (reply.facts[fact] === undefined ? [] : (labelOf(fact) ?? [])))
          const numbers = [...new Set(citation.flatMap((each) => numberOf(each) ?? []))]
          return (
            <li key={index}>
              <span className={styles.label}>{label}</span>
              <span className={styles.value}>{value}</span>
              <span className={styles.note}>
                {used.length > 0 && `${answer.whyFacts}：${used.join('、')}`}
                {used.length > 0 && numbers.length > 0 && '　'}
                {numbers.length > 0 && `${answer.basis} ${numbers.join('、')}`}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** A rule that gave the same value for two clauses is one step. */
function stepsOf(reply: ReplyBody): readonly Step[] {
  const steps: Step[] = []
  for (const { label, value, facts, citation } of reply.trace) {
    const at = steps.findIndex((step) => step.label === label && step.value === value)
    const known = steps[at]
    if (known === undefined) steps.push({ label, value, facts, citation })
    else
      steps[at] = {
        ...known,
        facts: [...new Set([...known.facts, ...facts])],
        citation: [...new Set([...known.citation, ...citation])],
      }
  }
  return steps
}
