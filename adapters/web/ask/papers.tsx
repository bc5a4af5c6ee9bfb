import { Checkbox } from '@fluentui/react-components'
import { Link } from 'react-router'
import { useMessages } from '../messages/index.ts'
import type { Paper } from './answer-blocks.ts'
import styles from './answer-body.module.css'

/** The papers of a list with their boxes: pressing one says so in the conversation, which keeps the ticks. */
export function Papers({
  papers,
  onSay,
}: {
  readonly papers: readonly Paper[]
  readonly onSay: ((text: string) => void) | undefined
}) {
  const { answer } = useMessages()
  return (
    <>
      <ul className={styles.papers}>
        {papers.map(({ number, name, done }) => (
          <li key={number} value={number}>
            <Checkbox
              checked={done}
              disabled={onSay === undefined}
              label={`${String(number)}. ${name}`}
              onChange={(_, { checked }) => {
                onSay?.(checked === true ? `第${String(number)}项好了` : `第${String(number)}项还没有`)
              }}
            />
          </li>
        ))}
      </ul>
      <p className="no-print">
        <Link to="/prepare">{answer.toPrepare}</Link>
      </p>
    </>
  )
}
