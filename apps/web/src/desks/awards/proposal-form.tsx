import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { formatYuan } from '#kernel';
import { api, data, type Schemas } from '../../api/client';
import { MoneyInput, showFieldErrors, useCommand, useKept } from '../../desk';
import { hundredths, yuan } from '../../text/money';
import { Empty, ProblemNote } from '../../ui';
import { candidatesOf, type Ranked } from './ranking';
import { standingOf } from './ranking-table';
import type { Award } from './words';

type Listing = Schemas['ListingView'];
type Values = Schemas['ProposeAwardBody'];

interface ProposalFormProps {
  listing: Listing;
  ranking: Ranked[];
  /** The award proposed last, if it fell. */
  last?: Award;
}

const SUCCESSION: readonly string[] = ['winner_declined', 'not_signed', 'objection_upheld'];

/** 拟定承榜 from the frozen ranking: the first one is chosen; to pass over needs a reason. */
export function ProposalForm({ listing, ranking, last }: ProposalFormProps) {
  const line = candidatesOf(ranking);
  const navigate = useNavigate();
  const kept = useKept<Partial<Values>>(`award/${listing.id}`);
  const known = line.find(({ bidId }) => bidId === kept.recalled?.bidId);
  const [bidId, setBidId] = useState((known ?? line[0])?.bidId);
  const [form] = Form.useForm<Values>();
  const amountFen = Form.useWatch('amountFen', form);
  const command = useCommand(
    (body: Values, headers) =>
      data(
        api.POST('/api/v1/listings/{id}/awards', {
          params: { path: { id: listing.id } },
          body,
          headers,
        }),
      ),
    {
      done: '已拟定，等待审批',
      onDone: ({ id }) => {
        kept.forget();
        void navigate(`/awards/${id}`);
      },
    },
  );
  const chosen = line.find((row) => row.bidId === bidId);
  if (!chosen) {
    return (
      <Empty title="没有可以承榜的揭榜方">
        {ranking.some(({ acceptable }) => acceptable)
          ? '合格的揭榜方都已出局，请按流榜处理。'
          : '没有达到合格线的揭榜方，请到榜单页按流榜处理。'}
      </Empty>
    );
  }
  const passedOver = chosen !== line[0];
  const overBid = typeof amountFen === 'number' && amountFen > chosen.amountFen;
  const overCeiling = typeof amountFen === 'number' && amountFen > listing.ceilingFen;
  const choose = (row: Ranked) => {
    setBidId(row.bidId);
    form.setFieldValue('amountFen', row.amountFen);
    kept.keep({ ...form.getFieldsValue(), bidId: row.bidId });
  };
  const finish = ({ amountFen: amount, deviationReason, amountReason }: Values) =>
    command.mutate(
      {
        bidId: chosen.bidId,
        amountFen: amount,
        ...(passedOver ? { deviationReason } : {}),
        ...(overBid ? { amountReason } : {}),
      },
      { onError: (error) => showFieldErrors(form, error) },
    );
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      className="stack"
      initialValues={{ amountFen: chosen.amountFen, ...kept.recalled }}
      onValuesChange={(_, all) => kept.keep({ ...all, bidId: chosen.bidId })}
      onFinish={finish}
      scrollToFirstError
    >
      {SUCCESSION.includes(last?.annulKind ?? '') && (
        <div className="note">
          <p>前一次承榜已撤销，须按名次由下一名候补递补；只有不再符合承接条件的才能跳过。</p>
        </div>
      )}
      <fieldset className="choice-list">
        <legend>选择拟承榜方</legend>
        {ranking.map((row) => {
          const open = line.includes(row);
          const on = row.bidId === bidId;
          return (
            <label
              key={row.bidId}
              className={`choice ${on ? 'choice-on' : open ? '' : 'choice-out'}`}
            >
              <input
                type="radio"
                name="bid"
                checked={on}
                disabled={!open}
                onChange={() => choose(row)}
              />
              <b>第 {row.rank} 名</b>
              <span className="choice-name">{row.name}</span>
              <span className="number">{hundredths(row.totalHundredths)} 分</span>
              <span className="number">自报 {yuan(row.amountFen)}</span>
              <span className="secondary small">{standingOf(row)}</span>
            </label>
          );
        })}
      </fieldset>
      {passedOver && (
        <Form.Item
          name="deviationReason"
          label="未选靠前名次的理由"
          extra="越过靠前名次的，须写明理由，并经两位审批人同意。"
          rules={[{ required: true, whitespace: true }]}
        >
          <Input.TextArea rows={4} maxLength={2000} showCount />
        </Form.Item>
      )}
      <Form.Item
        name="amountFen"
        label="承榜金额"
        style={{ maxWidth: 420 }}
        extra={
          listing.ceilingFen === 0
            ? '本榜单未列公共资金，金额为 0。'
            : `不超过预算上限 ${formatYuan(listing.ceilingFen)} 元；一般不高于自报金额。`
        }
        rules={[{ required: true, message: '请填写承榜金额' }]}
        validateStatus={overCeiling ? 'error' : undefined}
        help={overCeiling ? `超出预算上限 ${formatYuan(listing.ceilingFen)} 元` : undefined}
      >
        <MoneyInput words />
      </Form.Item>
      {overBid && !overCeiling && (
        <Form.Item
          name="amountReason"
          label="高于自报金额的理由"
          rules={[{ required: true, whitespace: true }]}
        >
          <Input.TextArea rows={3} maxLength={2000} showCount />
        </Form.Item>
      )}
      {command.error && <ProblemNote error={command.error} />}
      <div className="row">
        <Button type="primary" htmlType="submit" loading={command.isPending} disabled={overCeiling}>
          拟定承榜
        </Button>
        <span className="why-not">
          提交后由{passedOver ? '两位审批人' : '审批人'}审批；同意后公示{' '}
          {listing.ruleSet.noticeWorkdays} 个工作日，无异议即生效。
        </span>
      </div>
    </Form>
  );
}
