import { api, data } from '../../api/client';
import { CommandButton, ReasonItem } from '../../desk';
import type { Evaluation } from './types';

/** 本人申请回避。 */
export function RecuseSelf({ evaluation }: { evaluation: Evaluation }) {
  return (
    <div className="row">
      <CommandButton<{ reason: string }, unknown>
        label="申请回避"
        danger
        effect="提交后您立即离开评审组，已填评分不计，由他人递补。此步不能撤回。"
        ask={<ReasonItem label="回避理由" max={1000} />}
        run={({ reason }, headers) =>
          data(
            api.POST('/api/v1/evaluations/{id}/recuse', {
              params: { path: { id: evaluation.id } },
              body: { reason },
              headers,
            }),
          )
        }
        done="已回避"
      />
      <span className="secondary small">发现与任一揭榜方有利害关系时，请主动回避。</span>
    </div>
  );
}
