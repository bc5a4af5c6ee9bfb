import { describeError } from '../../log.ts'
import { HttpError } from '../errors.ts'
import { messages } from '../messages.zh.ts'
import type { ChannelRoute } from '../ports.ts'

/** A token of Teams is exchanged for a session here; asked without being signed in, by the page inside Teams. */
export const session: ChannelRoute = async (api, { teamsSignIn }) => {
  api.post('/v1/session', { schema: { hide: true } }, async (request, reply) => {
    if (teamsSignIn === undefined)
      throw new HttpError(404, 'sign-in-off', messages.signInOff, messages.signInOffHint)
    const answer = await teamsSignIn.signIn(request.headers.authorization)
    if (answer.kind === 'signed-in') return reply.status(204).header('set-cookie', answer.cookie).send()
    request.log.warn({ code: answer.kind, error: describeError(answer.cause) }, 'sign-in refused')
    throw answer.kind === 'refused'
      ? new HttpError(403, 'sign-in-refused', messages.signInRefused, messages.signInRefusedHint)
      : new HttpError(503, 'cannot-verify', messages.cannotVerify, messages.cannotVerifyHint)
  })
}
