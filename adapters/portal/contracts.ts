import {
  contractSchema,
  formTemplates,
  loadFormLayouts,
  shippedContracts,
  type PortalContract,
  type PortalMapping,
} from '../../checker/index.ts'
import type { Knowledge, Profile } from '../../knowledge/index.ts'
import type { Owner, Store } from '../store/index.ts'

const kind = 'portal-contract'
/** Contracts one user may keep. */
export const contractLimit = 50

/** The contracts a user sees: their own captures, and what ships where there is none. */
export interface Contracts {
  readonly list: (owner: Owner) => Promise<readonly PortalContract[]>
  readonly get: (owner: Owner, id: string) => Promise<PortalContract | undefined>
  /** A capture takes the place of what ships under its id, and keeps that one's system, place and clauses. */
  readonly save: (owner: Owner, contract: PortalContract, at: string) => Promise<'saved' | 'too-many'>
  /** Back to what ships; whether there was a capture. */
  readonly remove: (owner: Owner, id: string) => Promise<boolean>
}

export function createContracts(knowledge: Knowledge, { documents }: Pick<Store, 'documents'>): Contracts {
  const shipped = shippedContracts(knowledge, formTemplates(loadFormLayouts(), knowledge))
  const own = async (owner: Owner) =>
    (await documents.list(owner, kind)).flatMap(({ body }) => {
      const parsed = contractSchema.safeParse(body)
      return parsed.success ? [parsed.data] : []
    })
  return {
    list: async (owner) => {
      const captured = new Map((await own(owner)).map((each) => [each.id, each]))
      const known = shipped.map((each) => captured.get(each.id) ?? each)
      const others = [...captured.values()].filter(({ id }) => !shipped.some((each) => each.id === id))
      return [...known, ...others.sort((a, b) => (a.id < b.id ? -1 : 1))]
    },
    get: async (owner, id) => {
      const found = contractSchema.safeParse((await documents.get(owner, kind, id))?.body)
      return found.success ? found.data : shipped.find((each) => each.id === id)
    },
    save: async (owner, contract, at) => {
      const others = (await own(owner)).filter(({ id }) => id !== contract.id)
      if (others.length >= contractLimit) return 'too-many'
      const base = shipped.find(({ id }) => id === contract.id)
      const body: PortalContract =
        base === undefined
          ? contract
          : {
              ...contract,
              system: base.system,
              clauses: base.clauses,
              ...(base.region === undefined ? {} : { region: base.region }),
            }
      await documents.put(owner, kind, { id: contract.id, body, updatedAt: at })
      return 'saved'
    },
    remove: (owner, id) => documents.delete(owner, kind, id),
  }
}

/** What the user confirmed of a contract's fields; in a profile an empty text says that a field is no column. */
export function mappingIn(profile: Profile | undefined, contract: PortalContract): PortalMapping {
  return Object.fromEntries(
    Object.entries(profile?.portals?.[contract.id] ?? {}).map(([key, column]) => [
      key,
      column === '' ? null : column,
    ]),
  ) as PortalMapping
}
