import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { useMemo, useState } from 'react'
import type { CheckFindingBody, CheckResultBody, CheckRowsBody } from '../../http/contract/index.ts'
import { getCheckColumns, getCheckRows, jobFileUrl, useResource } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { useMedia } from '../preferences/index.ts'
import { ReaderBeside, useOpenClause } from '../reader/index.ts'
import { CauseList } from './cause-list.tsx'
import { ColumnMap } from './column-map.tsx'
import { FilterBar, type View } from './filter-bar.tsx'
import { filterFindings, type Filter } from './findings.ts'
import { MoneyCard } from './money-card.tsx'
import { PeopleList } from './people-list.tsx'
import { RowPreview } from './row-preview.tsx'
import styles from './result-view.module.css'

/** What a check found: the money first, then the problems, then what was not looked at. */
export function ResultView({
  jobId,
  result,
  onRepeat,
}: {
  readonly jobId: string
  readonly result: CheckResultBody
  /** Checks the same files again, where they are still at hand. */
  readonly onRepeat: (() => void) | undefined
}) {
  const { check } = useMessages()
  const { summary, findings, notChecked, files } = result
  const [filter, setFilter] = useState<Filter>({ severity: undefined, source: undefined })
  const [view, setView] = useState<View>('cause')
  const [shown, setShown] = useState<CheckFindingBody>()
  const wide = useMedia('(width >= 1100px)')
  const clause = useOpenClause()
  const rowsFile = files.find(({ kind }) => kind === 'rows')?.name
  const [loaded] = useResource(rowsFile, () => getCheckRows(jobId, rowsFile ?? ''))
  const columnsFile = files.find(({ kind }) => kind === 'columns')?.name
  const [tables] = useResource(columnsFile, () => getCheckColumns(jobId, columnsFile ?? ''))
  const rows: CheckRowsBody = loaded.state === 'ready' ? loaded.value : []
  const matching = useMemo(() => filterFindings(findings, filter), [findings, filter])
  return (
    <div className={styles.layout}>
      <div className={styles.column}>
        {summary.money !== undefined && <MoneyCard money={summary.money} />}
        {summary.files.length > 0 && (
          <p className={styles.found} lang="zh-CN">
            {check.found(
              summary.files
                .map(({ file, form, rows: count }) => `${file}（${form}，${check.rows(count)}）`)
                .join('、'),
            )}
            {' · '}
            {check.checkedCells(summary.checked)}
          </p>
        )}
        <Downloads jobId={jobId} files={files} />
        {tables.state === 'ready' && tables.value.length > 0 && (
          <ColumnMap tables={tables.value} onSaved={onRepeat} />
        )}
        {findings.length === 0 ? (
          <p className={styles.clean}>
            <strong>{check.clean}</strong> {check.cleanNote}
          </p>
        ) : (
          <>
            <FilterBar
              counts={summary.counts}
              findings={findings}
              filter={filter}
              view={view}
              onFilter={setFilter}
              onView={setView}
            />
            <p className="visually-hidden" role="status">
              {check.shown(matching.length)}
            </p>
            {matching.length === 0 && <p>{check.noMatch}</p>}
            {view === 'cause' ? (
              <CauseList findings={matching} onShow={setShown} />
            ) : (
              <PeopleList rows={rows} findings={matching} onShow={setShown} />
            )}
          </>
        )}
        <NotChecked notChecked={notChecked} />
        <p className={styles.promise}>{check.notPromise}</p>
      </div>
      {clause !== undefined && <ReaderBeside place={clause} inline={false} />}
      <RowPreview
        finding={shown}
        rows={rows}
        findings={findings}
        wide={wide}
        onClose={() => {
          setShown(undefined)
        }}
      />
    </div>
  )
}

function Downloads({ jobId, files }: { readonly jobId: string; readonly files: CheckResultBody['files'] }) {
  const { check } = useMessages()
  const offered = files.filter(({ kind }) => kind === 'annotated' || kind === 'html')
  if (offered.length === 0) return null
  return (
    <ul className={`${styles.downloads ?? ''} no-print`} aria-label={check.downloads}>
      {offered.map(({ name, label, of }) => (
        <li key={name}>
          <Button as="a" href={jobFileUrl(jobId, name)} download size="small" icon={<ArrowDownloadRegular />}>
            {of === undefined ? label : `${label}：${of}`}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function NotChecked({ notChecked }: { readonly notChecked: CheckResultBody['notChecked'] }) {
  const { check } = useMessages()
  if (notChecked.length === 0) return null
  return (
    <section aria-labelledby="not-checked">
      <h3 id="not-checked" className={styles.heading}>
        {check.notChecked}
      </h3>
      <ul className={styles.notChecked} lang="zh-CN">
        {notChecked.map(({ what, why }, index) => (
          <li key={index}>
            {what}
            <span className={styles.why}>{why}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
