/** The filing form every page shows: what a capture must find. Options of 职业 are long enough for a virtual list. */
const occupations = Array.from({ length: 200 }, (_, at) => `工种${String(at + 1).padStart(3, '0')}`)

export const idPattern = '^\\d{17}[\\dX]$'

export const fields = [
  {
    key: 'company',
    label: '企业名称',
    kind: 'text',
    required: true,
    maxLength: 50,
    message: '请填写企业名称',
  },
  { key: 'name', label: '姓名', kind: 'text', required: true, maxLength: 20, message: '请填写姓名' },
  { key: 'sex', label: '性别', kind: 'choice', required: true, options: ['男', '女'], message: '请选择性别' },
  { key: 'age', label: '年龄', kind: 'number', required: true, min: 16, max: 65, message: '请填写年龄' },
  {
    key: 'education',
    label: '学历',
    kind: 'choice',
    required: true,
    options: ['初中及以下', '高中', '中专', '大专', '本科及以上'],
    message: '请选择学历',
  },
  {
    key: 'idNumber',
    label: '身份证号',
    kind: 'text',
    required: true,
    maxLength: 18,
    pattern: idPattern,
    patternMessage: '身份证号格式不正确',
    message: '请填写身份证号',
  },
  { key: 'department', label: '具体工作部门', kind: 'text', required: false },
  {
    key: 'category',
    label: '学徒类别',
    kind: 'choice',
    required: true,
    options: ['新录用人员', '转岗人员'],
    message: '请选择学徒类别',
  },
  {
    key: 'occupation',
    label: '职业（工种）',
    kind: 'choice',
    required: true,
    options: occupations,
    message: '请选择职业',
  },
  {
    key: 'target',
    label: '培养目标',
    kind: 'choice',
    required: true,
    options: ['中级工', '高级工'],
    message: '请选择培养目标',
  },
  { key: 'start', label: '培养起时', kind: 'date', required: true, message: '请选择培养起时' },
  {
    key: 'term',
    label: '培养期限',
    kind: 'choice',
    required: true,
    options: ['1年', '2年', '3年'],
    message: '请选择培养期限',
  },
  {
    key: 'institution',
    label: '合作培训机构',
    kind: 'text',
    required: true,
    maxLength: 100,
    message: '请填写合作培训机构',
  },
]

/** The wizard's upload step. */
export const uploads = [
  {
    key: 'roster',
    label: '学徒花名册',
    kind: 'upload',
    required: true,
    accept: '.xls,.xlsx',
    maxMegabytes: 10,
    tip: '只能上传 xls、xlsx 文件，且不超过10MB',
  },
  {
    key: 'commitment',
    label: '承诺书',
    kind: 'upload',
    required: true,
    accept: '.pdf,.jpg,.png',
    maxMegabytes: 5,
    tip: '支持 pdf、jpg、png，不超过5MB',
  },
]

export const emptyModel = () => Object.fromEntries(fields.map(({ key }) => [key, undefined]))

/** What the page does when somebody submits: the write that no check may ever cause. */
export function submit(model) {
  return fetch('/api/filing/save', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(model),
  })
}

export const optionItems = (field) => field.options.map((text) => ({ label: text, value: text }))
