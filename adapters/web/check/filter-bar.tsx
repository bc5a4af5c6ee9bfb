import { Select, ToggleButton } from '@fluentui/react-components'
import type { CheckFindingBody, CheckResultBody } from '../../http/contract/index.ts'
import { useMessages } from '../messages/index.ts'
import { severities, sources, type Filter } from './findings.ts'
import { SeverityMark } from './severity-mark.tsx'
import styles from './filter-bar.module.css'

export type View = 'cause' | 'person'

/** Which findings are shown, and how they are put together. */
export function FilterBar({
  counts,
  findings,
  filter,
  view,
  onFilter,
  onView,
}: {
  readonly counts: CheckResultBody['summary']['counts']
  readonly findings: readonly CheckFindingBody[]
  readonly filter: Filter
  readonly view: View
  readonly onFilter: (filter: Filter) => void
  readonly onView: (view: View) => void
}) {
  const { check } = useMessages()
  const present = sources.filter((source) => findings.some((each) => each.source === source))
  return (
    <div className={`${styles.bar ?? ''} no-print`}>
      <div className={styles.buttons} role="group" aria-label={check.severity}>
        {severities
          .filter((severity) => (counts[severity] ?? 0) > 0)
          .map((severity) => (
            <ToggleButton
              key={severity}
              size="small"
              shape="circular"
              checked={filter.severity === severity}
              icon={<SeverityMark severity={severity} />}
              onClick={() => {
                onFilter({ ...filter, severity: filter.severity === severity ? undefined : severity })
              }}
            >
              {check.severities[severity]} {counts[severity]}
            </ToggleButton>
          ))}
      </div>
      <div className={styles.right}>
        {present.length > 1 && (
          <Select
            size="small"
            aria-label={check.source}
            value={filter.source ?? ''}
            onChange={(_, { value }) => {
              onFilter({ ...filter, source: sources.find((each) => each === value) })
            }}
          >
            <option value="">{`${check.source}：${check.all}`}</option>
            {present.map((source) => (
              <option key={source} value={source}>
                {source}
              </option>
            ))}
          </Select>
        )}
        <Select
          size="small"
          aria-label={`${check.byCause} / ${check.byPerson}`}
          value={view}
          onChange={(_, { value }) => {
            onView(value === 'person' ? 'person' : 'cause')
          }}
        >
          <option value="cause">{check.byCause}</option>
          <option value="person">{check.byPerson}</option>
        </Select>
      </div>
    </div>
  )
}
