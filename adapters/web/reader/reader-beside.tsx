import { Button, OverlayDrawer } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { OpenRegular } from '@fluentui/react-icons/svg/open'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { documentList, useResource } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { useMedia } from '../preferences/index.ts'
import { Failure, Loading } from '../ui/index.ts'
import type { TextPlace } from './use-open-clause.ts'
import styles from './reader-beside.module.css'

const DocumentReader = lazy(async () => ({ default: (await import('./document-reader.tsx')).DocumentReader }))

/** The source reader next to a conversation: scrolled to the words a clause quotes, with the words marked. */
export function ReaderBeside({ place, inline }: { readonly place: TextPlace; readonly inline: boolean }) {
  const navigate = useNavigate()
  const phone = useMedia('(width < 720px)')
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement) opener.focus()
    },
    [opener],
  )
  const [search] = useSearchParams()
  const close = () => {
    const rest = new URLSearchParams(search)
    for (const key of ['text', 'from', 'to']) rest.delete(key)
    void navigate({ search: rest.toString() })
  }
  const panel = <ReaderPanel place={place} onClose={close} />
  if (inline) return <aside className={styles.aside}>{panel}</aside>
  return (
    <OverlayDrawer
      open
      position="end"
      aria-labelledby="reader-title"
      size={phone ? 'full' : 'medium'}
      onOpenChange={(_, { open }) => {
        if (!open) close()
      }}
    >
      {panel}
    </OverlayDrawer>
  )
}

function ReaderPanel({ place, onClose }: { readonly place: TextPlace; readonly onClose: () => void }) {
  const { reader, common } = useMessages()
  const [list, reload] = useResource('texts', documentList)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [])
  const found =
    list.state === 'ready'
      ? list.value.documents.find(({ id, shortName }) => id === place.text || shortName === place.text)
      : undefined
  return (
    <section
      className={styles.panel}
      aria-labelledby="reader-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <header className={styles.header}>
        <h2 id="reader-title" className={styles.title} tabIndex={-1} ref={heading} lang="zh-CN">
          {found?.shortName ?? reader.title}
        </h2>
        {found !== undefined && (
          <Link
            className={styles.library}
            to={`/library/${found.id}?from=${String(place.from)}&to=${String(place.to)}`}
            aria-label={reader.openInLibrary}
            title={reader.openInLibrary}
          >
            <OpenRegular aria-hidden="true" />
          </Link>
        )}
        <Button appearance="subtle" icon={<DismissRegular />} aria-label={common.close} onClick={onClose} />
      </header>
      {list.state === 'loading' && <Loading />}
      {list.state === 'failed' && <Failure error={list.error} onRetry={reload} />}
      {list.state === 'ready' && found === undefined && (
        <p className={styles.missing}>{reader.missingText}</p>
      )}
      {found !== undefined && (
        <Suspense fallback={<Loading />}>
          <DocumentReader documentId={found.id} from={place.from} to={place.to} />
        </Suspense>
      )}
    </section>
  )
}
