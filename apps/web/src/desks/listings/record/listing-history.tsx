import { useQuery } from '@tanstack/react-query';
import { ROLE_NAMES, type ActorRole } from '#contracts';
import { api, data } from '../../../api/client';
import { History, Panel } from '../../../desk';
import { statusName } from '../../../text/status';
import { Loaded } from '../../../ui/loaded';
import type { Listing } from '../listing-data';

/** What each step of the tables is called in a record. */
const STEPS: Record<string, string> = {
  draft: '起草',
  submit_for_review: '提交审核',
  return_to_draft: '退回修改',
  propose_publication: '提请发榜',
  send_back_publication: '退回提请',
  approve_publication: '审批发榜',
  amend: '变更生效，形成新版本',
  close: '揭榜截止',
  fail_for_bids: '揭榜数不足，流榜',
  open_bids: '开榜',
  propose_award: '拟定承榜',
  fail_for_quality: '无合格揭榜方，流榜',
  confirm_award: '承榜生效',
  reopen_evaluation: '重新评审',
  propose_reserve: '候补递补',
  fail_for_award: '承榜落空，流榜',
  start_work: '协议签订，开始实施',
  complete: '办结',
  discard: '作废',
  cancel: '撤榜',
  hand_over_to_procurement: '转政府采购程序',
  propose: '提出变更',
  approve: '同意变更',
  decline: '变更不予采纳',
  lapse: '变更逾期失效',
};

/** 办理记录. */
export function ListingHistory({ listing: { id } }: { listing: Listing }) {
  const query = useQuery({
    queryKey: ['listings', id, 'history'],
    queryFn: () => data(api.GET('/api/v1/listings/{id}/history', { params: { path: { id } } })),
  });
  return (
    <Panel title="办理记录">
      <Loaded query={query}>
        {(entries) => (
          <History
            entries={entries.map(({ at, subject, command, to, role, actor, reason }) => ({
              at,
              title: `${STEPS[command] ?? command}（${statusName(subject, to)}）`,
              who: [role && ROLE_NAMES[role as ActorRole], actor].filter(Boolean).join(' '),
              note: reason,
            }))}
          />
        )}
      </Loaded>
    </Panel>
  );
}
