import type { Citation, Knowledge, Profile } from '../../knowledge/index.ts'
import { messages } from './messages.zh.ts'
import { checkClauses, type AgreementClauses } from './check-clauses.ts'
import type { AgreementSheet, PlanSheet } from './sheets.ts'
import { documentBytes, type Block } from './write-document.ts'

/** Where the paper is for: its pack, its name, and how its texts stand on the day. */
export interface SheetPlace {
  /** Pack: shanxi, wuxi … */
  readonly jurisdiction: string
  readonly name: string
  /** A quote as a clause with its status. */
  readonly cite: (quote: string) => Citation | undefined
}

/** The clause sheet of an agreement as a Word document; what is missing is marked 缺. */
export async function agreementDocument(
  sheet: AgreementSheet,
  knowledge: Knowledge,
  profile: Profile,
  place: SheetPlace,
  given: AgreementClauses | undefined,
): Promise<Uint8Array> {
  const checks = checkClauses(sheet, place.jurisdiction, given)
  const missing = checks.filter(({ state }) => state === messages.lacks).map(({ clause }) => clause)
  const verdict =
    given === undefined
      ? messages.toCheckLine
      : missing.length === 0
        ? messages.completeLine
        : messages.missingLine(missing)
  const body: readonly Block[] =
    checks.length === 0
      ? [{ kind: 'text', text: messages.noClauses }]
      : [
          { kind: 'heading', text: messages.clauseTitle },
          {
            kind: 'table',
            head: messages.clauseHead,
            rows: checks.map(({ clause, where, state }, at) => [String(at + 1), clause, where, state]),
          },
          { kind: 'text', text: verdict },
        ]
  return documentBytes(sheet.title, [
    { kind: 'title', text: sheet.title },
    { kind: 'text', text: messages.sheetIntro(profile.name, place.name) },
    ...saidOf(knowledge, place, sheet.topic, false),
    ...body,
    { kind: 'note', text: messages.footer },
  ])
}

/** The outline of the training plan: what the place's text says beside each section, and room to write. */
export async function planDocument(
  sheet: PlanSheet,
  knowledge: Knowledge,
  profile: Profile,
  place: SheetPlace,
): Promise<Uint8Array> {
  return documentBytes(sheet.title, [
    { kind: 'title', text: sheet.title },
    { kind: 'text', text: messages.sheetIntro(profile.name, place.name) },
    { kind: 'note', text: messages.sections },
    ...(profile.cohorts.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            head: messages.cohortHead,
            rows: profile.cohorts.map(({ label, occupation, level, headcount, years }) => [
              label,
              occupation ?? '',
              level,
              String(headcount),
              years === undefined ? '' : String(years),
            ]),
          },
        ]),
    ...sheet.sections.flatMap(({ title, topic }): readonly Block[] => [
      { kind: 'heading', text: title },
      ...saidOf(knowledge, place, topic, true),
      { kind: 'text', text: messages.sectionFill },
    ]),
    { kind: 'note', text: messages.footer },
  ])
}

/** What the place's text says on a topic, with its clause; or that it says nothing. */
function saidOf(knowledge: Knowledge, place: SheetPlace, topic: string, short: boolean): readonly Block[] {
  const entries = knowledge.find(place.jurisdiction, topic).filter(({ text }) => text !== '')
  if (entries.length === 0) return [{ kind: 'note', text: messages.notStated }]
  return entries.slice(0, short ? 2 : 1).flatMap((entry): readonly Block[] => {
    const clause = entry.quotes[0] === undefined ? undefined : place.cite(entry.quotes[0])
    return [
      { kind: 'note', text: entry.text },
      ...(clause === undefined
        ? []
        : [
            { kind: 'note' as const, text: messages.basis(clause.document, clause.provision, clause.status) },
          ]),
    ]
  })
}
