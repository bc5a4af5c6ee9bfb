export { PortalsTab } from './portals-tab.tsx'
export { ContractChoice } from './contract-choice.tsx'
