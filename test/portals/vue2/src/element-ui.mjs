import ElementUI from 'element-ui'
import 'element-ui/lib/theme-chalk/index.css'
import Vue from 'vue'
import { emptyModel, fields, submit } from '../../src/truth.mjs'

Vue.use(ElementUI)

const rulesOf = (field) => [
  ...(field.required
    ? [{ required: true, message: field.message, trigger: field.kind === 'text' ? 'blur' : 'change' }]
    : []),
  ...(field.pattern === undefined
    ? []
    : [{ pattern: new RegExp(field.pattern), message: field.patternMessage, trigger: 'blur' }]),
]

new Vue({
  data: () => ({
    model: Object.fromEntries(Object.keys(emptyModel()).map((key) => [key, undefined])),
    rules: Object.fromEntries(fields.map((field) => [field.key, rulesOf(field)])),
  }),
  methods: {
    control(h, field) {
      const on = {
        input: (value) => {
          this.$set(this.model, field.key, value)
        },
      }
      const value = this.model[field.key]
      switch (field.kind) {
        case 'text':
          return h('el-input', {
            props: { value },
            attrs: { maxlength: field.maxLength, placeholder: field.message },
            on,
          })
        case 'number':
          return h('el-input-number', { props: { value, min: field.min, max: field.max }, on })
        case 'date':
          return h('el-date-picker', { props: { value, type: 'date', valueFormat: 'yyyy-MM-dd' }, on })
        default:
          return h(
            'el-select',
            { props: { value, placeholder: '请选择' }, on },
            field.options.map((text) => h('el-option', { key: text, props: { label: text, value: text } })),
          )
      }
    },
  },
  render(h) {
    return h(
      'el-form',
      { ref: 'form', props: { model: this.model, rules: this.rules, labelWidth: '140px' } },
      [
        ...fields.map((field) =>
          h('el-form-item', { key: field.key, props: { label: field.label, prop: field.key } }, [
            this.control(h, field),
          ]),
        ),
        h(
          'el-button',
          {
            props: { type: 'primary' },
            on: { click: () => this.$refs.form.validate((ok) => ok && submit(this.model)) },
          },
          ['提交'],
        ),
      ],
    )
  },
}).$mount('#app')
