export { CalculationPage } from './calculation-page.tsx'
