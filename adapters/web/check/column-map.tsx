import { Button, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { CheckColumnsBody } from '../../http/contract/index.ts'
import { getColumns, saveColumns, useResource } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { Failure } from '../ui/index.ts'
import styles from './column-map.module.css'

type TableColumns = CheckColumnsBody[number]

/** What each column was taken for, open where some were not understood; the user says it once, and it is kept for later checks. */
export function ColumnMap({
  tables,
  onSaved,
}: {
  readonly tables: CheckColumnsBody
  /** Checks the same files again; absent where they are not at hand any more. */
  readonly onSaved: (() => void) | undefined
}) {
  const { check } = useMessages()
  const [saved] = useResource('columns', getColumns)
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const [state, setState] = useState<'idle' | 'busy' | 'saved'>('idle')
  const [error, setError] = useState<unknown>()
  if (saved.state !== 'ready') return null
  const { meanings, columns: kept } = saved.value
  const unknown = tables.flatMap(({ columns }) =>
    columns.filter(({ meaning, title }) => meaning === undefined && title !== '' && kept[title] !== ''),
  ).length
  const save = () => {
    setState('busy')
    setError(undefined)
    saveColumns(chosen).then(
      () => {
        setState('saved')
        onSaved?.()
      },
      (failure: unknown) => {
        setState('idle')
        setError(failure)
      },
    )
  }
  return (
    <details className={`${styles.panel ?? ''} no-print`} open={unknown > 0}>
      <summary>{unknown > 0 ? check.columnsUnknown(unknown) : check.columns}</summary>
      <p className={styles.note}>{check.columnsNote}</p>
      {tables.map((table) => (
        <TableMap
          key={`${table.file} ${table.sheet} ${table.columns[0]?.column ?? ''}`}
          table={table}
          meanings={meanings}
          chosen={{ ...kept, ...chosen }}
          onChoose={(title, meaning) => {
            setState('idle')
            setChosen({ ...chosen, [title]: meaning })
          }}
        />
      ))}
      {error !== undefined && <Failure error={error} />}
      <Button
        appearance="primary"
        disabledFocusable={Object.keys(chosen).length === 0 || state !== 'idle'}
        onClick={save}
      >
        {onSaved === undefined ? check.columnsSave : check.columnsSaveCheck}
      </Button>{' '}
      <span role="status">{state === 'saved' && onSaved === undefined ? check.columnsSaved : ''}</span>
    </details>
  )
}

function TableMap({
  table: { file, sheet, form, columns },
  meanings,
  chosen,
  onChoose,
}: {
  readonly table: TableColumns
  readonly meanings: readonly { readonly id: string; readonly title: string }[]
  readonly chosen: Readonly<Record<string, string>>
  readonly onChoose: (title: string, meaning: string) => void
}) {
  const { check } = useMessages()
  return (
    <div className={styles.table} lang="zh-CN">
      <h4>
        {file} {sheet}（{form}）
      </h4>
      <ul>
        {columns
          .filter(({ title }) => title !== '')
          .map(({ column, title, meaning, samples }) => (
            <li key={column}>
              <label>
                <span className={styles.title}>
                  {column} {title}
                </span>
                <span className={styles.samples}>{samples.join('、')}</span>
                <Select
                  size="small"
                  value={chosen[title] ?? meaning ?? unsaid}
                  onChange={(_, { value }) => {
                    onChoose(title, value)
                  }}
                >
                  {chosen[title] === undefined && meaning === undefined && (
                    <option value={unsaid}>{check.columnUnsaid}</option>
                  )}
                  {meanings.map((each) => (
                    <option key={each.id} value={each.id}>
                      {each.title}
                    </option>
                  ))}
                  <option value="">{check.columnAside}</option>
                </Select>
              </label>
            </li>
          ))}
      </ul>
    </div>
  )
}

/** No id of a meaning. */
const unsaid = '?'
