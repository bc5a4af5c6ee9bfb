import { Badge, Button } from '@fluentui/react-components'
import { Fragment, useState } from 'react'
import { Link } from 'react-router'
import { useMessages } from '../messages/index.ts'
import { clauseSearch } from '../reader/index.ts'
import { piecesOf, type Clause } from './clauses.ts'
import styles from './clause-cards.module.css'

const first = 3

/** The clauses under an answer; each opens the text at its words. */
export function ClauseCards({
  clauses,
  idPrefix,
}: {
  readonly clauses: readonly Clause[]
  readonly idPrefix: string
}) {
  const { answer } = useMessages()
  const [all, setAll] = useState(false)
  if (clauses.length === 0) return null
  return (
    <section className={styles.clauses} aria-labelledby={`${idPrefix}-basis`}>
      <h3 className="visually-hidden" id={`${idPrefix}-basis`}>
        {answer.basis}
      </h3>
      <ol className={styles.list}>
        {clauses.slice(0, all ? undefined : first).map((clause) => (
          <ClauseCard key={clause.number} clause={clause} />
        ))}
      </ol>
      {clauses.length > first && (
        <Button
          size="small"
          appearance="transparent"
          className="no-print"
          aria-expanded={all}
          onClick={() => {
            setAll(!all)
          }}
        >
          {all ? answer.quoteLess : `${answer.quoteMore}（${String(clauses.length)}）`}
        </Button>
      )}
    </section>
  )
}

function ClauseCard({ clause: { number, citation, marked } }: { readonly clause: Clause }) {
  const { answer, status } = useMessages()
  const standing = citation.status === status.inForce || citation.status === '未见废止'
  return (
    <li className={styles.card}>
      <div className={styles.source}>
        <span className={styles.number} aria-hidden="true">
          {number}
        </span>
        <Link
          className={styles.open}
          to={clauseSearch(citation)}
          preventScrollReset
          aria-label={answer.openClause(citation.document, citation.provision)}
        >
          <span lang="zh-CN">{citation.document}</span>
        </Link>
        <span className={styles.provision} lang="zh-CN">
          {citation.provision}
        </span>
        {!standing && (
          <Badge appearance="tint" color="warning" className={styles.badge ?? ''} title={citation.status}>
            {status.repealed}
          </Badge>
        )}
      </div>
      <blockquote className={styles.quote} lang="zh-CN">
        {piecesOf(citation.quote.replace(/\n\s*\n/gu, '\n').trim(), marked).map((piece, index) =>
          piece.marked ? (
            <mark key={index}>{piece.text}</mark>
          ) : (
            <Fragment key={index}>{piece.text}</Fragment>
          ),
        )}
      </blockquote>
    </li>
  )
}
