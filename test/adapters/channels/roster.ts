import ExcelJS from 'exceljs'

/** A filled roster as people make them: one ID number of it has a wrong last place. Made-up people. */
export async function roster(): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('花名册')
  sheet.addRow(['企业新型学徒制花名册'])
  sheet.addRow(['企业名称：阳泉某公司', '', '', '', '', '', '', '时间：2024年4月1日'])
  sheet.addRow(
    '序号 姓名 性别 年龄 学历 身份证号 具体工作部门 学徒类别 职业(工种) 培养目标 培养起时 培养期限 合作培训机构'.split(
      ' ',
    ),
  )
  const rest = ['车间', '在岗职工', '钳工', '高级工', '2024年4月', '12个月', '阳泉技师学院']
  sheet.addRow([1, '王建国', '男', 34, '大专', '140302199003070012', ...rest])
  sheet.addRow([2, '李秀英', '女', 34, '大专', '140302199003070021', ...rest])
  return Buffer.from(await book.xlsx.writeBuffer())
}
