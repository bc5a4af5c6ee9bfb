import { createEvents, type EventAttributes } from 'ics'
import { addDays, type Checklist, type Deadline, type Profile } from '../../knowledge/index.ts'

/** 09:00 a week before, and the day before: relative to the midnight the day begins. */
const reminders = [
  { days: 6, hours: 15, before: true },
  { hours: 15, before: true },
] as const
const octetsPerLine = 75

/**
 * The deadlines that have a day as an iCalendar file: all-day events with two reminders; other people's without. Bytes depend
 * on the checklist only, so that an import twice updates and does not double.
 */
export function calendarFile(list: Checklist, profile: Pick<Profile, 'id' | 'name'>): string {
  const events = list.deadlines.flatMap((deadline) => eventOf(deadline, list, profile) ?? [])
  const made = createEvents(events, {
    productId: '-//xuetutong//timeline//ZH',
    method: 'PUBLISH',
    calName: `学徒通 ${profile.name === '' ? list.region : profile.name}`,
  })
  if (made.value === null) throw made.error ?? new Error('ics gave nothing')
  const stamped = made.value.replace(/^DTSTAMP:.*$/gmu, `DTSTAMP:${list.asOf.replaceAll('-', '')}T000000Z`)
  return folded(stamped)
}

function eventOf(
  deadline: Deadline,
  list: Checklist,
  profile: Pick<Profile, 'id' | 'name'>,
): EventAttributes | undefined {
  const { due, earliest, yours, soft, name, clause } = deadline
  if (due === undefined) return undefined
  const whose = yours ? '' : `（${deadline.dutyBearer}的期限）`
  return {
    uid: `${deadline.id.replace('#', '-')}.${profile.id}@xuetutong`,
    title: `${name}${soft ? '（不是硬性期限）' : ''}${whose}`,
    description: [
      ...(profile.name === '' ? [] : [profile.name]),
      ...(earliest === undefined ? [] : [`${earliest} 起可以办`]),
      deadline.rule,
      deadline.arithmetic,
      ...(deadline.receiver === undefined ? [] : [`向${deadline.receiver}`]),
      `依据 ${clause.document} ${clause.provision}（${clause.status}）`,
    ].join('\n'),
    start: dateArray(due),
    end: dateArray(addDays(due, 1)),
    categories: ['学徒通', list.region],
    transp: 'TRANSPARENT',
    busyStatus: 'FREE',
    alarms: yours ? reminders.map((trigger) => ({ action: 'display', description: name, trigger })) : [],
  }
}

function dateArray(iso: string): [number, number, number] {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  return [year, month, day]
}

/** Lines of at most 75 octets, as the standard counts; the library counts characters, and a Chinese one is three. */
function folded(text: string): string {
  return text
    .replace(/\r\n[\t ]/gu, '')
    .split('\r\n')
    .map((line) => {
      const parts: string[] = []
      let part = ''
      let size = 0
      for (const character of line) {
        const octets = Buffer.byteLength(character)
        if (size + octets > octetsPerLine) {
          parts.push(part)
          part = ''
          size = 1
        }
        part += character
        size += octets
      }
      return [...parts, part].join('\r\n ')
    })
    .join('\r\n')
}
