import type { ReactNode } from 'react'
import styles from './room-header.module.css'

/** The top of a room: its name, and what can be done in it. */
export function RoomHeader({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.actions}>{children}</div>
    </header>
  )
}
