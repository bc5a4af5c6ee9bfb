import { chromium } from 'playwright'
import { captureStep, dryRun, findBrowser, openGuarded, startHost } from '../../dist/checker/gather/index.js'
import {
  applyContract,
  formTemplates,
  loadFormLayouts,
  loadLexicon,
  mapFields,
} from '../../dist/checker/index.js'
import { loadKnowledge } from '../../dist/knowledge/index.js'
import { servePages } from './portal-pages.mjs'
import { median } from './stats.mjs'

/*
 * What the check against a portal costs: reading a page of 100 fields after it has loaded (opening lists and trying limits apart), holding
 * 10,000 rows against a contract without a browser, and a dry run beside a plain Playwright script that fills the same form. Both fill in
 * their own started browser, one fresh context a row, and take a picture of the whole page; the dry run also reads the page's rules and
 * lists, freezes it and asks its form. The proof that nothing escapes and the browser's start come once a run and are told apart.
 */
const reads = 40
/** Rounds of rows tried on each form; a bar is taken on the first. */
const rounds = { 'element-plus': 3, antd: 1 }
const tried = 2
const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const executablePath = findBrowser({ platform: process.platform, path: process.env.PATH ?? '' })
const clock = () => performance.now()

const values = {
  企业名称: '太原某某机械有限公司',
  姓名: '张三',
  性别: '男',
  年龄: '30',
  学历: '大专',
  身份证号: '140302199003070014',
  具体工作部门: '一车间',
  学徒类别: '转岗人员',
  '职业（工种）': '工种150',
  培养目标: '中级工',
  培养期限: '1年',
  合作培训机构: '太原某某技工学校',
}

const result = { apply: applyRows(10_000) }
if (executablePath === undefined) result.unavailable = 'no browser was found'
else Object.assign(result, await withBrowser(executablePath))
process.stdout.write(JSON.stringify(result))

async function withBrowser(path) {
  const guard = { executablePath: path, allowedHosts: [], flags }
  const took = {}
  const part = async (name, work) => {
    const begun = clock()
    const done = await work()
    took[name] = Math.round(clock() - begun)
    return done
  }
  const pages = await servePages()
  try {
    const started = await part('start', () => startBrowser(guard))
    const host = await startHost(guard)
    const read = (name, path, selector) =>
      part(`read ${name}`, () => readPage(guard, host, `${pages.origin}${path}`, selector))
    const hundred = await read('hundred', '/hundred', 'form')
    const elementPlus = await read('element-plus', '/pages/element-plus/index.html', '.el-form')
    await host.close()
    const fills = {}
    for (const name of Object.keys(rounds))
      fills[name] = await part(`fill ${name}`, () =>
        fill(guard, `${pages.origin}/pages/${name}/index.html`, rounds[name]),
      )
    if (pages.writes() > 0) throw new Error(`${pages.writes()} writes reached the server`)
    return { ...started, hundred, elementPlus, fills, took }
  } finally {
    await pages.close()
  }
}

/** A browser's start, then what one more guarded context costs. */
async function startBrowser(guard) {
  const host = await startHost(guard)
  try {
    const start = await time(() => host.browser())
    const contexts = []
    for (let at = 0; at < 5; at += 1)
      contexts.push(await time(async () => (await openGuarded(guard, 'load', host)).close()))
    return { start, context: median(contexts) }
  } finally {
    await host.close()
  }
}

async function readPage(guard, host, url, selector) {
  const guarded = await openGuarded(guard, 'load', host)
  try {
    await guarded.page.goto(url)
    await guarded.page.waitForSelector(selector)
    const first = await captureStep(guarded.page, undefined, clock)
    const samples = []
    for (let at = 0; at < reads; at += 1) {
      const { times, step } = await captureStep(guarded.page, undefined, clock)
      if (step.fields.length !== first.step.fields.length) throw new Error('the page was not read alike')
      samples.push(times.read)
    }
    return {
      fields: first.step.fields.length,
      required: first.step.fields.filter((field) => field.required).length,
      patterns: first.step.fields.filter((field) => field.patterns.length > 0).length,
      first: first.times.read,
      ms: median(samples),
      least: Math.min(...samples),
      popups: first.times.popups,
    }
  } finally {
    await guarded.close()
  }
}

async function fill(guard, url, rounds) {
  const ratios = []
  const ours = []
  const bare = []
  const proofs = []
  for (let round = 0; round < rounds; round += 1) {
    const plain = await bareFill(guard.executablePath, url)
    const rows = Array.from({ length: tried }, (_, at) => ({
      row: at + 1,
      valueOf: ({ label }) => values[label] ?? '',
      covers: ({ label }) => label === '身份证号' || label === '姓名',
    }))
    const { times, rows: done } = await dryRun({ guard, url, rows, clock })
    if (done.some(({ notFilled }) => notFilled.length > 0))
      throw new Error(`not filled: ${done[0].notFilled}`)
    bare.push(plain / tried)
    ours.push(times.rows / tried)
    proofs.push(times.proof)
    ratios.push(times.rows / plain)
  }
  return { ratio: median(ratios), ours: median(ours), bare: median(bare), proof: median(proofs) }
}

