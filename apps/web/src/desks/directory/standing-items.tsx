import { Checkbox, Form, InputNumber, Select } from 'antd';
import type { Schemas } from '../../api/client';
import { DateInput, optionsOf } from '../../desk';
import { VersionItem } from './registration-items';
import { INSPECTION_RESULT_NAMES, type Organization } from './words';

export interface Standing {
  ratingLevel: number | null;
  ratingValidUntil: string | null;
  inspectionYear: number | null;
  inspectionResult: Organization['inspectionResult'];
  abnormalListed: boolean;
  dishonestListed: boolean;
  fiscallyFunded: boolean;
  version: number;
}

export const standingOf = (it: Organization): Standing => ({
  ratingLevel: it.ratingLevel,
  ratingValidUntil: it.ratingValidUntil,
  inspectionYear: it.inspectionYear,
  inspectionResult: it.inspectionResult,
  abnormalListed: it.abnormalListed,
  dishonestListed: it.dishonestListed,
  fiscallyFunded: it.fiscallyFunded,
  version: it.version,
});

export const standingBody = (standing: Standing): Schemas['StandingBody'] => ({
  ...standing,
  ratingLevel: standing.ratingLevel ?? null,
  ratingValidUntil: standing.ratingValidUntil ?? null,
  inspectionYear: standing.inspectionYear ?? null,
  inspectionResult: standing.inspectionResult ?? null,
});

/** 等级评估、年检、名录. */
export function StandingItems() {
  return (
    <>
      <Form.Item name="ratingLevel" label="评估等级">
        <Select
          allowClear
          placeholder="未参评"
          options={[5, 4, 3, 2, 1].map((level) => ({ value: level, label: `${level}A` }))}
        />
      </Form.Item>
      <Form.Item name="ratingValidUntil" label="等级有效期至">
        <DateInput />
      </Form.Item>
      <Form.Item name="inspectionYear" label="年检年度">
        <InputNumber min={2000} max={2100} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="inspectionResult" label="年检结论">
        <Select allowClear placeholder="未录入" options={optionsOf(INSPECTION_RESULT_NAMES)} />
      </Form.Item>
      <Form.Item name="abnormalListed" valuePropName="checked">
        <Checkbox>列入活动异常名录</Checkbox>
      </Form.Item>
      <Form.Item name="dishonestListed" valuePropName="checked">
        <Checkbox>列入严重违法失信名单</Checkbox>
      </Form.Item>
      <Form.Item name="fiscallyFunded" valuePropName="checked">
        <Checkbox>财政拨款保障（公益一类事业单位等）</Checkbox>
      </Form.Item>
      <VersionItem />
    </>
  );
}
