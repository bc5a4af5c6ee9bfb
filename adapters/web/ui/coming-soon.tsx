import { Badge } from '@fluentui/react-components'
import { Link } from 'react-router'
import { useMessages } from '../messages/index.ts'
import { RoomHeader } from './room-header.tsx'
import { usePageTitle } from './use-page-title.ts'
import styles from './coming-soon.module.css'

/** A room that is not open yet says what it will do. */
export function ComingSoon({
  title,
  lead,
  points,
}: {
  readonly title: string
  readonly lead: string
  readonly points: readonly string[]
}) {
  const { soon } = useMessages()
  usePageTitle(title)
  return (
    <>
      <RoomHeader title={title} />
      <div className={styles.body}>
        <Badge appearance="tint" color="brand" size="large">
          {soon.badge}
        </Badge>
        <p className={styles.lead}>{lead}</p>
        <ul className={styles.points}>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        <Link to="/ask">{soon.meanwhile}</Link>
      </div>
    </>
  )
}
