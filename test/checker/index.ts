/** Workbooks for tests of other folders: filled forms in many lay-outs, and what writes them. */
export { book, layouts, officialRoster, type Layout } from './fixtures/layouts.ts'
export { withCell, type BookSpec, type CellSpec } from './fixtures/spec.ts'
export { writeExceljs } from './fixtures/write-exceljs.ts'
/** The fixture portals, served on the loopback interface. */
export { startPages, type PagesServer } from './gather/pages-server.ts'
