import { expect, it } from 'vitest'
import { checkOf, type PortalField } from '../../../checker/portal/index.ts'

const place: PortalField = {
  key: 'area',
  label: '所在地区',
  kind: 'choice',
  required: false,
  patterns: [],
  options: ['山西省/太原市', '山西省/大同市'],
  optionsComplete: true,
  customRules: 0,
  readOnly: false,
  visible: true,
  readFrom: {},
  sure: 'certain',
}

it.each([
  ['as the page shows it', '山西省/太原市', []],
  ['its end', '太原市', []],
  ['without strokes', '山西省太原市', []],
  ['the way alone', '山西省', ['portal-option']],
  ['another', '无锡市', ['portal-option']],
  ['nothing, where nothing is demanded', '', []],
])('an option reached through a tree: %s', (_, value, codes) => {
  expect(checkOf(place)(value).map(({ code }) => code)).toEqual(codes)
})

it.each([
  ['0', ['portal-range']],
  ['1', []],
  ['500', []],
  ['501', ['portal-range']],
])('a range that a text field was given: %s', (value, codes) => {
  const people: PortalField = {
    ...place,
    label: '培训人数',
    kind: 'text',
    options: undefined,
    min: 1,
    max: 500,
  }
  expect(checkOf(people)(value).map(({ code }) => code)).toEqual(codes)
})
