export { ProfileEditor } from './profile-editor.tsx'
export { ProfileDrawer } from './profile-drawer.tsx'
