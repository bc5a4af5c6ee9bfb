export { annotateWorkbook, type Annotated, type CellRemark } from './annotate.ts'
