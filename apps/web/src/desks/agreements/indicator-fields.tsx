import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber } from 'antd';

/** 指标: what is measured over the whole agreement. */
export function IndicatorFields() {
  return (
    <Form.List name={['content', 'indicators']}>
      {(fields, { add, remove }) => (
        <div className="stack">
          <p className="secondary">“人”和“人次”是两种单位：同一个人来三次，是 1 人、3 人次。</p>
          {fields.length === 0 && <p>还没有指标。没有可量化的指标，验收时就没有对照。</p>}
          {fields.map(({ key, name }) => (
            <div key={key} className="line-form" role="group" aria-label={`指标 ${name + 1}`}>
              <div className="line-fields">
                <Form.Item
                  name={[name, 'name']}
                  label="指标"
                  rules={[{ required: true, whitespace: true }]}
                >
                  <Input maxLength={100} />
                </Form.Item>
                <Form.Item name={[name, 'target']} label="目标值" rules={[{ required: true }]}>
                  <InputNumber min={0} precision={0} style={{ width: '100%' }} />
                </Form.Item>
                <Form.Item
                  name={[name, 'unit']}
                  label="计量单位"
                  rules={[{ required: true, whitespace: true }]}
                >
                  <Input maxLength={20} placeholder="如 人次" />
                </Form.Item>
                <Form.Item name={[name, 'proof']} label="证明方式">
                  <Input maxLength={200} placeholder="如 签到表" />
                </Form.Item>
              </div>
              <div>
                <Button danger onClick={() => remove(name)}>
                  删除指标 {name + 1}
                </Button>
              </div>
            </div>
          ))}
          <div>
            <Button icon={<PlusOutlined />} onClick={() => add({})}>
              添加指标
            </Button>
          </div>
        </div>
      )}
    </Form.List>
  );
}
