import ElementUI from 'element-ui'
import 'element-ui/lib/theme-chalk/index.css'
import Vue from 'vue'
Vue.use(ElementUI)
new Vue({
  el: '#app',
  data: () => ({
    form: {
      corp: { name: '', type: '' },
      area: [],
      lv: '',
      modes: [],
      begin: '',
      num: undefined,
      memo: '',
      idno: '',
      multi: [],
      agree: false,
      list: [{ n: '' }],
    },
    rules: {
      'corp.name': [{ required: true, message: '请输入企业名称', trigger: 'blur' }],
      'corp.type': [{ required: true, message: '请选择企业类型' }],
      area: [{ type: 'array', required: true, message: '请选择地区' }],
      lv: [{ required: true, message: '请选择等级' }],
      modes: [{ type: 'array', required: true, message: '请至少选一个' }],
      idno: [
        { required: true, message: '请输入身份证' },
        { pattern: /^\d{17}[\dXx]$/, message: '身份证不正确' },
        { validator: (r, v, cb) => cb() },
      ],
      num: [{ type: 'number', required: true, message: '请输入人数' }],
    },
  }),
  render(h) {
    const f = this.form
    const item = (label, prop, ctrl, extra = {}) =>
      h('el-form-item', { props: { label, prop, ...extra } }, [ctrl])
    const inp = (value, attrs = {}, props = {}) => h('el-input', { props: { value, ...props }, attrs })
    return h('el-form', { ref: 'form', props: { model: f, rules: this.rules, labelWidth: '120px' } }, [
      h('el-tabs', { props: { value: 'a' } }, [
        h('el-tab-pane', { props: { label: '企业', name: 'a' } }, [
          item('企业名称', 'corp.name', inp(f.corp.name, { maxlength: 50 })),
          item(
            '企业类型',
            'corp.type',
            h('el-select', { props: { value: f.corp.type } }, [
              h('el-option-group', { props: { label: '公有' } }, [
                h('el-option', { props: { label: '国有', value: 1 } }),
                h('el-option', { props: { label: '集体', value: 2 } }),
              ]),
              h('el-option-group', { props: { label: '非公' } }, [
                h('el-option', { props: { label: '民营', value: 3 } }),
              ]),
            ]),
          ),
          item(
            '所在地区',
            'area',
            h('el-cascader', {
              props: {
                value: f.area,
                options: [
                  {
                    value: 1,
                    label: '山西省',
                    children: [
                      { value: 11, label: '太原市' },
                      { value: 12, label: '大同市' },
                    ],
                  },
                ],
              },
            }),
          ),
          item(
            '培养等级',
            'lv',
            h(
              'el-radio-group',
              { props: { value: f.lv } },
              ['中级工', '高级工'].map((t) => h('el-radio', { props: { label: t } })),
            ),
          ),
          item(
            '培训形式',
            'modes',
            h(
              'el-checkbox-group',
              { props: { value: f.modes } },
              ['脱产', '半脱产'].map((t) => h('el-checkbox', { props: { label: t } })),
            ),
          ),
        ]),
        h('el-tab-pane', { props: { label: '学徒', name: 'b' } }, [
          item('身份证号', 'idno', inp(f.idno, { maxlength: 18 })),
          item('开始日期', 'begin', h('el-date-picker', { props: { value: f.begin, type: 'date' } }), {
            required: true,
          }),
          item('人数', 'num', h('el-input-number', { props: { value: f.num, min: 1, max: 300 } })),
          item(
            '技能证书',
            'multi',
            h(
              'el-select',
              { props: { value: f.multi, multiple: true } },
              ['电工证', '焊工证'].map((t) => h('el-option', { key: t, props: { label: t, value: t } })),
            ),
          ),
          item(
            '说明',
            'memo',
            inp(
              f.memo,
              { maxlength: 300, placeholder: '300字以内' },
              { type: 'textarea', showWordLimit: true },
            ),
          ),
          item('是否派遣', 'agree', h('el-switch', { props: { value: f.agree } })),
          item('师傅姓名', 'list.0.n', inp('', {}), {
            rules: [
              { required: true, message: '请填写师傅' },
              { min: 2, max: 15, message: '2到15个字' },
            ],
          }),
          item(
            '附件',
            'files',
            h(
              'el-upload',
              { props: { action: '#', limit: 2, accept: '.pdf', autoUpload: false, multiple: false } },
              [
                h('el-button', '上传'),
                h('div', { slot: 'tip', class: 'el-upload__tip' }, '仅支持PDF，不超过5M'),
              ],
            ),
          ),
        ]),
      ]),
      h('el-form-item', [h('el-button', { props: { type: 'primary' } }, '提交')]),
    ])
  },
})
