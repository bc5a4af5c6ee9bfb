export { buildCalculation } from './build-calculation.ts'
export { calculationSheet } from './calculation-sheet.ts'
export { sheet as calculationWords } from './messages.zh.ts'
