export { DocumentPage } from './document-page.tsx'
export { LibraryRoom } from './library-room.tsx'
