import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { formatYuan } from '#kernel';
import { DateInput, MoneyInput } from '../../desk';
import type { AgreementDraft, MilestoneDraft } from './draft-values';

/** 里程碑: dates, targets and instalments that come to the award's amount. */
export function MilestoneFields({ amountFen }: { amountFen: number }) {
  return (
    <Form.List name="milestones">
      {(fields, { add, remove }) => (
        <div className="stack">
          {fields.map(({ key, name }) => (
            <div key={key} className="line-form" role="group" aria-label={`里程碑 ${name + 1}`}>
              <b>里程碑 {name + 1}</b>
              <div className="line-fields">
                <Form.Item
                  name={[name, 'title']}
                  label="名称"
                  rules={[{ required: true, whitespace: true }]}
                >
                  <Input maxLength={100} />
                </Form.Item>
                <Form.Item name={[name, 'dueOn']} label="到期日" rules={[{ required: true }]}>
                  <DateInput />
                </Form.Item>
                <Form.Item
                  name={[name, 'instalmentFen']}
                  label="本期金额"
                  rules={[{ required: true }]}
                >
                  <MoneyInput />
                </Form.Item>
              </div>
              <Targets milestone={name} />
              <div>
                <Button danger disabled={fields.length === 1} onClick={() => remove(name)}>
                  删除里程碑 {name + 1}
                </Button>
              </div>
            </div>
          ))}
          <div>
            <Button
              icon={<PlusOutlined />}
              onClick={() => add({ targets: [], instalmentFen: 0 } satisfies MilestoneDraft)}
            >
              添加里程碑
            </Button>
          </div>
          <Sum amountFen={amountFen} />
        </div>
      )}
    </Form.List>
  );
}

function Targets({ milestone }: { milestone: number }) {
  const indicators = Form.useWatch<AgreementDraft['content']>('content')?.indicators ?? [];
  const names = indicators.map(({ name }) => name).filter((name): name is string => Boolean(name));
  const unitOf = (name?: string) => indicators.find((it) => it.name === name)?.unit;
  const targets = Form.useWatch<MilestoneDraft['targets']>(['milestones', milestone, 'targets']);
  return (
    <Form.List name={[milestone, 'targets']}>
      {(fields, { add, remove }) => (
        <div className="stack">
          {fields.map(({ key, name }) => (
            <div key={key} className="line-fields" role="group" aria-label={`到期指标 ${name + 1}`}>
              <Form.Item
                name={[name, 'name']}
                label="到期指标"
                rules={[
                  { required: true },
                  {
                    validator: (_, value?: string) =>
                      !value || names.includes(value)
                        ? Promise.resolve()
                        : Promise.reject(new Error('指标已改名或删除，请重新选择')),
                  },
                ]}
              >
                <Select options={names.map((value) => ({ value, label: value }))} />
              </Form.Item>
              <Form.Item name={[name, 'target']} label="到期应达" rules={[{ required: true }]}>
                <InputNumber
                  min={0}
                  precision={0}
                  suffix={unitOf(targets?.[name]?.name)}
                  style={{ width: '100%' }}
                />
              </Form.Item>
              <Form.Item label=" " colon={false}>
                <Button onClick={() => remove(name)}>删除</Button>
              </Form.Item>
            </div>
          ))}
          <div>
            <Button disabled={names.length === 0} onClick={() => add({ name: names[0] })}>
              添加到期指标
            </Button>
            {names.length === 0 && <span className="why-not">　先在“二、指标”中填写指标</span>}
          </div>
        </div>
      )}
    </Form.List>
  );
}

function Sum({ amountFen }: { amountFen: number }) {
  const milestones = Form.useWatch<MilestoneDraft[]>('milestones') ?? [];
  const sum = milestones.reduce((total, it) => total + (it?.instalmentFen ?? 0), 0);
  const rest = amountFen - sum;
  return (
    <p className="sum-line" role="status">
      <span>各期合计 {formatYuan(sum)} 元</span>
      <span>承榜金额 {formatYuan(amountFen)} 元</span>
      <span className={rest === 0 ? 'sum-fits' : 'sum-off'}>
        {rest === 0
          ? '相符'
          : rest > 0
            ? `还差 ${formatYuan(rest)} 元`
            : `超出 ${formatYuan(-rest)} 元`}
      </span>
    </p>
  );
}
