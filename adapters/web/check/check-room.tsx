import { useMessages } from '../messages/index.ts'
import { ComingSoon } from '../ui/index.ts'

export function CheckRoom() {
  const { rooms, soon } = useMessages()
  return <ComingSoon title={rooms.checkLong} lead={soon.checkLead} points={soon.checkPoints} />
}
