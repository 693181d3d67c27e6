import { Checkbox, Form, Input, Radio } from 'antd';
import { optionsOf } from '../../desk';
import { NEGATIVE_ITEM_NAMES, type NegativeItem } from './words';

export interface Verdict {
  suitable: boolean;
  suitabilityReason: string;
  suitabilityChecklist: NegativeItem[];
  opinion?: string;
}

/** 适宜性核对: the negative list first; a hit leaves only “不适宜”. */
export function AcceptItems() {
  const form = Form.useFormInstance<Verdict>();
  const hits = Form.useWatch('suitabilityChecklist', form) ?? [];
  return (
    <>
      <Form.Item
        name="suitabilityChecklist"
        label="逐项核对：有下列情形的请勾选"
        extra="都没有的不用勾选。"
      >
        <Checkbox.Group
          className="check-column"
          options={optionsOf(NEGATIVE_ITEM_NAMES)}
          onChange={(chosen) => chosen.length > 0 && form.setFieldValue('suitable', false)}
        />
      </Form.Item>
      <Form.Item
        name="suitable"
        label="结论"
        rules={[{ required: true, message: '请选择结论' }]}
        extra={hits.length > 0 ? '已勾选负面清单情形，不能定为适由社会组织承担。' : undefined}
      >
        <Radio.Group
          className="check-column"
          options={[
            { value: true, label: '适由社会组织承担，可以发榜', disabled: hits.length > 0 },
            { value: false, label: '不适由社会组织承担' },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="suitabilityReason"
        label="理由"
        rules={[{ required: true, whitespace: true }]}
      >
        <Input.TextArea rows={3} maxLength={2000} showCount />
      </Form.Item>
      <Form.Item name="opinion" label="办理意见（提出人可见，可不填）">
        <Input.TextArea rows={2} maxLength={2000} showCount />
      </Form.Item>
    </>
  );
}
