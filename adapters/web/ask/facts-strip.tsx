import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import type { FactDescription, ReplyBody } from '../../http/contract/index.ts'
import { useMessages } from '../messages/index.ts'
import { factText } from './fact-text.ts'
import styles from './facts-strip.module.css'

/** The facts in one line, where there is no room for the panel; opens it. */
export function FactsStrip({
  facts,
  catalogue,
  onOpen,
}: {
  readonly facts: ReplyBody['facts']
  readonly catalogue: readonly FactDescription[]
  readonly onOpen: () => void
}) {
  const { facts: words } = useMessages()
  const values = Object.entries(facts).map(([id, { value, label }]) => {
    const text = factText(
      value,
      catalogue.find((each) => each.id === id),
    )
    return typeof value === 'boolean' ? `${label}：${text}` : text
  })
  return (
    <button type="button" className={`${styles.strip ?? ''} no-print`} onClick={onOpen}>
      <span className={styles.values}>{words.strip(values.join(' · '))}</span>
      <ChevronRightRegular aria-hidden="true" />
    </button>
  )
}
