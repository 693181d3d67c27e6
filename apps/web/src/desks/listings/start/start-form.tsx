import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Radio, Select } from 'antd';
import { useNavigate } from 'react-router';
import { FUNDING_MODE_NAMES, FUNDING_MODES, SERVICE_CATEGORY_NAMES } from '#contracts';
import { api, data, type Schemas } from '../../../api/client';
import { optionsOf, showFieldErrors, useCommand } from '../../../desk';
import { useSession } from '../../../session/session';
import { ProblemNote } from '../../../ui/problem-note';
import type { NewDraft } from '../wizard/draft-value';

type Start = Pick<NewDraft, 'title' | 'category' | 'fundingMode' | 'postingUnitId'>;

/** What a draft cannot begin without; whatever else is known goes with it. */
export function StartForm({ start }: { start: Partial<NewDraft> }) {
  const navigate = useNavigate();
  const units = useOwnUnits();
  const [form] = Form.useForm<Start>();
  const draft = useCommand(
    (values: Start, headers) =>
      data(
        api.POST('/api/v1/listings', {
          body: { ...start, ...values } as Schemas['DraftListingBody'],
          headers,
        }),
      ),
    { done: '已建立草稿', onDone: ({ id }) => void navigate(`/listings/${id}/edit`) },
  );
  return (
    <Form<Start>
      form={form}
      layout="vertical"
      initialValues={start}
      scrollToFirstError
      onFinish={(values) =>
        draft.mutate(values, { onError: (error) => showFieldErrors(form, error) })
      }
    >
      <Form.Item name="title" label="名称" rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={100} showCount placeholder="如 独居老人助餐入户服务" />
      </Form.Item>
      <Form.Item
        name="category"
        label="服务类别"
        rules={[{ required: true, message: '请选择服务类别' }]}
      >
        <Select
          placeholder="请选择"
          options={optionsOf(SERVICE_CATEGORY_NAMES)}
          showSearch={{ optionFilterProp: 'label' }}
          style={{ maxWidth: 320 }}
        />
      </Form.Item>
      <Form.Item
        name="fundingMode"
        label="资金方式"
        rules={[{ required: true, message: '请选择资金方式' }]}
        extra="三种方式各有拨付规则和必备材料；发榜后不能更改"
      >
        <Radio.Group
          options={FUNDING_MODES.map((mode) => ({ value: mode, label: FUNDING_MODE_NAMES[mode] }))}
        />
      </Form.Item>
      {units.length > 1 && (
        <Form.Item
          name="postingUnitId"
          label="发榜单位"
          initialValue={units[0]!.value}
          extra="可以替下级社区发榜"
        >
          <Select options={units} style={{ maxWidth: 320 }} />
        </Form.Item>
      )}
      {draft.error && <ProblemNote error={draft.error} />}
      <Button type="primary" htmlType="submit" loading={draft.isPending}>
        建立草稿并填写
      </Button>
    </Form>
  );
}

/** The officer's own unit first, then those below it. */
function useOwnUnits() {
  const { unitId, place } = useSession()!.membership;
  const { data: below } = useQuery({
    queryKey: ['units', 'below', unitId],
    queryFn: () =>
      data(
        api.GET('/api/v1/units', {
          params: { query: { parentId: unitId!, active: true, limit: 100 } },
        }),
      ),
    enabled: Boolean(unitId),
  });
  if (!unitId) return [];
  return [
    { value: unitId, label: place ?? '本单位' },
    ...(below?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ];
}
