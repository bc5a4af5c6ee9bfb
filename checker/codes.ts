import { remarkCodes } from './artifact.ts'
import { policyCodes } from './checks/index.ts'
import { portalCodes } from './portal/index.ts'
import { standardCodes } from './standards/index.ts'
import { refusalCodes } from './workbook/index.ts'

/** Every code a finding can have, as listed in checker/README.md. */
export const findingCodes: readonly string[] = [
  ...refusalCodes,
  ...remarkCodes,
  ...Object.keys(standardCodes),
  ...Object.keys(policyCodes),
  ...Object.keys(portalCodes),
]
