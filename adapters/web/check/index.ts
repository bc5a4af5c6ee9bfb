export { CheckRoom } from './check-room.tsx'
