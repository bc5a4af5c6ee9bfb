import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { ChecklistDeadline } from '../../http/contract/index.ts'
import { useMessages } from '../messages/index.ts'
import { clauseSearch } from '../reader/index.ts'
import { RemindButton } from '../reminders/index.ts'
import { useKeptSearch } from './use-kept-search.ts'
import styles from './deadlines.module.css'

/** When what is due: the enterprise's own deadlines first, those of others apart. */
export function Deadlines({
  deadlines,
  profileId,
  asOf,
}: {
  readonly deadlines: readonly ChecklistDeadline[]
  readonly profileId: string
  readonly asOf: string
}) {
  const { prepare } = useMessages()
  const yours = inOrder(deadlines.filter((each) => each.yours))
  const others = inOrder(deadlines.filter((each) => !each.yours))
  return (
    <section aria-labelledby="deadlines">
      <h3 id="deadlines" className={styles.heading}>
        {prepare.deadlines}
      </h3>
      {deadlines.length === 0 && <p className={styles.none}>{prepare.noDeadlines}</p>}
      {yours.length > 0 && (
        <Timeline
          label={prepare.yours}
          deadlines={yours}
          action={({ id, name, due }) =>
            due !== undefined &&
            due >= asOf && <RemindButton profileId={profileId} deadlineId={id} name={name} />
          }
        />
      )}
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>
            {prepare.others}（{others.length}）
          </summary>
          <Timeline label={prepare.others} deadlines={others} />
        </details>
      )}
    </section>
  )
}

function Timeline({
  label,
  deadlines,
  action,
}: {
  readonly label: string
  readonly deadlines: readonly ChecklistDeadline[]
  readonly action?: (deadline: ChecklistDeadline) => ReactNode
}) {
  const { prepare } = useMessages()
  const clauseLink = useKeptSearch()
  return (
    <ol className={styles.timeline} aria-label={label} lang="zh-CN">
      {deadlines.map((each) => (
        <li key={each.id} className={styles.deadline}>
          <p className={styles.when}>
            {each.due === undefined ? prepare.noDate : prepare.due(each.due)}
            {each.earliest !== undefined && ` · ${prepare.earliest(each.earliest)}`}
            {each.state === 'late' && <span className={styles.late}>{prepare.late}</span>}
            {each.state === 'early' && <span className={styles.soft}>{prepare.early}</span>}
          </p>
          <p className={styles.name}>{each.name}</p>
          <p className={styles.meta}>
            {[
              each.receiver === undefined ? each.dutyBearer : `${each.dutyBearer} → ${each.receiver}`,
              each.rule,
              each.arithmetic,
              each.soft ? prepare.softDeadline : undefined,
            ]
              .filter((part) => part !== undefined && part !== '')
              .join(' · ')}{' '}
            <Link to={clauseLink(clauseSearch(each.clause))}>
              {`${each.clause.document} ${each.clause.provision}`}
            </Link>
          </p>
          {action?.(each)}
        </li>
      ))}
    </ol>
  )
}

/** Dated ones by date, then the others as they come. */
function inOrder(deadlines: readonly ChecklistDeadline[]): readonly ChecklistDeadline[] {
  return [...deadlines].sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
}
