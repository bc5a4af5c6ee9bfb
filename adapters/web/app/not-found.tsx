import { Link } from 'react-router'
import { useMessages } from '../messages/index.ts'
import { RoomHeader, usePageTitle } from '../ui/index.ts'
import styles from './not-found.module.css'

export function NotFound() {
  const { common } = useMessages()
  usePageTitle(common.notFoundTitle)
  return (
    <>
      <RoomHeader title={common.notFoundTitle} />
      <div className={styles.body}>
        <p>{common.notFoundBody}</p>
        <Link to="/ask">{common.toStart}</Link>
      </div>
    </>
  )
}
