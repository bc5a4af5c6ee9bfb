import { Select } from '@fluentui/react-components'
import { getPortals, useResource } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'

/** Which filing page's rules the rows are held against; only contracts that have fields. */
export function ContractChoice({
  value,
  className,
  onChange,
}: {
  readonly value: string
  readonly className?: string | undefined
  readonly onChange: (id: string) => void
}) {
  const { portal } = useMessages()
  const [portals] = useResource('portals', getPortals)
  if (portals.state !== 'ready') return null
  const usable = portals.value.portals.filter(({ fields }) => fields > 0)
  if (usable.length === 0) return null
  return (
    <label className={className}>
      {portal.useInCheck}
      <Select
        value={value}
        onChange={(_, { value: chosen }) => {
          onChange(chosen)
        }}
      >
        <option value="">{portal.useNone}</option>
        {usable.map(({ id, system, state }) => (
          <option key={id} value={id}>
            {`${system}（${portal.states[state]}）`}
          </option>
        ))}
      </Select>
    </label>
  )
}
