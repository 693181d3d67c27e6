import { Form, Input, Select } from 'antd';
import { PROCUREMENT_METHOD_NAMES } from '#contracts';
import type { Schemas } from '../../../api/client';
import {
  DateInput,
  FileField,
  MoneyInput,
  optionsOf,
  ReasonItem,
  useToday,
  type StoredFile,
} from '../../../desk';

/** An outside result as it is being filled in. */
export interface ResultValues {
  noticeNumber: string;
  method: Schemas['ProcurementResultBody']['method'];
  supplier: string;
  amountFen: number;
  concludedOn: string;
  link?: string;
  file?: StoredFile;
  reason?: string;
}

/** As the api takes it. */
export const resultBody = ({ link, file, reason: _reason, ...values }: ResultValues) => ({
  ...values,
  link: link?.trim() ? link.trim() : null,
  fileId: file?.id ?? null,
});

/** The questions of 登记采购结果 and 更正采购结果. */
export function ResultItems({
  href,
  correcting = false,
}: {
  /** Where a file that was recorded before is read. */
  href?: (id: string) => string | undefined;
  correcting?: boolean;
}) {
  const today = useToday();
  const must = [{ required: true, whitespace: true }];
  return (
    <>
      <Form.Item name="noticeNumber" label="公告编号" rules={must}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="method" label="采购方式" rules={[{ required: true }]}>
        <Select options={optionsOf(PROCUREMENT_METHOD_NAMES)} />
      </Form.Item>
      <Form.Item name="supplier" label="成交供应商" rules={must}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="amountFen" label="成交金额" rules={[{ required: true }]}>
        <MoneyInput words />
      </Form.Item>
      <Form.Item name="concludedOn" label="成交日期" rules={[{ required: true }]}>
        <DateInput max={today} />
      </Form.Item>
      <Form.Item
        name="link"
        label="公告链接"
        extra="成交公告的网址，将在大厅公开；没有网址的，请上传成交文件。"
      >
        <Input type="url" maxLength={1000} placeholder="https://" />
      </Form.Item>
      <Form.Item name="file" label="成交文件" extra="成交通知书等；只供工作人员查看，不公开。">
        <OneFile href={href} />
      </Form.Item>
      {correcting && <ReasonItem label="更正理由" max={2000} />}
    </>
  );
}

function OneFile({
  value,
  onChange,
  href,
}: {
  value?: StoredFile;
  onChange?: (file: StoredFile | undefined) => void;
  href?: (id: string) => string | undefined;
}) {
  return (
    <FileField
      label={value ? '更换成交文件' : '上传成交文件'}
      files={value ? [value] : []}
      href={href}
      onAdd={(file) => onChange?.(file)}
      onRemove={() => onChange?.(undefined)}
    />
  );
}
