import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { optionsOf } from '../../desk';
import { QUALIFIERS, type Figure, type Target } from './words';

/** A figure as it is being filled in; without a value it is left out. */
export interface FigureDraft {
  name?: string;
  unit?: string;
  value?: number | null;
  qualifier?: Figure['qualifier'];
  cumulative?: boolean;
}

/** What is measured, as agreed. */
export type Measure = Pick<Target, 'name' | 'unit'>;

const SPANS = [
  { value: false, label: '仅本里程碑' },
  { value: true, label: '自开始起累计' },
];

/** 数据: the first lines are those of the indicators; others may be added below them. */
export function FigureFields({ measures }: { measures: Measure[] }) {
  const figures = Form.useWatch<FigureDraft[]>('figures') ?? [];
  return (
    <Form.List name="figures">
      {(fields, { add, remove }) => (
        <div className="stack">
          {fields.map(({ key, name }) => {
            const given = measures[name];
            const figure = given ?? figures[name];
            return (
              <div
                key={key}
                className="line-form"
                role="group"
                aria-label={figure?.name ? `数据：${figure.name}` : `数据 ${name + 1}`}
              >
                {given && <b>{given.name}</b>}
                <div className="line-fields">
                  {!given && (
                    <>
                      <Form.Item name={[name, 'name']} label="名称" rules={[{ required: true }]}>
                        <Input maxLength={100} />
                      </Form.Item>
                      <Form.Item name={[name, 'unit']} label="单位" rules={[{ required: true }]}>
                        <Input maxLength={20} placeholder="如 场" />
                      </Form.Item>
                    </>
                  )}
                  <Form.Item name={[name, 'value']} label="数值">
                    <InputNumber
                      min={0}
                      precision={0}
                      suffix={figure?.unit}
                      style={{ width: '100%' }}
                    />
                  </Form.Item>
                  <Form.Item name={[name, 'qualifier']} label="准确程度" initialValue="exact">
                    <Select options={optionsOf(QUALIFIERS)} />
                  </Form.Item>
                  <Form.Item name={[name, 'cumulative']} label="口径" initialValue={false}>
                    <Select options={SPANS} />
                  </Form.Item>
                </div>
                {!given && (
                  <div>
                    <Button onClick={() => remove(name)}>删除这项数据</Button>
                  </div>
                )}
              </div>
            );
          })}
          <div>
            <Button icon={<PlusOutlined />} onClick={() => add({})}>
              添加其他数据
            </Button>
          </div>
        </div>
      )}
    </Form.List>
  );
}
