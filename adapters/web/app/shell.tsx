import { Suspense } from 'react'
import { NavLink, Outlet } from 'react-router'
import { BookOpenFilled, BookOpenRegular } from '@fluentui/react-icons/svg/book-open'
import { ChatFilled, ChatRegular } from '@fluentui/react-icons/svg/chat'
import { ClipboardTaskFilled, ClipboardTaskRegular } from '@fluentui/react-icons/svg/clipboard-task'
import { DocumentSearchFilled, DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search'
import { useMessages } from '../messages/index.ts'
import { ReminderNotice } from '../reminders/index.ts'
import { Loading } from '../ui/index.ts'
import { SettingsMenu } from './settings-menu.tsx'
import styles from './shell.module.css'

/** Navigation and the room beside it; on a phone the navigation is at the bottom. */
export function Shell() {
  const { skipToContent, rooms, product } = useMessages()
  const entries = [
    { to: '/ask', name: rooms.ask, long: rooms.askLong, icon: <ChatRegular />, current: <ChatFilled /> },
    {
      to: '/prepare',
      name: rooms.prepare,
      long: rooms.prepareLong,
      icon: <ClipboardTaskRegular />,
      current: <ClipboardTaskFilled />,
    },
    {
      to: '/check',
      name: rooms.check,
      long: rooms.checkLong,
      icon: <DocumentSearchRegular />,
      current: <DocumentSearchFilled />,
    },
    {
      to: '/library',
      name: rooms.library,
      long: rooms.libraryLong,
      icon: <BookOpenRegular />,
      current: <BookOpenFilled />,
    },
  ]
  return (
    <div className={styles.shell}>
      <a className="skip-link" href="#main">
        {skipToContent}
      </a>
      <nav className={styles.nav} aria-label={rooms.navigation}>
        <div className={styles.brand}>
          <img src="/mark.svg" alt={product} width="36" height="36" />
        </div>
        <ul className={styles.rooms}>
          {entries.map(({ to, name, long, icon, current }) => (
            <li key={to}>
              <NavLink to={to} title={long} className={styles.room ?? ''}>
                {({ isActive }) => (
                  <>
                    <span className={styles.icon} aria-hidden="true">
                      {isActive ? current : icon}
                    </span>
                    <span className={styles.name}>{name}</span>
                  </>
                )}
              </NavLink>
            </li>
          ))}
        </ul>
        <div className={styles.settings}>
          <SettingsMenu />
        </div>
      </nav>
      <main id="main" className={styles.main} tabIndex={-1}>
        <ReminderNotice />
        <div className={styles.place}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </div>
      </main>
    </div>
  )
}
