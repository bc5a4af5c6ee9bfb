import type { HostAnswer, TurnOutcome } from './host.ts'

/** How the stages of a turn are told apart: what fails before the turn is a refusal, after it a delivery. */
export interface Stages {
  /** The SDK runs this once it has let the caller in. */
  readonly turn: (deliver: (outcome: TurnOutcome) => Promise<void>) => Promise<void>
}

/**
 * Runs a turn inside an SDK. `isRefusal`: whether a failure before the turn means that the caller is not who he says he is.
 * What the turn itself throws comes through.
 */
export async function inStages(
  turn: () => Promise<TurnOutcome>,
  isRefusal: (cause: unknown) => boolean,
  run: (stages: Stages) => Promise<HostAnswer>,
): Promise<HostAnswer> {
  let stage: 'verify' | 'turn' | 'deliver' = 'verify'
  try {
    return await run({
      turn: async (deliver) => {
        stage = 'turn'
        const outcome = await turn()
        stage = 'deliver'
        await deliver(outcome)
      },
    })
  } catch (cause) {
    return failed(stage, cause, isRefusal)
  }
}

function failed(
  stage: 'verify' | 'turn' | 'deliver',
  cause: unknown,
  isRefusal: (cause: unknown) => boolean,
): HostAnswer {
  switch (stage) {
    case 'turn':
      throw cause
    case 'deliver':
      return { kind: 'not-delivered', cause }
    case 'verify':
      return { kind: isRefusal(cause) ? 'unauthentic' : 'cannot-verify', cause }
  }
}
