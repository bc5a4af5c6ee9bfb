import type { DocumentSummary } from '../../http/contract/index.ts'
import { getCoverage, useResource } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { Failure, Loading } from '../ui/index.ts'
import styles from './coverage-table.module.css'

/** How much of each document is held as rules. */
export function CoverageTable({ documents }: { readonly documents: readonly DocumentSummary[] }) {
  const { library } = useMessages()
  const [coverage, reload] = useResource('coverage', getCoverage)
  if (coverage.state === 'loading') return <Loading />
  if (coverage.state === 'failed') return <Failure error={coverage.error} onRetry={reload} />
  const { total, covered, excluded, byDocument } = coverage.value
  const nameOf = (id: string) => documents.find((each) => each.id === id)?.shortName ?? id
  return (
    <>
      <p className={styles.lead}>{library.coverageLead}</p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{library.coverageDocument}</th>
              <th scope="col">{library.coverageTotal}</th>
              <th scope="col">{library.coverageCovered}</th>
              <th scope="col">{library.coverageExcluded}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(byDocument).map(([id, row]) => (
              <tr key={id}>
                <th scope="row" lang="zh-CN">
                  {nameOf(id)}
                  <span className={styles.bar} aria-hidden="true">
                    <span style={{ width: `${String((row.covered / Math.max(row.total, 1)) * 100)}%` }} />
                  </span>
                </th>
                <td>{row.total}</td>
                <td>{row.covered}</td>
                <td>{row.excluded}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{library.all}</th>
              <td>{total}</td>
              <td>{covered}</td>
              <td>{excluded}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  )
}
