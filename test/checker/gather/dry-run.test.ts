import { afterAll, beforeAll, expect, it } from 'vitest'
import { dryRun, type GuardOptions, type RowToTry } from '../../../checker/gather/index.ts'
import { browserFlags, describeWith } from '../../config/index.ts'
import { html, serve, startPages, type PagesServer } from './pages-server.ts'

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
      rows: [rowOf(5, row)],
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

  const plainForm = `<form>
    <fieldset><legend>性别</legend><label><input type="radio" name="sex" required>男</label><label><input type="radio" name="sex">女</label></fieldset>
    <p><label for="n">姓名</label><input id="n" name="name" required></p>
    <p><label for="k">学徒类别</label><select id="k" required><option value="">请选择</option><option>转岗人员</option></select></p>
    <button>提交</button></form>`

  it('radio buttons, and several rows one after the other in the page a person logged in to', async () => {
    const { origin, close } = await serve(html(plainForm))
    let asked = 0
    try {
      const { rows } = await dryRun({
        guard,
        url: origin,
        loggedIn: () => {
          asked += 1
          return Promise.resolve(true)
        },
        rows: [
          rowOf(5, { 性别: '女', 姓名: '张三', 学徒类别: '转岗人员' }),
          rowOf(6, { 姓名: '李四', 学徒类别: '提升人员' }),
          rowOf(7, { 性别: '男' }),
        ],
      })
      expect(asked).toBe(1)
      expect(
        rows.map(({ row, by, notFilled, messages }) => [
          row,
          by,
          notFilled,
          messages.map(({ field }) => field),
        ]),
      ).toEqual([
        [5, 'native', [], []],
        [6, 'native', ['学徒类别'], ['性别', '学徒类别']],
        [7, 'native', [], ['姓名', '学徒类别']],
      ])
    } finally {
      await close()
    }
  })

  it('a person who gives up: nothing is tried', async () => {
    const { origin, close } = await serve(html('<p>请先登录</p>'))
    try {
      const outcome = await dryRun({
        guard,
        url: origin,
        loggedIn: () => Promise.resolve(false),
        rows: [rowOf(5, { 姓名: '张三' })],
      })
      expect(outcome.rows).toEqual([])
      expect(outcome.step).toBeUndefined()
    } finally {
      await close()
    }
  })

  it('a form inside a frame is filled and asked too', async () => {
    const inner = html(plainForm)
    const outer = html('<h1>申报</h1><iframe src="/inner"></iframe>')
    const { origin, close } = await serve((request, response) => {
      if (request.url === '/inner') inner(request, response)
      else outer(request, response)
    })
    try {
      const { rows } = await dryRun({ guard, url: origin, rows: [rowOf(5, { 姓名: '张三', 性别: '男' })] })
      expect(
        rows.map(({ by, notFilled, messages }) => [by, notFilled, messages.map(({ field }) => field)]),
      ).toEqual([['native', [], ['学徒类别']]])
    } finally {
      await close()
    }
  })

  it('ends when it is cancelled, the browser with it', async () => {
    const stop = new AbortController()
    await expect(
      dryRun({
        guard,
        url: `${server.origin}/pages/element-plus/index.html`,
        rows: [rowOf(5, row), rowOf(6, row)],
        signal: stop.signal,
        onRow: () => {
          stop.abort()
        },
      }),
    ).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('leaves alone what only the server could tell', async () => {
    const { rows, denied, step } = await dryRun({
      guard,
      url: `${server.origin}/pages/async-check/index.html`,
      rows: [rowOf(5, { 姓名: '张三', 身份证号: '140302199003070075' })],
    })
    expect(step?.fields.map(({ label, customRules }) => [label, customRules])).toEqual([
      ['姓名', 0],
      ['身份证号', 1],
    ])
    expect(rows[0]?.messages.filter(({ message }) => message.includes('格式'))).toEqual([])
    expect(denied.map(({ method, path }) => `${method} ${path}`)).toContain('POST /api/filing/duplicate')
    expect(server.writes()).toEqual([])
  })
})

/** A row by the labels of the page. */
function rowOf(number: number, values: Readonly<Record<string, string>>): RowToTry {
  return {
    row: number,
    valueOf: ({ label }) => values[label] ?? '',
    covers: ({ label }) => label === '身份证号',
  }
}
