import { Field, Select } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { factCatalogue, useResource } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'

/** A field of the form with its label, where its value came from, and what is wrong with it. */
export function Labelled({
  label,
  required = false,
  from,
  problem,
  children,
}: {
  readonly label: string
  readonly required?: boolean
  readonly from?: string | undefined
  readonly problem?: string | undefined
  readonly children: ReactNode
}) {
  return (
    <Field
      label={label}
      required={required}
      {...(from === undefined ? {} : { hint: from })}
      {...(problem === undefined ? {} : { validationMessage: problem })}
    >
      {children}
    </Field>
  )
}

export function Choice({
  value,
  options,
  needed = false,
  onChange,
  ...field
}: {
  readonly value: string
  readonly options: readonly string[]
  readonly needed?: boolean
  readonly onChange: (value: string) => void
}) {
  const { profile: words } = useMessages()
  return (
    <Select {...field} value={value} onChange={(_, { value: chosen }) => onChange(chosen)}>
      {!needed && <option value="">{words.unknown}</option>}
      {options.map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
    </Select>
  )
}

/** The places texts are held for, and any other by name. */
export function RegionSelect({
  value,
  onChange,
  ...field
}: {
  readonly value: string
  readonly onChange: (region: string) => void
}) {
  const [catalogue] = useResource('facts', factCatalogue)
  const place =
    catalogue.state === 'ready' ? catalogue.value.facts.find(({ kind }) => kind === 'place') : undefined
  const options = place?.kind === 'place' ? place.options : []
  return (
    <Select {...field} value={value} onChange={(_, { value: chosen }) => onChange(chosen)}>
      <option value="" />
      {value !== '' && options.every((each) => each.value !== value) && (
        <option value={value}>{value}</option>
      )}
      {options.map((each) => (
        <option key={each.value} value={each.value}>
          {each.label}
        </option>
      ))}
    </Select>
  )
}
