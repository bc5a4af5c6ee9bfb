import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { CheckFindingBody } from '../../http/contract/index.ts'
import { useMessages } from '../messages/index.ts'
import { clauseSearch } from '../reader/index.ts'
import { causesOf, placeText, type Cause } from './findings.ts'
import { SeverityMark } from './severity-mark.tsx'
import styles from './cause-list.module.css'

const few = 8

/** Findings put together by what is wrong; each place opens its row. */
export function CauseList({
  findings,
  onShow,
}: {
  readonly findings: readonly CheckFindingBody[]
  readonly onShow: (finding: CheckFindingBody) => void
}) {
  return (
    <ul className={styles.causes} lang="zh-CN">
      {causesOf(findings).map((cause) => (
        <CauseCard key={cause.key} cause={cause} onShow={onShow} />
      ))}
    </ul>
  )
}

function CauseCard({
  cause,
  onShow,
}: {
  readonly cause: Cause
  readonly onShow: (finding: CheckFindingBody) => void
}) {
  const { check } = useMessages()
  const [all, setAll] = useState(false)
  const { severity, source, field, message, fix, findings } = cause
  const [first] = findings
  const files = new Set(findings.map(({ where }) => where.file))
  const placed = findings.filter((finding) => placeText(finding) !== '')
  const hidden = placed.length - few
  return (
    <li className={styles.cause}>
      <h3 className={styles.message}>
        <SeverityMark severity={severity} />
        <span>{message}</span>
      </h3>
      <p className={styles.meta}>
        {[
          severity,
          source,
          field,
          check.places(findings.length),
          files.size === 1 ? first?.where.file : undefined,
        ]
          .filter((each) => each !== undefined && each !== '')
          .join(' · ')}
      </p>
      {fix !== '' && (
        <p className={styles.fix}>
          <span className={styles.label}>{check.fix}</span> {fix}
        </p>
      )}
      {first !== undefined && <Basis finding={first} />}
      <ul className={styles.places}>
        {placed.slice(0, all ? undefined : few).map((finding) => (
          <li key={finding.id}>
            <button
              type="button"
              className={styles.place}
              onClick={() => {
                onShow(finding)
              }}
            >
              <span className={styles.cell}>{placeText(finding)}</span>
              {finding.value !== '' && <span className={styles.value}>{finding.value}</span>}
            </button>
          </li>
        ))}
        {hidden > 0 && !all && (
          <li>
            <Button
              size="small"
              appearance="transparent"
              onClick={() => {
                setAll(true)
              }}
            >
              {check.more(hidden)}
            </Button>
          </li>
        )}
      </ul>
    </li>
  )
}

function Basis({ finding: { clause, portal } }: { readonly finding: CheckFindingBody }) {
  const { check } = useMessages()
  const [search] = useSearchParams()
  if (clause === undefined && portal === undefined) return null
  const address = new URLSearchParams(search)
  if (clause !== undefined)
    for (const [key, value] of new URLSearchParams(clauseSearch(clause))) address.set(key, value)
  return (
    <p className={styles.meta}>
      {clause !== undefined && (
        <Link to={`?${address.toString()}`}>{`${clause.document} ${clause.provision}`}</Link>
      )}
      {portal !== undefined && check.portal(portal.page, portal.field)}
    </p>
  )
}
