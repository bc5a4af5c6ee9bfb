import { z } from 'zod'
import { checkFinding } from './checks.ts'
import { contractId, isoDate } from './common.ts'
import { citation } from './reply.ts'

/** `captured` from a page, `derived` from a printed form (no page seen), `named`: only the name is known. */
const state = z.enum(['captured', 'derived', 'named'])

/** A system one files in, and how much is known of its page. `browser`: this server has one to open pages with. */
export const portalList = z.object({
  portals: z.array(
    z.object({
      id: contractId,
      system: z.string(),
      region: z.string().optional(),
      state,
      capturedOn: isoDate.optional(),
      fields: z.int(),
      /** Origin and path of the first page captured. */
      address: z.string().optional(),
      clauses: z.array(citation),
    }),
  ),
  browser: z.boolean(),
  /** A window can be opened before the user, to log in. */
  window: z.boolean(),
  /** Hosts that may be opened besides this machine's own. */
  allowedHosts: z.array(z.string()),
})
export type PortalListBody = z.infer<typeof portalList>

/** One field of a contract and the column it is taken to be. */
const portalField = z.object({
  step: z.string(),
  key: z.string(),
  label: z.string(),
  kind: z.string(),
  required: z.boolean(),
  /** What the page demands, in words. */
  demands: z.array(z.string()),
  options: z.array(z.string()).optional(),
  /** `captured` fields hold the page's own rules; `derived` ones come from a printed form. */
  from: z.enum(['captured', 'derived']),
  sure: z.enum(['certain', 'likely', 'unsure']),
  column: z.string().optional(),
  /** `confirmed` by the user, `proposed` from the label, or `none`. */
  by: z.enum(['confirmed', 'proposed', 'none']),
})

export const portalDetail = z.object({
  id: contractId,
  system: z.string(),
  region: z.string().optional(),
  state,
  capturedOn: isoDate.optional(),
  fields: z.array(portalField),
  unreadable: z.array(z.object({ where: z.string(), why: z.string() })),
  /** Every column a field may be mapped to. */
  columns: z.array(z.object({ id: z.string(), title: z.string() })),
  /** The contract itself, as files hold it. */
  contract: z.unknown(),
})
export type PortalDetailBody = z.infer<typeof portalDetail>

/** `PUT /portals/:id/mapping`: by the field's key; null: it is no column of the forms. Kept in the profile. */
export const portalMappingBody = z.strictObject({
  profileId: z.string().max(200),
  fields: z.record(z.string().max(200), z.string().max(50).nullable()),
})

/** `person`: a window opens for the user to log in; the job then waits for `POST /portals/turns/:turn`. */
const person = z.boolean().default(false)
const address = z.url({ protocol: /^https?$/u }).max(2000)

export const portalCaptureBody = z.strictObject({
  url: address,
  /** The id of a known system, to replace it; absent: made from the address. */
  id: contractId.optional(),
  system: z.string().trim().min(1).max(100).optional(),
  region: z.string().max(50).optional(),
  person,
})
export const portalVerifyBody = z.strictObject({ url: address.optional(), person })

/** `POST /portals/dry-run`: multipart; one workbook and these fields. `rows`: Excel's numbers, `5,6`. */
export const portalDryRunFields = z.strictObject({
  url: address,
  rows: z.string().regex(/^\s*\d{1,7}(?:\s*[,，、]\s*\d{1,7})*\s*$/u),
  id: contractId.optional(),
  region: z.string().trim().min(1).max(50).optional(),
  asOf: isoDate.optional(),
  profileId: z.string().max(200).optional(),
  person: z.enum(['true', 'false']).optional(),
})

export const portalTurnBody = z.strictObject({ word: z.enum(['next', 'end']) })

/** `turn` is there where a person logs in first. */
export const portalAccepted = z.object({ jobId: z.string(), turn: z.string().optional() })
export type PortalAccepted = z.infer<typeof portalAccepted>

const captureTold = {
  steps: z.array(
    z.object({
      title: z.string(),
      fields: z.int(),
      required: z.int(),
      unreadable: z.array(z.object({ where: z.string(), why: z.string() })),
    }),
  ),
  /** Requests of the page that were held back. */
  held: z.int(),
  readMilliseconds: z.int(),
}

/** `result` of a job of kind `portal-capture`; the contract is kept. */
export const portalCaptureResult = z.object({ contractId, ...captureTold })
export type PortalCaptureResult = z.infer<typeof portalCaptureResult>

/** `result` of a job of kind `portal-verify`; `contract.json` is the page of today as a file of the job. */
export const portalVerifyResult = z.object({
  contractId,
  capturedOn: isoDate.optional(),
  verifiedOn: isoDate,
  drift: z.array(
    z.object({
      step: z.string(),
      field: z.string(),
      what: z.string(),
      before: z.string(),
      now: z.string(),
    }),
  ),
  ...captureTold,
})
export type PortalVerifyResult = z.infer<typeof portalVerifyResult>

/** `result` of a job of kind `portal-dry-run`. `picture` and `files` are fetched from `/jobs/:id/files/:name`. */
export const portalDryRunResult = z.object({
  system: z.string(),
  rows: z.array(
    z.object({
      sheet: z.string(),
      row: z.int(),
      /** How the page was asked: its form instance, the browser's validity, or not at all. */
      by: z.enum(['vue2', 'vue3', 'react', 'native', 'none']),
      /** Field by field, by official column title or else the page's label: what we found, what the page said. */
      fields: z
        .array(
          z.object({
            field: z.string(),
            ours: z.array(checkFinding).readonly(),
            page: z.array(z.string()).readonly(),
          }),
        )
        .readonly(),
      notFilled: z.array(z.string()).readonly(),
      picture: z.string(),
    }),
  ),
  notChecked: z.array(z.object({ what: z.string(), why: z.string() })).readonly(),
  held: z.int(),
  files: z.array(z.object({ name: z.string(), kind: z.enum(['html', 'picture']), label: z.string() })),
})
export type PortalDryRunResult = z.infer<typeof portalDryRunResult>

/** `result` of a job of kind `portal-self-test`; a leak fails the job. */
export const portalSelfTestResult = z.object({ escaped: z.int(), milliseconds: z.int() })
export type PortalSelfTestResult = z.infer<typeof portalSelfTestResult>
