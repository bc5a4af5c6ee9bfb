import { Button, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { PortalDetailBody } from '../../http/contract/index.ts'
import { saveMapping } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { Failure } from '../ui/index.ts'
import styles from './portal.module.css'

type Field = PortalDetailBody['fields'][number]

/** No column of the forms, said by the user; and nothing said yet. */
const none = '-'
const undecided = ''

/** What the page demands of each field, and which column it is; confirmed as a whole and kept in the profile. */
export function MappingTable({
  detail,
  profileId,
  onSaved,
}: {
  readonly detail: PortalDetailBody
  readonly profileId: string
  readonly onSaved: () => void
}) {
  const { portal } = useMessages()
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const [saved, setSaved] = useState(false)
  const [error, setError] = useState<unknown>()
  const valueOf = (field: Field) => chosen[field.key] ?? columnOf(field)
  const save = () => {
    setError(undefined)
    const fields = Object.fromEntries(
      detail.fields.flatMap((field) => {
        const value = valueOf(field)
        return value === undecided ? [] : [[field.key, value === none ? null : value] as const]
      }),
    )
    saveMapping(detail.id, profileId, fields).then(() => {
      setSaved(true)
      onSaved()
    }, setError)
  }
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{portal.field}</th>
              <th scope="col">{portal.demands}</th>
              <th scope="col">{portal.column}</th>
            </tr>
          </thead>
          <tbody lang="zh-CN">
            {detail.fields.map((field) => (
              <tr key={`${field.step} ${field.key}`}>
                <th scope="row">
                  {field.label === '' ? field.key : field.label}
                  <span className={styles.origin}>{portal.from[field.from]}</span>
                </th>
                <td>
                  <Demands field={field} />
                </td>
                <td>
                  <Select
                    aria-label={`${portal.column}：${field.label}`}
                    value={valueOf(field)}
                    onChange={(_, { value }) => {
                      setSaved(false)
                      setChosen({ ...chosen, [field.key]: value })
                    }}
                  >
                    <option value={undecided}>{portal.undecided}</option>
                    <option value={none}>{portal.noColumn}</option>
                    {detail.columns.map(({ id, title }) => (
                      <option key={id} value={id}>
                        {title}
                      </option>
                    ))}
                  </Select>
                  <span className={styles.origin}>{portal.by[field.by]}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={profileId === ''}
          onClick={() => {
            if (profileId !== '') save()
          }}
        >
          {portal.save}
        </Button>
        <span role="status">{saved ? portal.saved : ''}</span>
      </div>
      {error !== undefined && <Failure error={error} />}
    </>
  )
}

function columnOf({ by, column }: Field): string {
  return column ?? (by === 'confirmed' ? none : undecided)
}

function Demands({ field: { demands, options, from, sure } }: { readonly field: Field }) {
  const { portal } = useMessages()
  const said = [...demands, ...(options === undefined ? [] : [portal.options(shown(options))])]
  return (
    <>
      {said.length === 0 ? portal.noDemand : said.join('；')}
      {from === 'captured' && <span className={styles.origin}>{portal.sure[sure]}</span>}
    </>
  )
}

function shown(options: readonly string[]): string {
  const first = options.slice(0, 8).join('、')
  return options.length > 8 ? `${first}… ${String(options.length)}` : first
}
