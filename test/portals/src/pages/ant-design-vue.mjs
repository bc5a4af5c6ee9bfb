import { Button, DatePicker, Form, FormItem, Input, InputNumber, Select } from 'ant-design-vue'
import 'ant-design-vue/dist/reset.css'
import { createApp, h, reactive } from 'vue'
import { emptyModel, fields, optionItems, submit } from '../truth.mjs'

const rulesOf = (field) => [
  ...(field.required ? [{ required: true, message: field.message }] : []),
  ...(field.pattern === undefined
    ? []
    : [{ pattern: new RegExp(field.pattern), message: field.patternMessage }]),
]

createApp({
  setup() {
    const model = reactive(emptyModel())
    const bind = (key) => ({
      value: model[key],
      'onUpdate:value': (value) => {
        model[key] = value
      },
    })
    const control = (field) => {
      switch (field.kind) {
        case 'text':
          return h(Input, { ...bind(field.key), maxlength: field.maxLength, placeholder: field.message })
        case 'number':
          return h(InputNumber, { ...bind(field.key), min: field.min, max: field.max })
        case 'date':
          return h(DatePicker, { ...bind(field.key), valueFormat: 'YYYY-MM-DD' })
        default:
          return h(Select, { ...bind(field.key), options: optionItems(field), placeholder: '请选择' })
      }
    }
    return () =>
      h(Form, { model, labelCol: { style: { width: '140px' } }, onFinish: () => submit(model) }, () => [
        ...fields.map((field) =>
          h(FormItem, { key: field.key, label: field.label, name: field.key, rules: rulesOf(field) }, () =>
            control(field),
          ),
        ),
        h(Button, { type: 'primary', htmlType: 'submit' }, () => '提交'),
      ])
  },
}).mount('#app')
