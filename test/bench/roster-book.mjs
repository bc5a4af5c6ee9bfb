import ExcelJS from 'exceljs'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const titles =
  '序号 姓名 性别 年龄 学历 身份证号 具体工作部门 学徒类别 职业(工种) 培养目标 培养起时 培养期限 合作培训机构'.split(
    ' ',
  )

/** Writes an 附件1 of `count` sound, made-up people; every text differs as a real roster's do. */
export async function writeRoster(path, count) {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: path,
    useSharedStrings: true,
    useStyles: true,
  })
  const sheet = book.addWorksheet('附件1')
  for (const title of ['企业新型学徒制花名册', '企业名称：某某机械有限公司   时间：2023年4月1日'])
    sheet.addRow([title]).commit()
  sheet.addRow(titles).commit()
  for (let index = 0; index < count; index += 1) {
    const row = sheet.addRow(person(index))
    row.getCell(11).numFmt = 'yyyy-mm-dd'
    row.commit()
  }
  sheet.commit()
  await book.commit()
}

function person(index) {
  const year = 1970 + (index % 30)
  const month = 1 + (index % 12)
  const day = 1 + (index % 28)
  const sequence = Math.floor(index / 420) % 1000
  const born = String(year) + two(month) + two(day)
  const body = `${140_302 + (Math.floor(index / 50_000) % 2)}${born}${String(sequence).padStart(3, '0')}`
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0)
  return [
    index + 1,
    `王${String.fromCodePoint(0x4e00 + (index % 2000), 0x5e00 + ((index * 7) % 3000))}`,
    sequence % 2 === 1 ? '男' : '女',
    2023 - year - (born.slice(4) > '0401' ? 1 : 0),
    ['大专', '高中', '本科'][index % 3],
    body + '10X98765432'[sum % 11],
    '机加工车间',
    ['转岗人员', '新录用人员', '提升人员'][index % 3],
    '车工',
    ['高级工', '中级工'][index % 2],
    new Date(Date.UTC(2023, 3, 1)),
    '1年',
    '某某技师学院',
  ]
}

function two(value) {
  return String(value).padStart(2, '0')
}
