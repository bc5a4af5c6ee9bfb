import { columnMeanings, readMapping, type Mapping } from '../../../checker/index.ts'
import type { Owner } from '../../store/index.ts'
import { columnChanges, columnMapping, errorBody } from '../contract/index.ts'
import { HttpError } from '../errors.ts'
import { messages } from '../messages.zh.ts'
import type { HttpPorts, Resource } from '../ports.ts'

const kind = 'columns'
const id = 'columns'
const most = 2_000

/** What the columns of templates nobody has seen mean, told once and used by every later check. */
export const columns: Resource = async (api, { store, now }) => {
  const tags = ['checks']

  api.get(
    '/columns',
    { schema: { tags, response: { 200: columnMapping, default: errorBody } } },
    async ({ owner }) => ({ meanings: [...columnMeanings()], columns: await stored(store, owner) }),
  )

  api.put(
    '/columns',
    { schema: { tags, body: columnChanges, response: { 200: columnMapping, default: errorBody } } },
    async ({ owner, body }) => {
      const meanings = columnMeanings()
      const kept: Record<string, string> = { ...(await stored(store, owner)) }
      for (const [title, meaning] of Object.entries(body.columns)) {
        if (meaning === null) Reflect.deleteProperty(kept, title)
        else if (meaning === '' || meanings.some((each) => each.id === meaning)) kept[title] = meaning
        else
          throw new HttpError(
            422,
            'bad-meaning',
            messages.badMeaning(title, meaning),
            messages.badMeaningHint(meanings.map((each) => each.id)),
          )
      }
      if (Object.keys(kept).length > most)
        throw new HttpError(
          422,
          'too-many-columns',
          messages.tooManyColumns(most),
          messages.tooManyColumnsHint,
        )
      await store.documents.put(owner, kind, { id, body: { columns: kept }, updatedAt: now() })
      return { meanings: [...meanings], columns: kept }
    },
  )
}

/** The owner's mapping, for a check. */
export async function mappingOf(store: HttpPorts['store'], owner: Owner): Promise<Mapping> {
  const written = Object.entries(await stored(store, owner)).map(([title, meaning]) => [title, meaning])
  const named = written.filter(([, meaning]) => meaning !== '')
  const read = readMapping(Object.fromEntries(named))
  const aside = written.filter(([, meaning]) => meaning === '').map(([title]) => [title, null])
  return { ...(read.kind === 'mapping' ? read.mapping : {}), ...Object.fromEntries(aside) }
}

async function stored(store: HttpPorts['store'], owner: Owner): Promise<Readonly<Record<string, string>>> {
  const document = await store.documents.get(owner, kind, id)
  const parsed = columnMapping.pick({ columns: true }).safeParse(document?.body)
  return parsed.success ? parsed.data.columns : {}
}
