import { argv, stdout } from 'node:process'

/** One reading in a process of its own: `bare` is exceljs's streaming reader alone, `standards` ours with the data standards. */
const [how, path] = argv.slice(2)
stdout.write(JSON.stringify(how === 'bare' ? await bare() : await standards()))

async function bare() {
  const { default: ExcelJS } = await import('exceljs')
  const options = { worksheets: 'emit', sharedStrings: 'cache', hyperlinks: 'ignore', styles: 'cache' }
  let cells = 0
  for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(path, options))
    for await (const row of sheet)
      row.eachCell((cell) => {
        if (cell.value !== null) cells += 1
      })
  return { cells }
}

async function standards() {
  const { readWorkbook } = await import('../../dist/checker/workbook/index.js')
  const { checkStandards } = await import('../../dist/checker/standards/index.js')
  const outcome = await readWorkbook(path, { file: 'roster.xlsx' })
  if (outcome.kind !== 'read') throw new Error(outcome.code)
  const { findings, checked } = checkStandards([outcome.artifact], { asOf: '2024-06-30' })
  return { checked, findings: findings.length, rows: outcome.artifact.tables[0].rows.length }
}
