export {
  contractSchema,
  fieldKinds,
  fieldSchema,
  origins,
  stepSchema,
  sureness,
  type FieldKind,
  type Origin,
  type PortalContract,
  type PortalField,
  type PortalStep,
} from './contract.ts'
export { hostAndPort, isAllowedHost, type AllowedHosts } from './allowed-hosts.ts'
export { applyContract, type PortalOutcome } from './apply.ts'
export { checkOf, isUnsafePattern, type Breach, type ValueCheck } from './check-value.ts'
export { portalCodes, type PortalCode } from './codes.ts'
export { compareContracts, type Drift } from './compare.ts'
export { mapField, mapFields, type MappedField, type PortalMapping } from './map-fields.ts'
export { PortalSystemError, shippedContracts } from './systems.ts'
export { driftLine } from './drift-line.ts'
export { demandsOf } from './demands.ts'
export { filledRows, type FilledRow } from './filled-values.ts'
