import { readNumeral } from './quantities/index.ts'

/** How long people of another programme were trained, as far as it is known. */
export interface Trained {
  readonly hours: number | undefined
  readonly days: number | undefined
}

/** 又补了4学时, after 20学时: 一共24学时; so of days. What is told in whole (改成24学时) stays. */
export function lengthInAll(text: string, { hours, days }: Trained): string {
  return text.replace(added, (said: string, more: string, unit: string) => {
    const known = unit === '天' ? days : hours
    const figure = readNumeral(more)
    return known === undefined || figure === undefined ? said : `一共${String(known + figure)}${unit}`
  })
}

const added =
  /(?:又|再|另外?|后来)(?:补|加|上|学|培训|培|安排|增加|延长)+了?(\d+(?:\.\d+)?|[半一二两三四五六七八九十]{1,3})个?(学时|课时|天)(?!没|未|后|内|前)/gu
