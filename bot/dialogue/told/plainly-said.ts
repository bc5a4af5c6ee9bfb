import {
  bareRates,
  certificatesCome,
  countsAsShares,
  daysInOrder,
  dispatchedApart,
  endsAhead,
  figuresMatched,
  joinedIn,
  foundWork,
  leaversSaid,
  lengthInAll,
  manyLeave,
  notYetExamined,
  paidOver,
  plainPeriods,
  raisedTo,
  whoCame,
  spellOutStayers,
  whoseOutcome,
  yearsNear,
} from '../../understand/index.ts'
import { groupsOf } from '../context.ts'
import { programmeOf } from '../question/programme.ts'
import type { ConversationState } from '../state.ts'
import { onSiteUncounted } from './of-whole-untold.ts'
import { asTheOthers } from './as-the-others.ts'
import { countAnswered } from './count-answered.ts'
import { countPutRight } from './count-put-right.ts'
import { entryCertificates } from './entry-certificates.ts'
import { knownPeople } from './known-people.ts'
import { figuresTogether, headsAdded, termReached, trainedFor } from './figure-changed.ts'
import { rateMoved } from './rate-moved.ts'
import { heldHere } from './held-here.ts'
import { leavesThoseOut } from './those-apart.ts'
import { turnedBackAgain } from './turned-back.ts'
import { daysBefore, daysKnown, headcountKnown, trainedBefore } from './known-before.ts'

/** What a turn says, in the words its readers know: lengths, days, shares and numbers as they are meant after what was said before. */
export function plainlySaid(before: ConversationState, turn: string, asOf: string): string {
  const text = asTheOthers(before, leavesThoseOut(before, turn))
  const heads = headcountKnown(before)
  const counted = groupsOf(before).some(({ headcount }) => headcount !== undefined)
  const raised = raisedTo(turnedBackAgain(before, endsAhead(counted ? joinedIn(text) : text, asOf)))
  const came = ofThoseWhoCame(before, rateMoved(before, trainedFor(dispatchedApart(raised), before)))
  const said = spellOutStayers(
    whoseOutcome(onSiteUncounted(before, ofWork(before, came))),
    knownPeople(before)?.total,
  )
  const put = figuresMatched(said)
  return countAnswered(
    countsAsShares(
      lengthInAll(
        yearsNear(
          daysInOrder(
            plainPeriods(
              bareRates(
                certificatesCome(
                  paidOver(
                    heldHere(
                      before.topics,
                      entryCertificates(
                        before,
                        countPutRight(
                          leaversSaid(
                            manyLeave(
                              figuresTogether(
                                heads === undefined
                                  ? notYetExamined(put)
                                  : termReached(headsAdded(put, before), before),
                              ),
                              heads !== undefined,
                            ),
                          ),
                        ),
                      ),
                    ),
                  ),
                ),
              ),
            ),
            asOf,
            daysBefore(before, asOf) ?? before.pending,
          ),
          asOf,
          daysKnown(before),
        ),
        trainedBefore(before),
        before.last?.told,
      ),
      heads,
      before.last,
    ),
    before.asked,
    heads,
  )
}

/** 有5个没来, of ordinary training, which is paid for by those who took part. */
function ofThoseWhoCame(before: ConversationState, text: string): string {
  const programme = programmeOf(text) ?? before.course?.programme
  return whoCame(text, headcountKnown(before), programme === 'ordinary-training')
}

/** 21个上了班, where the training is for people who want work: they found it. */
function ofWork({ course }: ConversationState, text: string): string {
  const programme = programmeOf(text) ?? course?.programme
  return programme === 'order-training' ? foundWork(text) : text
}
