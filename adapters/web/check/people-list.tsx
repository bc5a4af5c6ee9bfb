import type { CheckFindingBody, CheckRowsBody } from '../../http/contract/index.ts'
import { useMessages } from '../messages/index.ts'
import { peopleOf, placeText } from './findings.ts'
import { SeverityMark } from './severity-mark.tsx'
import styles from './people-list.module.css'

/** Findings put together by person, over all sheets. */
export function PeopleList({
  rows,
  findings,
  onShow,
}: {
  readonly rows: CheckRowsBody
  readonly findings: readonly CheckFindingBody[]
  readonly onShow: (finding: CheckFindingBody) => void
}) {
  const { check } = useMessages()
  const people = peopleOf(rows, findings)
  if (people.length === 0) return <p>{check.noMatch}</p>
  return (
    <ul className={styles.people} lang="zh-CN">
      {people.map((person) => (
        <li key={person.key} className={styles.person}>
          <h3 className={styles.name}>
            {person.name} <span className={styles.count}>{check.places(person.findings.length)}</span>
          </h3>
          <ul className={styles.findings}>
            {person.findings.map((finding) => (
              <li key={finding.id}>
                <button
                  type="button"
                  className={styles.finding}
                  onClick={() => {
                    onShow(finding)
                  }}
                >
                  <SeverityMark severity={finding.severity} />
                  <span>
                    <span className="visually-hidden">{finding.severity}：</span>
                    {finding.message}
                    <span className={styles.place}>{placeText(finding)}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
