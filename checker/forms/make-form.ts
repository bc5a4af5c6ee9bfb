import { cite, placeOf, resolve, type Knowledge, type Profile } from '../../knowledge/index.ts'
import type { CellInput, PersonInput } from './form-input.ts'
import { loadFormLayouts } from './layout.ts'
import { claimInput, resultRows, rosterRows } from './prefill.ts'
import { loadSheetOutlines } from './sheets.ts'
import { formTemplates, type FormTemplates } from './template.ts'
import type { SheetPlace } from './write-sheets.ts'

/** What can be had. */
export const formIds = [
  'roster',
  'results',
  'claim',
  'commitment',
  'plan',
  'apprentice-agreement',
  'cooperation-agreement',
] as const
export type FormId = (typeof formIds)[number]
export type FormFormat = 'xlsx' | 'docx'

export interface FormDescription {
  readonly id: FormId
  /** 附件1 …; absent for what the text only names. */
  readonly number?: string
  readonly title: string
  readonly formats: readonly [FormFormat, ...FormFormat[]]
  /** Columns or fields that can be given, with their closed lists. */
  readonly columns: readonly {
    readonly id: string
    readonly title: string
    readonly options?: readonly string[]
  }[]
}

export interface FormRequest {
  readonly form: FormId
  /** Default: the first of the form's formats. */
  readonly format?: FormFormat
  readonly people?: readonly PersonInput[]
  readonly fields?: Readonly<Record<string, CellInput>>
  /** The day whose texts apply, ISO. */
  readonly asOf: string
  /** The day printed in the form's head; absent: left for the pen. */
  readonly date?: string
}

export type MadeForm =
  | {
      readonly kind: 'file'
      readonly name: string
      readonly format: FormFormat
      readonly content: Uint8Array
    }
  /** The form is not to be had in that format. */
  | { readonly kind: 'no-format'; readonly formats: readonly FormFormat[] }

export interface Forms {
  readonly list: readonly FormDescription[]
  readonly templates: FormTemplates
  /** @throws FormInputError for a column the form does not have, or a number too long to be trusted. */
  readonly make: (profile: Profile, request: FormRequest) => Promise<MadeForm>
}

/** Everything that writes forms, ready. @throws FormError when the layouts do not fit the packs. */
export function createForms(knowledge: Knowledge): Forms {
  const templates = formTemplates(loadFormLayouts(), knowledge)
  const outlines = loadSheetOutlines(knowledge)
  const { roster, results, claim, commitment } = templates
  const titled = (column: FormDescription['columns'][number]) => ({
    id: column.id,
    title: column.title,
    ...(column.options === undefined ? {} : { options: column.options }),
  })
  const list: readonly FormDescription[] = [
    {
      id: 'roster',
      number: roster.form,
      title: roster.title,
      formats: ['xlsx'],
      columns: roster.columns.map(titled),
    },
    {
      id: 'results',
      number: results.form,
      title: results.title,
      formats: ['xlsx'],
      columns: results.columns.map(titled),
    },
    {
      id: 'claim',
      number: claim.form,
      title: claim.title,
      formats: ['xlsx'],
      columns: claim.fields.map(titled),
    },
    {
      id: 'commitment',
      number: commitment.form,
      title: commitment.title,
      formats: ['docx', 'xlsx'],
      columns: [],
    },
    { id: 'plan', title: outlines.plan.title, formats: ['docx'], columns: [] },
    ...(['apprentice-agreement', 'cooperation-agreement'] as const).map((id) => ({
      id,
      title: outlines[id].title,
      formats: ['docx'] as const,
      columns: [...new Set(Object.values(outlines[id].clauses).flat())].map((clause) => ({
        id: clause,
        title: clause,
      })),
    })),
  ]

  // The writers bring exceljs and docx along, so each is loaded with the first form it writes.
  const bytes = async (profile: Profile, request: FormRequest, format: FormFormat): Promise<Uint8Array> => {
    const { people, fields, asOf } = request
    const date = request.date === undefined ? {} : { date: request.date }
    switch (request.form) {
      case 'roster': {
        const { rosterWorkbook } = await import('./write-roster.ts')
        return rosterWorkbook(roster, {
          enterprise: profile.name,
          ...date,
          people: rosterRows(templates, knowledge, profile, people),
        })
      }
      case 'results': {
        const { rosterWorkbook } = await import('./write-roster.ts')
        return rosterWorkbook(results, {
          enterprise: profile.name,
          ...date,
          people: resultRows(knowledge, profile, people),
        })
      }
      case 'claim': {
        const { claimWorkbook } = await import('./write-claim.ts')
        return claimWorkbook(claim, claimInput(templates, knowledge, profile, fields ?? {}))
      }
      case 'commitment': {
        const { letterDocument, letterWorkbook } = await import('./write-letter.ts')
        const input = { seals: [profile.name, profile.institution], ...date }
        return format === 'docx' ? letterDocument(commitment, input) : letterWorkbook(commitment, input)
      }
      case 'plan': {
        const { planDocument } = await import('./write-sheets.ts')
        return planDocument(outlines.plan, knowledge, profile, placeFor(knowledge, profile, asOf))
      }
      case 'apprentice-agreement':
      case 'cooperation-agreement': {
        const { agreementDocument } = await import('./write-sheets.ts')
        return agreementDocument(
          outlines[request.form],
          knowledge,
          profile,
          placeFor(knowledge, profile, asOf),
          fields === undefined
            ? undefined
            : Object.fromEntries(Object.entries(fields).map(([clause, where]) => [clause, String(where)])),
        )
      }
    }
  }

  return {
    list,
    templates,
    make: async (profile, request) => {
      const description = list.find(({ id }) => id === request.form)
      const formats: readonly FormFormat[] = description?.formats ?? []
      const format = request.format ?? formats[0]
      if (description === undefined || format === undefined || !formats.includes(format))
        return { kind: 'no-format', formats }
      const number = description.number === undefined ? '' : `${description.number} `
      return {
        kind: 'file',
        name: `${number}${description.title}.${format}`,
        format,
        content: await bytes(profile, request, format),
      }
    },
  }
}

function placeFor(knowledge: Knowledge, profile: Profile, asOf: string): SheetPlace {
  const { corpus } = knowledge
  const reading = placeOf(profile.region, corpus.places)
  if (reading.kind !== 'known') return { jurisdiction: '', name: profile.region, cite: () => undefined }
  const found = resolve(corpus, { place: reading.place.id, date: asOf, topic: 'apprenticeship' })
  if (found.kind !== 'applies') return { jurisdiction: '', name: reading.place.name, cite: () => undefined }
  return {
    jurisdiction: found.chain[0].document.place,
    name: reading.place.name,
    cite: (id) => {
      const quote = knowledge.quotes.get(id)
      const status = found.chain.find(({ document }) => document.id === quote?.document.id)?.status
      return quote === undefined ? undefined : cite(quote, status)
    },
  }
}
