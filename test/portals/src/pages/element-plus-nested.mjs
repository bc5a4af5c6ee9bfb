import ElementPlus from 'element-plus'
import 'element-plus/dist/index.css'
import { createApp, h, reactive, resolveComponent } from 'vue'
const c = (n, p, s) => h(resolveComponent(n), p, s)
const app = createApp({
  setup() {
    const model = reactive({
      ent: { name: '', code: '', area: [], kind: [] },
      people: [
        { name: '', idno: '' },
        { name: '', idno: '' },
      ],
      plan: { range: [], mode: [], online: false, hours: undefined, teacher: '', note: '', level: '' },
      files: [],
      phone: '',
      city: '',
    })
    const rules = {
      'ent.name': [
        { required: true, message: '企业名称必填', trigger: 'blur' },
        { min: 4, max: 60, message: '4到60个字', trigger: 'blur' },
      ],
      ent: {
        code: [
          {
            validator: (r, v, cb) => (v ? cb() : cb(new Error('代码必填'))),
            trigger: 'blur',
            required: true,
          },
        ],
        area: [{ required: true, message: '请选择地区', type: 'array' }],
        kind: [{ type: 'array', required: true, message: '至少选一种' }],
      },
      'plan.range': [{ required: true, message: '请选择起止日期', type: 'array' }],
      'plan.mode': [{ type: 'array', min: 1, message: '至少选一种方式' }],
      'plan.hours': [{ type: 'number', min: 400, message: '不少于400学时' }],
      'plan.note': [{ max: 200, message: '最多200字' }],
      phone: [
        { required: true, message: '请填手机号' },
        { pattern: /^1[3-9]\d{9}$/, message: '手机号不正确' },
      ],
      'plan.level': [{ required: true, message: '请选择等级' }],
    }
    return () =>
      c('el-form', { model, rules, labelPosition: 'top' }, () => [
        c('el-form-item', { label: '企业名称', prop: ['ent', 'name'] }, () =>
          c('el-input', { modelValue: model.ent.name, 'onUpdate:modelValue': (v) => (model.ent.name = v) }),
        ),
        c(
          'el-form-item',
          { prop: 'ent.code' },
          {
            label: () => h('span', ['信用代码 ', h('i', { class: 'tip', title: '18位' }, '?')]),
            default: () =>
              c('el-input', {
                modelValue: model.ent.code,
                maxlength: 18,
                showWordLimit: true,
                'onUpdate:modelValue': (v) => (model.ent.code = v),
              }),
          },
        ),
        c('el-form-item', { label: '所在地区', prop: 'ent.area' }, () =>
          c('el-cascader', {
            modelValue: model.ent.area,
            options: [
              {
                value: 'sx',
                label: '山西省',
                children: [
                  { value: 'ty', label: '太原市' },
                  { value: 'dt', label: '大同市' },
                ],
              },
              { value: 'js', label: '江苏省', children: [{ value: 'wx', label: '无锡市' }] },
            ],
          }),
        ),
        c('el-form-item', { label: '学徒类别', prop: 'ent.kind' }, () =>
          c('el-select', { modelValue: model.ent.kind, multiple: true, placeholder: '请选择' }, () => [
            c('el-option-group', { label: '新' }, () => c('el-option', { label: '新录用人员', value: '1' })),
            c('el-option-group', { label: '旧' }, () => [
              c('el-option', { label: '转岗人员', value: '2' }),
              c('el-option', { label: '提升人员', value: '3' }),
            ]),
          ]),
        ),
        ...model.people.map((p, i) =>
          c(
            'el-form-item',
            {
              label: `学徒${i + 1}姓名`,
              prop: `people.${i}.name`,
              rules: [{ required: true, message: '姓名必填' }],
            },
            () => c('el-input', { modelValue: p.name, maxlength: 20 }),
          ),
        ),
        c('el-form-item', { label: '起止日期', prop: 'plan.range' }, () =>
          c('el-date-picker', {
            modelValue: model.plan.range,
            type: 'daterange',
            startPlaceholder: '开始',
            endPlaceholder: '结束',
          }),
        ),
        c('el-form-item', { label: '培训方式', prop: 'plan.mode' }, () =>
          c('el-checkbox-group', { modelValue: model.plan.mode }, () =>
            ['线上', '线下', '岗位'].map((t) => c('el-checkbox', { label: t, value: t })),
          ),
        ),
        c('el-form-item', { label: '线上占比不超过规定', prop: 'plan.online' }, () =>
          c('el-switch', { modelValue: model.plan.online }),
        ),
        c('el-form-item', { label: '总学时', prop: 'plan.hours' }, () =>
          c('el-input-number', { modelValue: model.plan.hours, min: 1, max: 2000 }),
        ),
        c('el-form-item', { label: '培养等级', prop: 'plan.level' }, () =>
          c('el-radio-group', { modelValue: model.plan.level }, () =>
            ['中级工', '高级工', '技师'].map((t) => c('el-radio', { value: t }, () => t)),
          ),
        ),
        c('el-form-item', { label: '带教师傅' }, () =>
          c('el-autocomplete', { modelValue: model.plan.teacher, fetchSuggestions: (q, cb) => cb([]) }),
        ),
        c('el-form-item', { label: '备注', prop: 'plan.note' }, () =>
          c('el-input', { type: 'textarea', modelValue: model.plan.note }),
        ),
        c('el-form-item', { label: '联系手机', prop: 'phone' }, () =>
          c('el-input', { modelValue: model.phone }, { prepend: () => '+86' }),
        ),
        c('el-form-item', { label: '经办机构', prop: 'city' }, () =>
          c('el-input', { modelValue: '太原市人社局', disabled: true }),
        ),
        c('el-form-item', { label: '劳动合同', required: true }, () =>
          c(
            'el-upload',
            { action: '#', autoUpload: false, limit: 3, multiple: true, accept: '.pdf,.jpg' },
            {
              default: () => c('el-button', {}, () => '选择文件'),
              tip: () => h('div', { class: 'el-upload__tip' }, '只能上传pdf/jpg文件，且单个不超过10MB'),
            },
          ),
        ),
        c('el-form-item', {}, () => c('el-button', { type: 'primary' }, () => '提交')),
      ])
  },
})
app.use(ElementPlus)
app.mount('#app')
