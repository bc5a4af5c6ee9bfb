import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  bounded,
  capturePortal,
  captureStep,
  openGuarded,
  type CaptureRequest,
  type GuardOptions,
} from '../../../checker/gather/index.ts'
import { browserFlags, describeWith } from '../../config/index.ts'
import { startWriteLog } from './write-log-server.ts'
import { html, serve, startPages, type PagesServer } from './pages-server.ts'

describeWith('chromium', 'pages of other shapes', (executablePath) => {
  const guard: GuardOptions = { executablePath, allowedHosts: [], flags: browserFlags }
  let server: PagesServer

  beforeAll(async () => {
    server = await startPages()
  })
  afterAll(() => server.close())

  it('a wizard, step by step, its dictionary read by POST, its uploads with type and size', async () => {
    const guarded = await openGuarded(
      { ...guard, readPosts: [`${server.host}/api/dictionary/query`] },
      'load',
    )
    try {
      const { page } = guarded
      await page.goto(`${server.origin}/pages/wizard/index.html`)
      await page.waitForSelector('.el-form')
      const first = (await captureStep(page)).step
      await page.getByRole('button', { name: '下一步' }).click()
      const second = (await captureStep(page)).step
      await page.getByRole('button', { name: '下一步' }).click()
      const third = (await captureStep(page)).step
      expect(first.fields.map(({ label, required, options }) => ({ label, required, options }))).toEqual([
        { label: '企业名称', required: true, options: undefined },
        { label: '统一社会信用代码', required: true, options: undefined },
        { label: '所属地区', required: true, options: ['太原市', '大同市', '阳泉市', '忻州市'] },
      ])
      expect(
        [second, third].map(({ fields }) =>
          fields.map(({ label, kind, upload }) => ({ label, kind, upload })),
        ),
      ).toEqual([
        [
          {
            label: '学徒花名册',
            kind: 'upload',
            upload: {
              accept: ['.xls', '.xlsx'],
              maxFiles: 1,
              maxMegabytes: 10,
              tip: '只能上传 xls、xlsx 文件，且不超过10MB',
            },
          },
        ],
        [
          {
            label: '承诺书',
            kind: 'upload',
            upload: {
              accept: ['.pdf', '.jpg', '.png'],
              maxFiles: 1,
              maxMegabytes: 5,
              tip: '支持 pdf、jpg、png，不超过5MB',
            },
          },
        ],
      ])
      expect(server.writes()).toEqual([])
    } finally {
      await guarded.close()
    }
  })

  it('a form inside a frame, and one inside an open shadow root', async () => {
    const { origin, close } = await serve((request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(
        request.url === '/inner'
          ? '<form><p><label for="a">姓名</label><input id="a" maxlength="20" required></p></form>'
          : `<iframe src="/inner"></iframe><div id="host"></div><script>
               document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML =
                 '<form><p><label for="b">身份证号</label><input id="b" maxlength="18"></p></form>'
             </script>`,
      )
    })
    const guarded = await openGuarded(guard, 'load')
    try {
      await guarded.page.goto(origin)
      const { step } = await captureStep(guarded.page)
      expect(step.fields.map(({ label, maxLength, required }) => [label, maxLength, required])).toEqual([
        ['身份证号', 18, false],
        ['姓名', 20, true],
      ])
    } finally {
      await guarded.close()
      await close()
    }
  })

  it.each([
    [
      'a fieldset',
      '<fieldset><legend>性别</legend><label><input type="radio" name="s">男</label><label><input type="radio" name="s">女</label></fieldset>',
    ],
    [
      'a paragraph',
      '<p>性别：<label><input type="radio" name="s">男</label> <label><input type="radio" name="s">女</label></p>',
    ],
    [
      'a table',
      '<table><tr><td>性别</td><td><label><input type="radio" name="s">男</label><label><input type="radio" name="s">女</label></td></tr></table>',
    ],
    [
      'a form item, nameless',
      '<div class="el-form-item"><label class="el-form-item__label">性别</label><div class="el-form-item__content"><div role="radiogroup" class="el-radio-group"><label class="el-radio"><input type="radio"><span>男</span></label><label class="el-radio"><input type="radio"><span>女</span></label></div></div></div>',
    ],
    [
      'a labelled group',
      '<b id="g">性别</b><div role="radiogroup" aria-labelledby="g"><label><input type="radio" name="s">男</label><label><input type="radio" name="s">女</label></div>',
    ],
  ])('radio buttons are one field: %s', async (_, markup) => {
    const { origin, close } = await serve(
      html(`<form>${markup}<p><label for="n">姓名</label><input id="n"></p></form>`),
    )
    const guarded = await openGuarded(guard, 'load')
    try {
      await guarded.page.goto(origin)
      const { step } = await captureStep(guarded.page)
      expect(step.fields.map(({ label, kind, options }) => ({ label, kind, options }))).toEqual([
        { label: '性别', kind: 'choice', options: ['男', '女'] },
        { label: '姓名', kind: 'text', options: undefined },
      ])
    } finally {
      await guarded.close()
      await close()
    }
  })

  it('a limit that only typing shows', async () => {
    const { origin, close } = await serve(
      html(
        '<form><p><label for="a">单位简称</label><input id="a" oninput="this.value = this.value.slice(0, 12)"></p></form>',
      ),
    )
    try {
      const { contract } = await capturePortal(requestFor(origin))
      expect(
        contract.steps[0]?.fields.map(({ label, maxLength, readFrom }) => [
          label,
          maxLength,
          readFrom.limits,
        ]),
      ).toEqual([['单位简称', 12, 'probe']])
    } finally {
      await close()
    }
  })

  it('ten thousand fields: the first five hundred, and the rest is told', async () => {
    const { origin, close } = await serve(
      html(
        `<form>${Array.from({ length: 10_000 }, (_, at) => `<p><label for="f${String(at)}">栏${String(at)}</label><input id="f${String(at)}"></p>`).join('')}</form>`,
      ),
    )
    const guarded = await openGuarded(guard, 'load')
    try {
      await guarded.page.goto(origin)
      const { step } = await captureStep(guarded.page)
      expect(step.fields).toHaveLength(500)
      expect(step.unreadable).toEqual([{ where: '', why: '这一页的栏目超过 500 个，只读了前 500 个' }])
    } finally {
      await guarded.close()
      await close()
    }
  })

  it.each([
    ['a dead host', 'http://127.0.0.1:9/', 'page-unreachable', /网页打不开/u],
    [
      'a host that is not named',
      'http://portal.example.invalid/',
      'page-unreachable',
      /ERR_BLOCKED_BY_CLIENT/u,
    ],
  ])('%s: a clear error', async (_, url, code, message) => {
    await expect(capturePortal(requestFor(url))).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message) as unknown,
    })
  })

  it('a certificate nobody vouches for: a clear error', async () => {
    const server = await startWriteLog(true)
    try {
      await expect(capturePortal(requestFor(server.origin))).rejects.toMatchObject({
        code: 'page-unreachable',
        hint: '网站的证书有问题；请确认网址没有写错',
      })
    } finally {
      await server.close()
    }
  })

  it('a list without an end: so many options, and that there are more', async () => {
    const { origin, close } = await serve(
      html(`<form><p><label for="a">职业</label><input id="a" role="combobox" aria-controls="l"></p></form>
        <div id="l" role="listbox" style="display:none;height:200px;overflow-y:auto"></div>
        <script>
          const list = document.getElementById('l')
          const more = () => { for (let at = 0; at < 40; at += 1) { const option = document.createElement('div'); option.setAttribute('role', 'option'); option.textContent = '工种' + list.childElementCount; list.append(option) } }
          more()
          document.getElementById('a').addEventListener('click', () => { list.style.display = 'block' })
          list.addEventListener('scroll', more)
        </script>`),
    )
    const guarded = await openGuarded(guard, 'load')
    try {
      await guarded.page.goto(origin)
      const { step } = await captureStep(guarded.page, { fields: 500, options: 300 })
      expect(step.fields[0]?.options?.slice(0, 2)).toEqual(['工种0', '工种1'])
      expect(step.fields[0]?.options).toHaveLength(300)
      expect(step.fields[0]?.optionsComplete).toBe(false)
    } finally {
      await guarded.close()
      await close()
    }
  })

  it('a list that opens late, and a field that something lies over for a while', async () => {
    const { origin, close } = await serve(
      html(`<form><p><label for="a">职业</label><input id="a" role="combobox" aria-controls="l"></p></form>
        <div id="over" style="position:fixed;inset:0;background:#fff8"></div>
        <div id="l" role="listbox" style="display:none"><div role="option">钳工</div></div>
        <script>
          let opened = 0
          setTimeout(() => document.getElementById('over').remove(), 400)
          document.getElementById('a').addEventListener('click', () => {
            opened += 1
            if (opened > 1) document.getElementById('l').style.display = 'block'
          })
        </script>`),
    )
    const guarded = await openGuarded(guard, 'load')
    try {
      await guarded.page.goto(origin)
      const { step } = await captureStep(guarded.page)
      expect(step.fields[0]?.options).toEqual(['钳工'])
      expect(await guarded.page.evaluate('opened')).toBe(2)
    } finally {
      await guarded.close()
      await close()
    }
  })

  it('a page that never shows a form: a clear error within the time', async () => {
    const { origin, close } = await serve(html('<p>加载中…</p><script>setInterval(() => 0, 1)</script>'))
    try {
      await expect(capturePortal(requestFor(origin))).rejects.toMatchObject({
        code: 'page-too-slow',
        message: expect.stringMatching(/没有出现可以填的栏目/u) as unknown,
      })
    } finally {
      await close()
    }
  })

  it('a page that loops for ever, and one that crashes: a clear error, and the browser is gone', async () => {
    const { origin, close } = await serve(
      html('<form><input></form><script>setTimeout(() => { for (;;); }, 300)</script>'),
    )
    const looping = await openGuarded(guard, 'load')
    const crashing = await openGuarded(guard, 'load')
    try {
      await looping.page.goto(origin)
      await expect(
        bounded(looping, 2000, async () => {
          for (;;) await captureStep(looping.page)
        }),
      ).rejects.toMatchObject({ code: 'page-too-slow' })
      expect(looping.phase()).toBe('closed')
      await expect(
        bounded(crashing, 20_000, async () => {
          const session = await crashing.page.context().newCDPSession(crashing.page)
          await session.send('Page.crash')
        }),
      ).rejects.toMatchObject({ code: 'page-crashed' })
      expect(crashing.phase()).toBe('closed')
    } finally {
      await looping.close()
      await crashing.close()
      await close()
    }
  })

  it('a page that redirects for ever: a clear error', async () => {
    const { origin, close } = await serve((request, response) => {
      response.writeHead(302, { location: `/${String(Number((request.url ?? '/0').slice(1)) + 1)}` }).end()
    })
    try {
      await expect(capturePortal(requestFor(`${origin}/0`))).rejects.toMatchObject({
        code: 'page-unreachable',
        hint: expect.stringMatching(/登录/u) as unknown,
      })
    } finally {
      await close()
    }
  })

  it.each([
    ['that asks again and again', '<script>setInterval(() => alert("x"), 10)</script>'],
    ['that opens windows again and again', '<script>setInterval(() => open("/"), 50)</script>'],
    ['that offers a download', '<script>location.href = "/download"</script>'],
    ['that stops debuggers', '<script>setInterval(() => { debugger }, 20)</script>'],
    [
      'that navigates while frozen',
      '<script>setInterval(() => { location.href = "/elsewhere" }, 700)</script>',
    ],
  ])('a page %s is still read, and the next is too', async (_, trouble) => {
    const form = '<form><p><label for="a">姓名</label><input id="a" maxlength="20"></p></form>'
    const { origin, close } = await serve((request, response) => {
      if (request.url === '/download') response.setHeader('content-disposition', 'attachment; filename=x.bin')
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(request.url === '/next' ? form : `${form}${trouble}`)
    })
    try {
      for (const path of ['/', '/next']) {
        const { contract } = await capturePortal(requestFor(`${origin}${path}`))
        expect(contract.steps[0]?.fields.map(({ label, maxLength }) => [label, maxLength])).toEqual([
          ['姓名', 20],
        ])
      }
    } finally {
      await close()
    }
  })

  function requestFor(url: string): CaptureRequest {
    return { guard, url, contract: { id: 'test', system: '测试页', clauses: [] }, today: '2026-03-02' }
  }
})