/** As one would write it: labels and roles for text, the open list's option for choices. */
async function bareFill(path, url) {
  const browser = await chromium.launch({ executablePath: path, args: flags })
  try {
    return await time(async () => {
      for (let row = 0; row < tried; row += 1) {
        const context = await browser.newContext({ locale: 'zh-CN' })
        const page = await context.newPage()
        await page.goto(url)
        for (const [label, value] of Object.entries(values)) {
          const field = page.getByLabel(label, { exact: false }).first()
          if ((await field.getAttribute('role')) === 'combobox') await choose(page, field, value)
          else await field.fill(value)
        }
        await page.screenshot({ fullPage: true })
        await context.close()
      }
    })
  } finally {
    await browser.close()
  }
}

/**
 * The box around the field is clicked, not forced: Playwright then waits until the former list has left it. A list seen once is
 * open, though it has no size for a moment while it unfolds: a second click would close it. Its own list is looked at, a fading
 * one never; one that draws only what is in view is scrolled to the option.
 */
async function choose(page, field, value) {
  const box = page.locator('.el-select__wrapper, .ant-select').filter({ has: field })
  const own = page.locator(`[id="${await field.getAttribute('aria-controls')}"]`)
  const list = page.locator('.el-select-dropdown, .ant-select-dropdown').filter({ has: own })
  const options = list.locator('.el-select-dropdown__item, .ant-select-item-option')
  const option = options.filter({ hasText: new RegExp(`^${value}$`, 'u') })
  for (let tried = 0, open = false; tried < 3 && !open; tried += 1) {
    await box.click()
    open = await list.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    )
  }
  const scroller = list.locator('.rc-virtual-list-holder')
  for (let view = 0; view < 60 && (await option.count()) === 0; view += 1)
    await scroller.evaluate((element) => {
      element.scrollTop += 240
      return new Promise((resolve) => requestAnimationFrame(resolve))
    })
  await option.click()
}

async function time(work) {
  const begun = clock()
  await work()
  return clock() - begun
}

function applyRows(count) {
  const knowledge = loadKnowledge()
  const templates = formTemplates(loadFormLayouts(), knowledge)
  const field = (key, label, more) => ({
    key,
    label,
    kind: 'text',
    required: true,
    patterns: [],
    customRules: 0,
    readOnly: false,
    visible: true,
    readFrom: {},
    sure: 'certain',
    ...more,
  })
  const contract = {
    version: 1,
    id: 'bench',
    system: '测试系统',
    state: 'captured',
    clauses: [],
    steps: [
      {
        title: '填报',
        address: 'http://127.0.0.1/',
        unreadable: [],
        fields: templates.roster.columns.map(({ id, title, options }) =>
          field(id, title, {
            maxLength: 30,
            ...(options === undefined ? {} : { kind: 'choice', options, optionsComplete: true }),
            ...(id === 'id-number'
              ? { patterns: [{ source: '^\\d{17}[\\dX]$', flags: '', message: '身份证号格式不正确' }] }
              : {}),
          }),
        ),
      },
    ],
  }
  const letters = 'ABCDEFGHIJKLM'
  const table = {
    sheet: '附件1',
    form: '附件1',
    fit: 1,
    missing: [],
    header: { first: 4, last: 4 },
    columns: templates.roster.columns.map(({ id, title }, at) => ({
      id,
      title,
      field: title,
      letter: letters[at],
      hidden: false,
      by: 'official',
    })),
    fields: [],
    rows: Array.from({ length: count }, (_, at) => ({
      number: at + 5,
      cells: templates.roster.columns.map(({ id }) =>
        id === 'id-number' ? `1403021990030${String(at).padStart(5, '0')}` : (values[id] ?? '转岗人员'),
      ),
    })),
    totals: [],
    notes: [],
    skipped: [],
  }
  const artifact = { file: 'x.xlsx', format: 'xlsx', sheets: [], tables: [table], forms: [], remarks: [] }
  const fields = mapFields(contract, loadLexicon())
  const samples = []
  let checked = 0
  for (let at = 0; at < 5; at += 1) {
    const begun = clock()
    ;({ checked } = applyContract(contract, fields, [artifact], templates))
    samples.push(clock() - begun)
  }
  return { rows: count, checked, ms: median(samples), least: Math.min(...samples) }
}
