import { Link } from 'react-router'
import { searchClauses, useResource } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { Empty, Failure, Loading } from '../ui/index.ts'
import styles from './search-result-list.module.css'

/** Clauses found; each opens its text with the clause marked. */
export function SearchResultList({ query }: { readonly query: string }) {
  const { library, status } = useMessages()
  const [found, reload] = useResource(`search ${query}`, () => searchClauses(query))
  if (found.state === 'loading') return <Loading />
  if (found.state === 'failed') return <Failure error={found.error} onRetry={reload} />
  const { results } = found.value
  if (results.length === 0) return <Empty>{library.noResults(query)}</Empty>
  return (
    <section aria-labelledby="results">
      <div role="status">
        <h2 id="results" className={styles.count}>
          {library.results(results.length, query)}
        </h2>
      </div>
      <ol className={styles.results} lang="zh-CN">
        {results.map(({ documentId, document, provision, quote, start, end, status: standing }) => (
          <li key={`${documentId} ${String(start)} ${String(end)}`} className={styles.result}>
            <p className={styles.source}>
              <Link
                to={`/library/${documentId}?from=${String(start)}&to=${String(end)}`}
                className={styles.open}
              >
                {document} {provision}
              </Link>
              {standing !== '未见废止' && <span className={styles.standing}>{status.repealed}</span>}
            </p>
            <p className={styles.quote}>
              <Highlighted text={excerpt(quote.replace(/\s*\n\s*/gu, ''), query)} query={query} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The query's words in bold where the clause prints them. */
function Highlighted({ text, query }: { readonly text: string; readonly query: string }) {
  const words = wordsOf(query)
  if (words.length === 0) return text
  const pattern = new RegExp(
    `(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|')})`,
    'gu',
  )
  return text
    .split(pattern)
    .map((piece, index) => (index % 2 === 1 ? <strong key={index}>{piece}</strong> : piece))
}

/** The part of a long clause that holds the first of the query's words. */
function excerpt(text: string, query: string): string {
  const room = 160
  if (text.length <= room) return text
  const found = wordsOf(query).map((word) => text.indexOf(word))
  const first = Math.min(...found.filter((at) => at >= 0), text.length)
  const from = first === text.length ? 0 : Math.max(0, Math.min(first - 40, text.length - room))
  return `${from > 0 ? '…' : ''}${text.slice(from, from + room)}${from + room < text.length ? '…' : ''}`
}

function wordsOf(query: string): readonly string[] {
  return query.split(/[\s，、,]+/u).filter((word) => word !== '')
}
