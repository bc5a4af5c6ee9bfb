export { annotateWorkbook, type Annotated, type CellRemark } from './annotate.ts'
export { setTexts, type CellChange } from './set-texts.ts'
