import { Button, DatePicker, Form, Input, InputNumber, Select } from 'antd'
import 'antd/dist/reset.css'
import React from 'react'
import { createRoot } from 'react-dom/client'
import { fields, optionItems, submit } from '../truth.mjs'

const rulesOf = (field) => [
  ...(field.required ? [{ required: true, message: field.message }] : []),
  ...(field.pattern === undefined
    ? []
    : [{ pattern: new RegExp(field.pattern), message: field.patternMessage }]),
]

const control = (field) => {
  switch (field.kind) {
    case 'text':
      return <Input maxLength={field.maxLength} placeholder={field.message} />
    case 'number':
      return <InputNumber min={field.min} max={field.max} />
    case 'date':
      return <DatePicker />
    default:
      return <Select options={optionItems(field)} placeholder="请选择" />
  }
}

const Page = () => (
  <Form labelCol={{ flex: '140px' }} onFinish={submit}>
    {fields.map((field) => (
      <Form.Item key={field.key} name={field.key} label={field.label} rules={rulesOf(field)}>
        {control(field)}
      </Form.Item>
    ))}
    <Button type="primary" htmlType="submit">
      提交
    </Button>
  </Form>
)

createRoot(document.getElementById('app')).render(<Page />)
