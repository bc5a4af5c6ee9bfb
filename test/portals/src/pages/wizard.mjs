import {
  ElButton,
  ElForm,
  ElFormItem,
  ElInput,
  ElOption,
  ElSelect,
  ElStep,
  ElSteps,
  ElUpload,
} from 'element-plus'
import 'element-plus/dist/index.css'
import { createApp, h, reactive, ref } from 'vue'
import { submit, uploads } from '../truth.mjs'

/** Three steps, each rendered only when reached: enterprise, roster import, attachments. Dictionaries come by POST. */
createApp({
  setup() {
    const step = ref(0)
    const model = reactive({ company: '', creditCode: '', region: undefined })
    const regions = ref([])
    void fetch('/api/dictionary/query', { method: 'POST', body: JSON.stringify({ type: 'region' }) })
      .then((response) => response.json())
      .then(({ items }) => {
        regions.value = items
      })
    const bind = (key) => ({
      modelValue: model[key],
      'onUpdate:modelValue': (value) => {
        model[key] = value
      },
    })
    const rules = {
      company: [{ required: true, message: '请填写企业名称', trigger: 'blur' }],
      creditCode: [
        { required: true, message: '请填写统一社会信用代码', trigger: 'blur' },
        { pattern: /^[0-9A-Z]{18}$/, message: '统一社会信用代码应为18位', trigger: 'blur' },
      ],
      region: [{ required: true, message: '请选择所属地区', trigger: 'change' }],
    }
    const enterprise = () =>
      h(ElForm, { model, rules, labelWidth: '140px' }, () => [
        h(ElFormItem, { label: '企业名称', prop: 'company' }, () =>
          h(ElInput, { ...bind('company'), maxlength: 50 }),
        ),
        h(ElFormItem, { label: '统一社会信用代码', prop: 'creditCode' }, () =>
          h(ElInput, { ...bind('creditCode'), maxlength: 18 }),
        ),
        h(ElFormItem, { label: '所属地区', prop: 'region' }, () =>
          h(ElSelect, bind('region'), () =>
            regions.value.map((text) => h(ElOption, { key: text, label: text, value: text })),
          ),
        ),
      ])
    const upload = ({ key, label, accept, tip, maxMegabytes, required }) =>
      h(ElFormItem, { label, prop: key, required, key }, () =>
        h(
          ElUpload,
          {
            action: '/api/filing/upload',
            accept,
            limit: 1,
            beforeUpload: (file) => file.size <= maxMegabytes * 1024 * 1024,
          },
          {
            trigger: () => h(ElButton, {}, () => '选择文件'),
            tip: () => h('div', { class: 'el-upload__tip' }, tip),
          },
        ),
      )
    const bodies = [
      enterprise,
      () => h(ElForm, { model, labelWidth: '140px' }, () => [upload(uploads[0])]),
      () => h(ElForm, { model, labelWidth: '140px' }, () => [upload(uploads[1])]),
    ]
    return () => [
      h(ElSteps, { active: step.value }, () =>
        ['企业信息', '花名册导入', '附件上传'].map((title) => h(ElStep, { title, key: title })),
      ),
      bodies[step.value](),
      step.value < 2
        ? h(
            ElButton,
            {
              onClick: () => {
                step.value += 1
              },
            },
            () => '下一步',
          )
        : h(ElButton, { type: 'primary', onClick: () => submit(model) }, () => '提交'),
    ]
  },
}).mount('#app')
