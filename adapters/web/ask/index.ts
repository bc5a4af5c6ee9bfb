export { AskRoom } from './ask-room.tsx'
