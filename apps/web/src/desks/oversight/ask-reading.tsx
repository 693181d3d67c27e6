import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import {
  READING_MINUTES,
  READING_REASON_LENGTH,
  READING_SUBJECT_NAMES,
  type ReadingSubject,
} from '#contracts';
import { api, data } from '../../api/client';
import { CommandButton, optionsOf } from '../../desk';

interface Asked {
  kind: ReadingSubject;
  subjectId: string;
  reason: string;
}

/** 申请紧急调阅：one object, a reason, and a second person who agrees. */
export function AskReading() {
  return (
    <CommandButton<Asked, unknown>
      label="申请紧急调阅"
      primary
      effect={`只在确有必要时使用：须经一名审批人同意，同意后 ${READING_MINUTES} 分钟内由您本人调阅。每次调阅都记入审计，并告知有关组织和个人。开榜之前，任何人都不能调阅意向书。`}
      ask={<Questions />}
      run={(body, headers) => data(api.POST('/api/v1/readings', { body, headers }))}
      done="已提交，等待审批人确认"
    />
  );
}

function Questions() {
  const form = Form.useFormInstance<Asked>();
  const kind = Form.useWatch('kind', form);
  return (
    <>
      <Form.Item name="kind" label="调阅的内容" rules={[{ required: true }]}>
        <Select
          options={optionsOf(READING_SUBJECT_NAMES)}
          onChange={() => form.resetFields(['subjectId'])}
        />
      </Form.Item>
      <Form.Item name="subjectId" label="调阅的对象" rules={[{ required: true }]}>
        <Choice kind={kind} />
      </Form.Item>
      <Form.Item
        name="reason"
        label="理由"
        extra={`至少 ${READING_REASON_LENGTH} 字，写明事由和用途；有关组织和个人会看到。`}
        rules={[{ required: true, whitespace: true, min: READING_REASON_LENGTH }]}
      >
        <Input.TextArea rows={4} maxLength={1000} showCount />
      </Form.Item>
    </>
  );
}

/** Found on the server by what is typed. */
function Choice({
  kind,
  ...rest
}: {
  kind: ReadingSubject | undefined;
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
}) {
  const [keyword, setKeyword] = useState('');
  const found = useQuery({
    queryKey: ['reading-choices', kind, keyword],
    queryFn: () =>
      data(
        api.GET('/api/v1/readings/choices', {
          params: { query: { kind: kind!, keyword: keyword || undefined } },
        }),
      ),
    enabled: kind !== undefined,
  });
  return (
    <Select
      {...rest}
      disabled={kind === undefined}
      placeholder={kind ? '输入几个字查找' : '先选择调阅的内容'}
      showSearch={{ filterOption: false, onSearch: setKeyword }}
      loading={found.isFetching}
      options={(found.data ?? []).map(({ id, label }) => ({ value: id, label }))}
      notFoundContent={found.isFetching ? '正在查找……' : '没有可以调阅的内容'}
    />
  );
}
