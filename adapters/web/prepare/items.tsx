import { Checkbox, ProgressBar, Select } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { Link } from 'react-router'
import type { ChecklistItem } from '../../http/contract/index.ts'
import { useMessages } from '../messages/index.ts'
import { clauseSearch } from '../reader/index.ts'
import { useKeptSearch } from './use-kept-search.ts'
import { useTicks } from './use-ticks.ts'
import styles from './items.module.css'

/** The papers, to be ticked off; a tick is kept with the enterprise. */
export function Items({
  items,
  profileId,
}: {
  readonly items: readonly ChecklistItem[]
  readonly profileId: string
}) {
  const { prepare } = useMessages()
  const [provider, setProvider] = useState('')
  const { done, tick, failed } = useTicks(profileId)
  const label = useId()
  const shown = items.filter(({ providedBy }) => provider === '' || providedBy === provider)
  const ready = items.filter(({ id }) => done.has(id)).length
  const providers = [...new Set(items.map(({ providedBy }) => providedBy))]
  const stages = [...new Set(shown.map(({ stage }) => stage))]
  return (
    <section aria-labelledby="items">
      <div className={styles.head}>
        <h3 id="items">{prepare.items}</h3>
        {providers.length > 1 && (
          <label className={`${styles.filter ?? ''} no-print`}>
            {prepare.provider}
            <Select
              size="small"
              value={provider}
              onChange={(_, { value }) => {
                setProvider(value)
              }}
            >
              <option value="">{prepare.everyone}</option>
              {providers.map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </Select>
          </label>
        )}
      </div>
      {items.length === 0 ? (
        <p className={styles.none}>{prepare.noItems}</p>
      ) : (
        <div className={styles.progress}>
          <span id={label} role="status">
            {prepare.progress(ready, items.length)}
          </span>
          <ProgressBar value={ready / items.length} thickness="large" aria-labelledby={label} />
        </div>
      )}
      {failed && (
        <p role="alert" className={styles.failed}>
          {prepare.tickFailed}
        </p>
      )}
      {stages.map((stage) => (
        <div key={stage} className={styles.stage}>
          {stages.length > 1 && <h4 lang="zh-CN">{stage}</h4>}
          <ul className={styles.items} lang="zh-CN">
            {shown
              .filter((item) => item.stage === stage)
              .map((item) => (
                <Item
                  key={item.id}
                  item={item}
                  done={done.has(item.id)}
                  onTick={(checked) => {
                    tick(item.id, checked)
                  }}
                />
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function Item({
  item,
  done,
  onTick,
}: {
  readonly item: ChecklistItem
  readonly done: boolean
  readonly onTick: (checked: boolean) => void
}) {
  const { prepare } = useMessages()
  const clauseLink = useKeptSearch()
  const { name, original, copies, providedBy, stampedBy, handling, form, because, soft, clause } = item
  const source = `${clause.document} ${clause.provision}`
  const facts = [
    original === '未写' ? undefined : original,
    copies === undefined ? undefined : prepare.copies(copies),
    prepare.providedBy(providedBy),
    stampedBy === undefined ? undefined : prepare.stampedBy(stampedBy),
    form === undefined ? undefined : prepare.form(form),
    handling === '提交' ? undefined : handling,
    soft ? prepare.soft : undefined,
  ].filter((each) => each !== undefined)
  return (
    <li className={done ? styles.done : styles.item}>
      <Checkbox
        checked={done}
        label={{ children: name, className: styles.name ?? '' }}
        onChange={(_, { checked }) => {
          onTick(checked === true)
        }}
      />
      <p className={styles.facts}>{facts.join(' · ')}</p>
      <p className={styles.because}>
        {because !== '' && !because.startsWith(source) && `${because} `}
        <Link to={clauseLink(clauseSearch(clause))}>{source}</Link>
      </p>
    </li>
  )
}
