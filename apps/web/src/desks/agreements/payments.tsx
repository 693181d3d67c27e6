import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { formatYuan } from '#kernel';
import { api, data, type Schemas } from '../../api/client';
import { CommandButton, DateInput, MoneyInput, Panel, ReasonItem, useToday } from '../../desk';
import { useSession } from '../../session/session';
import { date } from '../../text/dates';
import { yuan } from '../../text/money';
import { Loaded } from '../../ui';
import { PaperList } from './paper-list';
import { papersBody, PapersField, type PaperDraft } from './papers-field';
import { useFundingRules } from './reads';
import type { Agreement, Milestone } from './words';

type Payment = Schemas['PaymentView'];
type Recorded = Schemas['RecordedView'];

interface Props {
  agreement: Agreement;
  milestone: Milestone;
}

/** 拨付登记: what was paid elsewhere, entry by entry; a wrong one is taken back by another. */
export function Payments({ agreement, milestone }: Props) {
  const unit = useSession()?.membership.role === 'posting_officer';
  const query = useQuery({
    queryKey: ['milestones', milestone.id, 'payments'],
    queryFn: () =>
      data(api.GET('/api/v1/milestones/{id}/payments', { params: { path: { id: milestone.id } } })),
  });
  return (
    <Panel
      title="拨付登记"
      actions={unit && <Record agreement={agreement} milestone={milestone} />}
    >
      <p className="secondary">
        本期 {yuan(milestone.instalmentFen)}，已拨付 {yuan(milestone.paidFen)}
        。本平台只登记，不办理支付。
      </p>
      <Loaded query={query}>
        {(payments) =>
          payments.length === 0 ? (
            <p className="secondary">还没有登记。里程碑达成、款项拨出后，由发榜单位登记。</p>
          ) : (
            <Entries agreementId={agreement.id} payments={payments} unit={unit} />
          )
        }
      </Loaded>
    </Panel>
  );
}

function Entries(props: { agreementId: string; payments: Payment[]; unit: boolean }) {
  const { agreementId, payments, unit } = props;
  const reversed = new Set(payments.map(({ reversalOf }) => reversalOf));
  return (
    <table className="simple-table">
      <thead>
        <tr>
          <th scope="col">日期</th>
          <th scope="col" className="number">
            金额（元）
          </th>
          <th scope="col">凭证号</th>
          <th scope="col">材料</th>
          <th scope="col">说明</th>
        </tr>
      </thead>
      <tbody>
        {payments.map((it) => (
          <tr key={it.id}>
            <td data-name="日期">{date(it.paidOn)}</td>
            <td data-name="金额" className="number">
              {formatYuan(it.amountFen)}
            </td>
            <td data-name="凭证号">{it.voucher}</td>
            <td data-name="材料">
              {it.papers.length > 0 ? (
                <PaperList agreementId={agreementId} papers={it.papers} />
              ) : (
                '无'
              )}
            </td>
            <td data-name="说明">
              {it.reversalOf ? (
                '冲销'
              ) : reversed.has(it.id) ? (
                '已冲销'
              ) : unit ? (
                <Reverse payment={it} />
              ) : (
                '有效'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface RecordValues {
  amountFen: number;
  paidOn: string;
  voucher: string;
  papers?: PaperDraft[];
}

function Record({ agreement, milestone }: Props) {
  const today = useToday();
  const { data: rules } = useFundingRules();
  const rule = rules?.find(({ fundingMode }) => fundingMode === agreement.fundingMode);
  const left = milestone.instalmentFen - milestone.paidFen;
  return (
    <CommandButton<RecordValues, Recorded>
      label="登记拨付"
      primary={milestone.status === 'met' && left > 0}
      why={milestone.status !== 'met' ? '里程碑达成后可登记' : left === 0 && '本期已全部登记'}
      effect={`登记已经拨出的款项，本期还可登记 ${yuan(left)}。登记有误的可以冲销，不能删除。`}
      initial={{ amountFen: left, paidOn: today }}
      ask={
        <>
          <Form.Item name="amountFen" label="金额" rules={[{ required: true }]}>
            <MoneyInput words />
          </Form.Item>
          <Form.Item name="paidOn" label="拨付日期" rules={[{ required: true }]}>
            <DateInput max={today} />
          </Form.Item>
          <Form.Item name="voucher" label="凭证号" rules={[{ required: true, whitespace: true }]}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="papers">
            <PapersField required={rule?.papers.payment ?? []} />
          </Form.Item>
        </>
      }
      run={({ papers, ...values }, headers) =>
        data(
          api.POST('/api/v1/milestones/{id}/payments', {
            params: { path: { id: milestone.id } },
            body: { ...values, papers: papersBody(papers) },
            headers,
          }),
        )
      }
    />
  );
}

function Reverse({ payment }: { payment: Payment }) {
  return (
    <CommandButton<{ reason: string }, Recorded>
      label="冲销"
      size="small"
      danger
      effect={`以一笔 -${formatYuan(payment.amountFen)} 元的记录冲销凭证号“${payment.voucher}”的登记，原记录保留，不可恢复。`}
      ask={<ReasonItem max={2000} />}
      run={({ reason }, headers) =>
        data(
          api.POST('/api/v1/payments/{id}/reverse', {
            params: { path: { id: payment.id } },
            body: { reason },
            headers,
          }),
        )
      }
    />
  );
}
