import { factCatalogue, type FactDescription } from '../contract/index.ts'
import { messages } from '../messages.zh.ts'
import type { HttpPorts, Resource } from '../ports.ts'

/** Every fact an answer can depend on, and how it may be answered: what an editor of facts needs. */
export const facts: Resource = async (api, { assistant }) => {
  const catalogue = { facts: describeFacts(assistant.knowledge) }
  api.get('/facts', { schema: { tags: ['facts'], response: { 200: factCatalogue } } }, () => catalogue)
}

function describeFacts({ program, corpus, entries }: HttpPorts['assistant']['knowledge']): FactDescription[] {
  const covered = new Set(entries.map((entry) => entry.place))
  const places = corpus.places.all.filter(
    ({ id, kind }) => kind !== 'country' && corpus.places.upwards(id).some((above) => covered.has(above.id)),
  )
  const region: FactDescription = {
    id: 'region',
    label: messages.region,
    question: messages.regionQuestion,
    kind: 'place',
    options: places
      .filter(({ kind }) => kind === 'municipality' || kind === 'province' || kind === 'city')
      .map(({ name }) => ({ value: name, label: name })),
  }
  return [
    region,
    ...[...program.facts.values()].map(({ id, label, question, domain }): FactDescription => {
      const base = { id, label, question }
      switch (domain.kind) {
        case 'boolean':
          return { ...base, kind: 'boolean' }
        case 'choice':
          return {
            ...base,
            kind: 'choice',
            options: domain.options.map((option) => ({ value: option, label: option })),
          }
        case 'quantity':
          return { ...base, kind: 'number', unit: domain.unit, decimal: domain.decimal }
        case 'date':
          return { ...base, kind: 'date' }
      }
    }),
  ]
}
