import { useSearchParams } from 'react-router'
import { getPortals, useResource } from '../api/index.ts'
import { Failure, Loading } from '../ui/index.ts'
import { ContractView } from './contract-view.tsx'
import { SystemList } from './system-list.tsx'

/** Filing pages: the systems the texts name, what was captured of them, and what can be done with it. The one shown is in the address. */
export function PortalsTab() {
  const [search, setSearch] = useSearchParams()
  const [portals, reload] = useResource('portals', getPortals)
  const shown = search.get('portal') ?? ''
  const show = (id: string) => {
    setSearch(id === '' ? { tab: 'portal' } : { tab: 'portal', portal: id })
  }
  if (portals.state === 'loading') return <Loading />
  if (portals.state === 'failed') return <Failure error={portals.error} onRetry={reload} />
  const head = portals.value.portals.find(({ id }) => id === shown)
  return head === undefined ? (
    <SystemList list={portals.value} onShow={show} onChanged={reload} />
  ) : (
    <ContractView
      key={`${head.id} ${head.state} ${head.capturedOn ?? ''}`}
      head={head}
      server={portals.value}
      onChanged={reload}
      onBack={() => {
        show('')
      }}
    />
  )
}
