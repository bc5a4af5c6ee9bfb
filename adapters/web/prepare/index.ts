export { PrepareRoom } from './prepare-room.tsx'
