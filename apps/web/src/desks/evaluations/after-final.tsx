import { Form, Input } from 'antd';
import { Link } from 'react-router';
import { api, data } from '../../api/client';
import { CommandButton } from '../../desk';
import { useSession } from '../../session/session';
import { statusName } from '../../text/status';
import { NextStep } from './next-step';
import { useListing, useReport } from './reads';
import type { Evaluation } from './types';

/** After the final report: on to the award, or 流榜 where nobody is acceptable. */
export function AfterFinal({ evaluation }: { evaluation: Evaluation }) {
  const role = useSession()?.membership.role;
  const report = useReport(evaluation.id);
  const listing = useListing(evaluation.listingId);
  if (!report.data || !listing.data) return null;
  const { id, status } = listing.data;
  if (status !== 'evaluating') {
    return (
      <NextStep title={`榜单${statusName('listing', status)}`}>
        <p>
          评审已办结，后续见<Link to={`/listings/${id}`}>榜单页</Link>。
        </p>
      </NextStep>
    );
  }
  const acceptable = report.data.public.ranking.rows.filter((row) => row.acceptable).length;
  if (acceptable > 0) {
    return (
      <NextStep title="拟定承榜">
        <p>
          报告已冻结，合格揭榜方 {acceptable} 家。由综合党委经办人据此名次拟定承榜，再经审批、公示。
        </p>
        {role === 'committee_officer' && (
          <div className="row">
            <Link className="btn btn-primary" to={`/listings/${id}/award`}>
              去拟定承榜
            </Link>
          </div>
        )}
      </NextStep>
    );
  }
  return (
    <NextStep title="按流榜处理">
      <p>没有达到合格要求的揭榜方，不能承榜。流榜后可由发榜单位重新发榜。</p>
      <div className="row">
        <CommandButton<{ note?: string }, unknown>
          label="流榜"
          danger
          why={role !== 'committee_officer' && '由综合党委经办人办理'}
          effect="榜单以“评审后无合格揭榜方”流榜并公告，各揭榜方收到通知。此步不能撤销。"
          ask={
            <Form.Item name="note" label="公告说明（选填，随流榜公告公开）">
              <Input.TextArea rows={4} maxLength={2000} showCount />
            </Form.Item>
          }
          run={({ note }, headers) =>
            data(
              api.POST('/api/v1/listings/{id}/fail-for-quality', {
                params: { path: { id } },
                body: { note: note?.trim() || undefined },
                headers,
              }),
            )
          }
        />
      </div>
    </NextStep>
  );
}
