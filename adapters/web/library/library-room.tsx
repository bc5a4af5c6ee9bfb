import { Button, SearchBox } from '@fluentui/react-components'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { documentList, useResource } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { Failure, Loading, RoomHeader, usePageTitle } from '../ui/index.ts'
import { CoverageTable } from './coverage-table.tsx'
import { DocumentCard } from './document-card.tsx'
import { Relations } from './relations.tsx'
import { SearchResultList } from './search-result-list.tsx'
import styles from './library-room.module.css'

const views = ['documents', 'relations', 'coverage'] as const
type View = (typeof views)[number]

/** 政策库: what answers rest on, and what is not held. */
export function LibraryRoom() {
  const { library } = useMessages()
  usePageTitle(library.title)
  const [search, setSearch] = useSearchParams()
  const query = search.get('q') ?? ''
  const view = views.find((each) => each === search.get('view')) ?? 'documents'
  const [typed, setTyped] = useState(query)
  const [list, reload] = useResource('texts', documentList)

  return (
    <div className={styles.room}>
      <RoomHeader title={library.title} />
      <div className={styles.scroll}>
        <div className={styles.column}>
          <p className={styles.lead}>{library.lead}</p>
          <form
            role="search"
            className={styles.search}
            onSubmit={(event) => {
              event.preventDefault()
              setSearch(typed.trim() === '' ? {} : { q: typed.trim() })
            }}
          >
            <SearchBox
              className={styles.box ?? ''}
              size="large"
              aria-label={library.searchLabel}
              placeholder={library.searchPlaceholder}
              value={typed}
              dismiss={{ 'aria-label': library.clear }}
              onChange={(_, { value }) => {
                setTyped(value)
                if (value === '' && query !== '') setSearch({})
              }}
            />
            <Button type="submit" size="large" appearance="primary">
              {library.searchButton}
            </Button>
          </form>
          {list.state === 'loading' && <Loading />}
          {list.state === 'failed' && <Failure error={list.error} onRetry={reload} />}
          {list.state === 'ready' &&
            (query !== '' ? (
              <SearchResultList query={query} />
            ) : (
              <>
                <nav className={styles.views} aria-label={library.title}>
                  {views.map((each) => (
                    <Link
                      key={each}
                      to={`?view=${each}`}
                      replace
                      aria-current={each === view ? 'page' : undefined}
                    >
                      {library[each]}
                    </Link>
                  ))}
                </nav>
                <LibraryView view={view} list={list.value} />
              </>
            ))}
        </div>
      </div>
    </div>
  )
}

function LibraryView({
  view,
  list: { documents, relations },
}: {
  readonly view: View
  readonly list: Awaited<ReturnType<typeof documentList>>
}) {
  switch (view) {
    case 'documents':
      return (
        <ul className={styles.documents}>
          {documents.map((each) => (
            <li key={each.id}>
              <DocumentCard about={each} documents={documents} />
            </li>
          ))}
        </ul>
      )
    case 'relations':
      return <Relations documents={documents} relations={relations} />
    case 'coverage':
      return <CoverageTable documents={documents} />
  }
}
