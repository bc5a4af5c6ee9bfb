import { useMessages } from '../messages/index.ts'
import { ComingSoon } from '../ui/index.ts'

export function PrepareRoom() {
  const { rooms, soon } = useMessages()
  return <ComingSoon title={rooms.prepareLong} lead={soon.prepareLead} points={soon.preparePoints} />
}
