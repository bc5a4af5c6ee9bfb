import { Button, Checkbox, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { Visit } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import styles from './portal.module.css'

export interface VisitAction {
  readonly label: string
  readonly run: (visit: Visit) => void
  /** The contract knows where its page is. */
  readonly knowsAddress?: boolean
}

/** The address of a page to open, and whether its user logs in first. */
export function VisitForm({
  address = '',
  canOpenWindow,
  actions,
}: {
  readonly address?: string
  readonly canOpenWindow: boolean
  readonly actions: readonly VisitAction[]
}) {
  const { portal } = useMessages()
  const [url, setUrl] = useState(address)
  const [person, setPerson] = useState(false)
  const usable = URL.canParse(url.trim())
  return (
    <div className={styles.visit}>
      <label className={styles.label}>
        {portal.address}
        <Input
          type="url"
          value={url}
          placeholder="https://"
          onChange={(_, { value }) => {
            setUrl(value)
          }}
        />
      </label>
      {canOpenWindow && (
        <Checkbox
          label={portal.person}
          checked={person}
          onChange={(_, { checked }) => {
            setPerson(checked === true)
          }}
        />
      )}
      {person && <p className={styles.note}>{portal.personNote}</p>}
      <div className={styles.actions}>
        {actions.map(({ label, run, knowsAddress = false }) => (
          <Button
            key={label}
            disabledFocusable={!usable && !(knowsAddress && url.trim() === '')}
            onClick={() => {
              if (usable || (knowsAddress && url.trim() === '')) run({ url: url.trim(), person })
            }}
          >
            {label}
          </Button>
        ))}
      </div>
    </div>
  )
}
