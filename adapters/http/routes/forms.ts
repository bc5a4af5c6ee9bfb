import { FormInputError } from '../../../checker/index.ts'
import { errorBody, formList, formRequest } from '../contract/index.ts'
import { HttpError } from '../errors.ts'
import { sendFile } from '../files.ts'
import { messages } from '../messages.zh.ts'
import type { Resource } from '../ports.ts'
import { profileGiven } from './profiles.ts'

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

/** Twenty thousand rows of a roster, with room. */
const bodyLimit = 16 * 1024 * 1024

/** The official forms and clause sheets, filled with what is known. */
export const forms: Resource = async (api, { store, prepare, today }) => {
  api.get('/forms', { schema: { tags: ['forms'], response: { 200: formList, default: errorBody } } }, () => ({
    forms: prepare.forms.list.map((form) => ({
      ...form,
      formats: [...form.formats],
      columns: [...form.columns],
    })),
  }))

  api.post(
    '/forms',
    { bodyLimit, schema: { tags: ['forms'], body: formRequest, response: { default: errorBody } } },
    async ({ owner, body }, reply) => {
      const profile = await profileGiven(store, owner, body)
      try {
        const made = await prepare.forms.make(profile, {
          form: body.form,
          asOf: body.asOf ?? today(),
          ...(body.format === undefined ? {} : { format: body.format }),
          ...(body.people === undefined ? {} : { people: body.people }),
          ...(body.fields === undefined ? {} : { fields: body.fields }),
        })
        if (made.kind === 'no-format')
          throw new HttpError(422, 'no-format', messages.noFormat, messages.noFormatHint(made.formats))
        return sendFile(reply, {
          name: made.name,
          type: types[made.format],
          content: Buffer.from(made.content),
        })
      } catch (error) {
        if (error instanceof FormInputError) throw new HttpError(422, error.code, error.message, error.hint)
        throw error
      }
    },
  )
}
