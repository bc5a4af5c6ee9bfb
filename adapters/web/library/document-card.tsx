import { Badge } from '@fluentui/react-components'
import { Link } from 'react-router'
import type { DocumentSummary } from '../../http/contract/index.ts'
import { useMessages } from '../messages/index.ts'
import { DocumentStatusBadge } from '../reader/index.ts'
import { refName } from './ref-name.ts'
import styles from './document-card.module.css'

/** One document: what it is, whether it stands, and what of it is not held. */
export function DocumentCard({
  about,
  documents,
}: {
  readonly about: DocumentSummary
  readonly documents: readonly DocumentSummary[]
}) {
  const { library, status, reader } = useMessages()
  const { issued, printed } = about.dates
  return (
    <article className={styles.card}>
      <header className={styles.head}>
        <h2 className={styles.name} lang="zh-CN">
          <Link to={`/library/${about.id}`} className={styles.open}>
            {about.shortName}
          </Link>
        </h2>
        <DocumentStatusBadge status={about.status} />
        {about.role === 'cover' && (
          <Badge appearance="tint" color="informative">
            {library.cover}
          </Badge>
        )}
      </header>
      <p className={styles.title} lang="zh-CN">
        {about.title}
      </p>
      <p className={styles.meta} lang="zh-CN">
        {about.place.name} ·{' '}
        {issued === undefined ? reader.printed(printed ?? about.since) : reader.issued(issued)} ·{' '}
        {about.issuers.join('、')}
      </p>
      {about.status.kind === 'repealed' && about.status.by !== undefined && (
        <p className={styles.repealed}>
          {status.repealedBy(about.status.effective ?? '', refName(about.status.by, documents))}
        </p>
      )}
      <Absent title={library.missing} names={about.attachments.missing} />
      <Absent title={library.citedNotHeld} names={about.citedNotHeld} />
      <p className={styles.entries}>{library.entries(about.entries)}</p>
    </article>
  )
}

function Absent({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <details className={styles.absent}>
      <summary>
        {title}（{names.length}）
      </summary>
      <ul lang="zh-CN">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  )
}
