import { compareDates, parseProfile, type Checklist, type Profile } from '../../knowledge/index.ts'
import { readTicks } from '../conversation/index.ts'
import type { Prepare } from '../prepare/index.ts'
import type { Owner, Store } from '../store/index.ts'
import {
  cardActivity,
  textActivity,
  type Card,
  type CardAction,
  type Inbound,
  type MessageActivity,
} from './activity/index.ts'
import { linkTo, paths, seesOwn, type LinkSettings } from './links.ts'
import { messages } from './messages.zh.ts'
import { remindAction } from './remind.ts'

export interface ChecklistParts {
  readonly store: Store
  readonly prepare: Prepare
  readonly links: LinkSettings
  /** ISO date in Beijing. */
  readonly today: () => string
}

const mostProfiles = 3
const mostReminders = 4

/** Whether somebody asks for the checklists of his own enterprises, in words of a fixed form. */
export function asksOwnChecklists(text: string): boolean {
  return /^(?:看看|看|查看|打开|列出)?我的(?:材料|申报)?清单[。！!？?]?$/u.test(text.trim())
}

/** The checklists of the user's stored enterprises, a card each, the last changed first. */
export async function ownChecklists(
  { owner, cardActions, channel }: Inbound,
  { store, prepare, links, today }: ChecklistParts,
): Promise<readonly MessageActivity[]> {
  const page = seesOwn(owner, links) ? linkTo(paths.prepare, channel, links) : undefined
  const open: readonly CardAction[] =
    page === undefined ? [] : [{ kind: 'open', title: messages.openPrepare, url: page }]
  const cards: Card[] = []
  for (const { id, body } of (await store.documents.list(owner, 'profile')).slice(0, mostProfiles)) {
    const parsed = parseProfile(body)
    if (parsed.kind !== 'profile') continue
    const result = prepare.checklist(parsed.profile, { asOf: today() })
    cards.push(
      result.kind === 'checklist'
        ? checklistCard(id, parsed.profile, result.checklist, await doneOf(store, owner, id), open)
        : { title: result.message, lines: [result.hint], actions: open },
    )
  }
  return cards.length === 0
    ? [
        page === undefined
          ? textActivity(messages.noProfile)
          : cardActivity({ title: messages.noProfile, actions: open }, cardActions),
      ]
    : cards.map((card) => cardActivity(card, cardActions))
}

async function doneOf(store: Store, owner: Owner, profileId: string): Promise<ReadonlySet<string>> {
  const kept = await readTicks(store, owner, profileId)
  return new Set(Object.entries(kept).flatMap(([id, { done }]) => (done ? [id] : [])))
}

/** What is to be known first, the papers by stage, then the enterprise's own deadlines; those ahead can be asked to be reminded of. */
function checklistCard(
  profileId: string,
  { name }: Profile,
  { region, asOf, notices, items, deadlines, callToAsk }: Checklist,
  done: ReadonlySet<string>,
  open: readonly CardAction[],
): Card {
  const stages = [...new Set(items.map(({ stage }) => stage))]
  const own = deadlines.filter(({ yours }) => yours)
  const ahead = own.flatMap(({ id, name: deadline, due }) =>
    due !== undefined && compareDates(due, asOf) >= 0 ? [remindAction(profileId, id, deadline, due)] : [],
  )
  return {
    title: messages.checklistOf(name === '' ? region : name, asOf),
    lines: [
      ...notices.filter(({ level }) => level === '错误').map(({ message }) => message),
      messages.progress(items.filter(({ id }) => done.has(id)).length, items.length),
      ...stages.map((stage) =>
        messages.stageLine(
          stage,
          items
            .filter((item) => item.stage === stage)
            .map((item) => (done.has(item.id) ? `✓${item.name}` : item.name)),
        ),
      ),
      ...own.flatMap(({ name: deadline, due, soft }) =>
        due === undefined ? [] : [messages.dueLine(deadline, due, soft)],
      ),
      ...(callToAsk.length === 0 ? [] : [messages.callsLine(callToAsk.length)]),
    ],
    actions: [...ahead.slice(0, mostReminders), ...open],
  }
}
