import { Button } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { useState } from 'react'
import { Link } from 'react-router'
import type { ConversationSummary } from '../../http/contract/index.ts'
import { deleteConversation, getConversations, useResource } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { usePreferences } from '../preferences/index.ts'
import { ConfirmDialog, Empty, Failure, Loading, SideDrawer } from '../ui/index.ts'
import styles from './history-drawer.module.css'

interface Listed {
  readonly conversations: readonly ConversationSummary[]
  readonly cursor: string | undefined
}

/** Earlier conversations: open one again, or delete it. */
export function HistoryDrawer({
  open,
  onClose,
  ...list
}: {
  readonly open: boolean
  readonly current: string | undefined
  readonly onClose: () => void
  readonly onDeleted: (id: string) => void
}) {
  const { history } = useMessages()
  return (
    <SideDrawer open={open} position="start" title={history.title} onClose={onClose}>
      <HistoryList onOpen={onClose} {...list} />
    </SideDrawer>
  )
}

function HistoryList({
  current,
  onOpen,
  onDeleted,
}: {
  readonly current: string | undefined
  readonly onOpen: () => void
  readonly onDeleted: (id: string) => void
}) {
  const { history, common } = useMessages()
  const [first, reload] = useResource('conversations', () => getConversations())
  const [later, setLater] = useState<Listed>({ conversations: [], cursor: undefined })
  const [gone, setGone] = useState<readonly string[]>([])
  const [error, setError] = useState<unknown>()
  const [doomed, setDoomed] = useState<ConversationSummary>()
  if (first.state === 'loading') return <Loading />
  if (first.state === 'failed') return <Failure error={first.error} onRetry={reload} />

  const conversations = [...first.value.conversations, ...later.conversations].filter(
    ({ id }) => !gone.includes(id),
  )
  const cursor = later.conversations.length === 0 ? first.value.cursor : later.cursor
  const more = (from: string) => {
    getConversations(from).then((page) => {
      setLater((before) => ({
        conversations: [...before.conversations, ...page.conversations],
        cursor: page.cursor,
      }))
    }, setError)
  }
  const remove = ({ id }: ConversationSummary) => {
    setDoomed(undefined)
    deleteConversation(id).then(() => {
      setGone((before) => [...before, id])
      onDeleted(id)
    }, setError)
  }
  return (
    <>
      {error !== undefined && <Failure error={error} />}
      {conversations.length === 0 && <Empty>{history.empty}</Empty>}
      <ul className={styles.list}>
        {conversations.map((conversation) => (
          <Entry
            key={conversation.id}
            conversation={conversation}
            current={conversation.id === current}
            onOpen={onOpen}
            onDelete={() => {
              setDoomed(conversation)
            }}
          />
        ))}
      </ul>
      {cursor !== undefined && (
        <Button
          appearance="subtle"
          onClick={() => {
            more(cursor)
          }}
        >
          {history.more}
        </Button>
      )}
      <ConfirmDialog
        open={doomed !== undefined}
        title={history.confirmTitle}
        body={history.confirmBody(doomed?.title ?? '')}
        action={common.delete}
        onConfirm={() => {
          if (doomed !== undefined) remove(doomed)
        }}
        onCancel={() => {
          setDoomed(undefined)
        }}
      />
    </>
  )
}

function Entry({
  conversation: { id, title, place, updatedAt, turns },
  current,
  onOpen,
  onDelete,
}: {
  readonly conversation: ConversationSummary
  readonly current: boolean
  readonly onOpen: () => void
  readonly onDelete: () => void
}) {
  const { history } = useMessages()
  const { language } = usePreferences()
  const when = new Intl.DateTimeFormat(language, {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(updatedAt))
  return (
    <li className={styles.entry}>
      <Link
        to={`/ask/${id}`}
        className={styles.open}
        aria-current={current ? 'true' : undefined}
        onClick={onOpen}
      >
        <span className={styles.title} lang="zh-CN">
          {title}
        </span>
        <span className={styles.meta}>
          {[place, when, history.turns(turns), current ? history.current : undefined]
            .filter((each) => each !== undefined)
            .join(' · ')}
        </span>
      </Link>
      <Button
        appearance="subtle"
        icon={<DeleteRegular />}
        aria-label={history.delete(title)}
        onClick={onDelete}
      />
    </li>
  )
}
