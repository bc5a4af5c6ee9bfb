import { HttpError } from '../errors.ts'
import type { ChannelRoute } from '../ports.ts'
import { describeError } from '../../log.ts'

/** The Bot Framework's endpoint; its callers prove themselves by a token of the channel. */
export const messages: ChannelRoute = async (api, { bot }) => {
  api.post('/messages', { schema: { hide: true } }, async (request, reply) => {
    const answer = await bot.receive(request.headers.authorization ?? '', request.body)
    if (answer.kind === 'done') return reply.status(answer.status).send(answer.body)
    const { status, code, message, hint, cause } = answer
    request.log.warn(
      { code, ...(cause === undefined ? {} : { error: describeError(cause) }) },
      'activity refused',
    )
    throw new HttpError(status, code, message, hint)
  })
}
