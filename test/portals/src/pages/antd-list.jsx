import {
  AutoComplete,
  Button,
  Cascader,
  Checkbox,
  DatePicker,
  Form,
  Input,
  InputNumber,
  Radio,
  Select,
  Switch,
  TreeSelect,
  Upload,
} from 'antd'
import 'antd/dist/reset.css'
import React from 'react'
import { createRoot } from 'react-dom/client'
const P = () => (
  <Form layout="vertical" initialValues={{ people: [{}, {}] }}>
    <Form.Item
      name={['ent', 'name']}
      label="企业名称"
      rules={[{ required: true, message: '请输入企业名称' }, { max: 50 }]}
      tooltip="营业执照上的名称"
    >
      <Input />
    </Form.Item>
    <Form.Item name="region" label="所在地区" rules={[{ required: true, message: '请选择地区' }]}>
      <Cascader
        options={[
          {
            value: 'sx',
            label: '山西省',
            children: [
              { value: 'ty', label: '太原市' },
              { value: 'dt', label: '大同市' },
            ],
          },
        ]}
      />
    </Form.Item>
    <Form.Item name="kind" label="学徒类别" rules={[{ required: true }]}>
      <Select
        mode="multiple"
        options={[
          { label: '新', options: [{ label: '新录用人员', value: 1 }] },
          { label: '旧', options: [{ label: '转岗人员', value: 2 }] },
        ]}
      />
    </Form.Item>
    <Form.Item name="level" label="培养等级" required>
      <Radio.Group options={['中级工', '高级工']} />
    </Form.Item>
    <Form.Item name="mode" label="培训方式">
      <Checkbox.Group options={['线上', '线下']} />
    </Form.Item>
    <Form.Item
      name="range"
      label="起止日期"
      rules={[{ type: 'array', required: true, message: '请选择起止日期' }]}
    >
      <DatePicker.RangePicker />
    </Form.Item>
    <Form.List name="people">
      {(fs, { add }) => (
        <>
          {fs.map(({ key, name, ...r }) => (
            <div key={key} style={{ display: 'flex' }}>
              <Form.Item
                {...r}
                name={[name, 'name']}
                label="姓名"
                rules={[{ required: true, message: '姓名必填' }]}
              >
                <Input maxLength={20} />
              </Form.Item>
              <Form.Item
                {...r}
                name={[name, 'idno']}
                label="身份证号"
                rules={[
                  { required: true, message: '身份证号必填' },
                  { pattern: /^\d{17}[\dX]$/, message: '格式不对' },
                  { validator: () => Promise.resolve() },
                ]}
              >
                <Input />
              </Form.Item>
            </div>
          ))}
          <Button onClick={() => add()}>增加</Button>
        </>
      )}
    </Form.List>
    <Form.Item label="联系电话" required>
      <Form.Item name="tel" noStyle rules={[{ required: true, message: '请输入电话' }]}>
        <Input addonBefore="+86" maxLength={11} />
      </Form.Item>
    </Form.Item>
    <Form.Item name="hours" label="总学时" rules={[{ type: 'number', min: 400, message: '不少于400' }]}>
      <InputNumber max={2000} addonAfter="学时" />
    </Form.Item>
    <Form.Item name="online" label="线上" valuePropName="checked">
      <Switch />
    </Form.Item>
    <Form.Item name="dept" label="部门">
      <TreeSelect
        treeData={[{ title: '生产部', value: 1, children: [{ title: '一车间', value: 2 }] }]}
        treeDefaultExpandAll
      />
    </Form.Item>
    <Form.Item name="master" label="师傅">
      <AutoComplete options={[]} />
    </Form.Item>
    <Form.Item name="memo" label="备注" extra="不超过200字">
      <Input.TextArea showCount maxLength={200} />
    </Form.Item>
    <Form.Item name="org" label="经办机构">
      <Input disabled />
    </Form.Item>
    <Form.Item
      name="file"
      label="合同扫描件"
      rules={[{ required: true, message: '请上传' }]}
      extra="支持 PDF、JPG，单个不超过 10MB"
    >
      <Upload maxCount={2} accept=".pdf,.jpg" beforeUpload={() => false}>
        <Button>选择文件</Button>
      </Upload>
    </Form.Item>
    <Form.Item name="agree" valuePropName="checked" rules={[{ required: true }]}>
      <Checkbox>我已阅读并承诺属实</Checkbox>
    </Form.Item>
    <Form.Item name="secret" hidden>
      <Input />
    </Form.Item>
    <Button type="primary" htmlType="submit">
      提交
    </Button>
  </Form>
)
createRoot(document.getElementById('app')).render(<P />)
