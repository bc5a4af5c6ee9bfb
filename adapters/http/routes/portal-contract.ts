import { demandsOf, fieldIds, loadLexicon, mapFields, type PortalContract } from '../../../checker/index.ts'
import { cite, statusOn, type Profile } from '../../../knowledge/index.ts'
import { mappingIn, type Contracts } from '../../portal/index.ts'
import type { Owner } from '../../store/index.ts'
import type { PortalDetailBody } from '../contract/index.ts'
import { HttpError } from '../errors.ts'
import { messages } from '../messages.zh.ts'
import type { HttpPorts } from '../ports.ts'

/** @throws HttpError 404 */
export async function contractById(contracts: Contracts, owner: Owner, id: string): Promise<PortalContract> {
  const contract = await contracts.get(owner, id)
  if (contract === undefined) throw unknownContract(id)
  return contract
}

/** A contract in the list of all. */
export function headOf({ assistant: { knowledge }, today }: HttpPorts, contract: PortalContract) {
  const { id, system, region, state, capturedOn, clauses, steps } = contract
  const address = steps.find((step) => step.address !== '')?.address
  return {
    id,
    system,
    state,
    fields: steps.reduce((sum, step) => sum + step.fields.length, 0),
    ...(region === undefined ? {} : { region }),
    ...(capturedOn === undefined ? {} : { capturedOn }),
    ...(address === undefined ? {} : { address }),
    clauses: clauses.flatMap((clause) => {
      const quote = knowledge.quotes.get(clause)
      return quote === undefined ? [] : [cite(quote, statusOn(knowledge.corpus, quote.document, today()))]
    }),
  }
}

/** A contract with every field, its column, and where the page's words come from. */
export function detailOf(contract: PortalContract, profile: Profile | undefined): PortalDetailBody {
  const { id, system, region, state, capturedOn, steps } = contract
  const lexicon = loadLexicon()
  return {
    id,
    system,
    state,
    ...(region === undefined ? {} : { region }),
    ...(capturedOn === undefined ? {} : { capturedOn }),
    fields: mapFields(contract, lexicon, mappingIn(profile, contract)).map(
      ({ step, field, id: column, by }) => ({
        step,
        key: field.key,
        label: field.label,
        kind: field.kind,
        required: field.required,
        demands: [...demandsOf(field)],
        ...(field.options === undefined ? {} : { options: field.options }),
        from: state === 'captured' ? ('captured' as const) : ('derived' as const),
        sure: field.sure,
        ...(column === undefined ? {} : { column }),
        by,
      }),
    ),
    unreadable: steps.flatMap((step) => step.unreadable),
    columns: fieldIds.map((each) => ({ id: each, title: lexicon.titleOf(each) })),
    contract,
  }
}

export function unknownContract(id: string): HttpError {
  return new HttpError(404, 'unknown-contract', messages.unknownContract(id), messages.unknownContractHint)
}
