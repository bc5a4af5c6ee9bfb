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
