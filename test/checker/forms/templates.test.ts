import { describe, expect, test } from 'vitest'
import { FormError, formTemplates, loadFormLayouts } from '../../../checker/forms/index.ts'
import { foldText, loadKnowledge } from '../../../knowledge/index.ts'

const knowledge = loadKnowledge()
const layouts = loadFormLayouts()
const templates = formTemplates(layouts, knowledge)
const text = foldText(knowledge.corpus.get('shanxi-2023-9')?.raw ?? '').replace(/\s+/gu, '')
const squeeze = (words: string) => foldText(words).replace(/\s+/gu, '')

describe('the official forms are printed word for word', () => {
  test('titles, notes and letter stand in the text', () => {
    const words = [
      ...Object.values(layouts).map(({ title }) => title),
      ...layouts.roster.notes,
      ...layouts.results.notes,
      ...layouts.commitment.paragraphs,
      ...layouts.commitment.seals,
    ]
    expect(words.filter((each) => !text.includes(squeeze(each)))).toEqual([])
  })

  test('附件1 has its thirteen columns in order', () => {
    expect(templates.roster.columns).toHaveLength(13)
    expect(text).toContain(squeeze(templates.roster.columns.map(({ title }) => title).join('')))
  })

  test('附件2 has its seventeen columns, four of them under 合格类型', () => {
    const titles = templates.results.columns.map(({ title }) => title)
    expect(titles).toHaveLength(17)
    expect(templates.results.columns.filter(({ group }) => group === '合格类型')).toHaveLength(4)
    const plain = [...titles.slice(0, 10), '合格类型', ...titles.slice(14)]
    expect(text).toContain(squeeze(plain.join('')))
    expect(text).toContain(squeeze(titles.slice(10, 14).join('')))
  })

  test('附件3 has its ten fields in order', () => {
    const titles = templates.claim.fields.map(({ title }) => squeeze(title))
    expect(titles).toHaveLength(10)
    const sheet = text.slice(text.lastIndexOf(squeeze(templates.claim.title)))
    const places = titles.map((title) => sheet.indexOf(title))
    expect(places).toEqual(places.toSorted((left, right) => left - right))
    expect(places[0]).toBeGreaterThan(0)
  })
})

test('closed lists come from the packs', () => {
  const options = (title: string) =>
    [...templates.roster.columns, ...templates.results.columns].find((column) => column.title === title)
      ?.options
  expect(options('学徒类别')).toEqual(['新录用人员', '转岗人员', '提升人员'])
  expect(options('培养目标')).toEqual(['中级工', '高级工'])
  expect(options('是否合格')).toEqual(['是', '否'])
  expect(options('取得职业资格等级')).toEqual(['中级', '中级工', '高级', '高级工'])
  expect(options('姓名')).toBeUndefined()
})

test('a column the pack does not know is an error that names it', () => {
  const [first, ...rest] = layouts.roster.columns
  if (first === undefined) throw new Error('no column')
  const wrong = {
    ...layouts,
    roster: { ...layouts.roster, columns: [{ ...first, title: '工号' }, ...rest] },
  }
  expect(() => formTemplates(wrong, knowledge)).toThrow(FormError)
  expect(() => formTemplates(wrong, knowledge)).toThrow('「工号」不在 shanxi.form-1-roster 的栏里')
})
