import { afterAll, beforeAll, expect, it } from 'vitest'
import { dryRun, type GuardOptions } from '../../../checker/gather/index.ts'
import { browserFlags, describeWith } from '../../config/index.ts'
import { startPages, type PagesServer } from './pages-server.ts'

/** A row with a letter in its ID number and no apprentice category; the rest is in order. */
const row = {
  企业名称: '太原某某机械有限公司',
  姓名: '张三',
  性别: '男',
  年龄: '30',
  学历: '大专',
  身份证号: '14030219900307A07X',
  具体工作部门: '一车间',
  '职业（工种）': '工种150',
  培养目标: '中级工',
  培养期限: '1年',
  合作培训机构: '太原某某技工学校',
}

const libraries = [
  ['pages/element-plus', 'vue3'],
  ['pages/element-ui', 'vue2'],
  ['pages/ant-design-vue', 'vue3'],
  ['pages/antd', 'react'],
  ['pages/iview', 'vue2'],
  ['pages/naive-ui', 'vue3'],
  ['pages/tdesign', 'vue3'],
  ['pages/arco', 'vue3'],
] as const

describeWith('chromium', 'a dry run', (executablePath) => {
  const guard: GuardOptions = { executablePath, allowedHosts: [], flags: browserFlags }
  let server: PagesServer

  beforeAll(async () => {
    server = await startPages()
  })
  afterAll(() => server.close())

  it.each(libraries)('%s: the page’s own words, nothing sent', async (name, by) => {
    const { rows } = await dryRun({
      guard,
      url: `${server.origin}/${name}/index.html`,
      rows: [{ row: 5, values: row }],
      covered: ['身份证号'],
    })
    const [result] = rows
    expect(result?.by).toBe(by)
    expect(result?.notFilled).toEqual([])
    expect(result?.messages.map(({ field, message }) => `${field}：${message}`).sort()).toEqual(
      ['学徒类别：请选择学徒类别', '培养起时：请选择培养起时', '身份证号：身份证号格式不正确'].sort(),
    )
    expect(result?.picture.length).toBeGreaterThan(1000)
    expect(server.writes()).toEqual([])
  })

  it('leaves alone what only the server could tell', async () => {
    const { rows, denied, fields } = await dryRun({
      guard,
      url: `${server.origin}/pages/async-check/index.html`,
      rows: [{ row: 5, values: { 姓名: '张三', 身份证号: '140302199003070075' } }],
      covered: ['身份证号'],
    })
    expect(fields.map(({ label, customRules }) => [label, customRules])).toEqual([
      ['姓名', 0],
      ['身份证号', 1],
    ])
    expect(rows[0]?.messages.filter(({ message }) => message.includes('格式'))).toEqual([])
    expect(denied.map(({ method, path }) => `${method} ${path}`)).toContain('POST /api/filing/duplicate')
    expect(server.writes()).toEqual([])
  })
})
