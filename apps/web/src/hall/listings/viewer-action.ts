import { useQuery } from '@tanstack/react-query';
import { ROLE_NAMES } from '#contracts';
import { api, data, type Schemas } from '../../api/client';
import { useSession } from '../../session/session';
import { deadline } from '../../text/dates';

type Listing = Schemas['PublicListingView'];

/** The one thing that whoever looks at a listing may do now, or why there is none. */
export interface ViewerAction {
  to?: string;
  label?: string;
  text: string;
}

const STAFF = ['posting_officer', 'committee_officer', 'committee_approver', 'supervisor'];

export function useViewerAction(listing: Listing): ViewerAction {
  const session = useSession();
  const role = session?.membership.role;
  const agent = role === 'organization_agent';
  const { data: own } = useQuery({
    queryKey: ['eligibility', listing.id],
    queryFn: () =>
      data(api.GET('/api/v1/listings/{id}/eligibility', { params: { path: { id: listing.id } } })),
    enabled: agent,
  });
  if (agent && own?.bidId) {
    return { to: `/bids/${own.bidId}`, label: '查看本单位的揭榜', text: '本单位已参与揭榜。' };
  }
  if (!listing.open) return afterwards(listing);
  if (session === undefined) return { text: '' };
  if (session === null) {
    return {
      to: `/sign-in?then=${encodeURIComponent(`/market/${listing.id}`)}`,
      label: '我要揭榜',
      text: '社会组织登录后写揭榜意向书；截止前可以修改、撤回。',
    };
  }
  if (agent) {
    if (!own) return { text: '' };
    if (own.mayBid) {
      return { to: `/market/${listing.id}`, label: '我要揭榜', text: '本单位符合条件，可以揭榜。' };
    }
    return { text: `本单位不能揭榜：${own.reasons.join('；')}。` };
  }
  if (STAFF.includes(role!)) {
    return { to: `/listings/${listing.id}`, label: '在工作台查看', text: '正在揭榜，内容密封。' };
  }
  return { text: `揭榜由社会组织办理，您现在的身份是${ROLE_NAMES[role!]}。` };
}

/** What there is to do or to see once nobody can bid any more. */
function afterwards({ status, award, bidDeadline, nextRoundId, ...rest }: Listing): ViewerAction {
  const next = nextRoundId
    ? { to: `/hall/listings/${nextRoundId}`, label: '查看重新发榜' }
    : undefined;
  if (award?.status === 'notice') {
    const text = `公示至 ${deadline(award.noticeEndsAt)}，期内可以提出异议。`;
    return { to: `/hall/notices/${award.id}`, label: '查看公示', text };
  }
  if (award?.status === 'effective') {
    const text = `由${[award.organizationName, ...award.memberNames].join('、')}承榜。`;
    return { to: `/hall/results/${award.id}`, label: '查看承榜结果', text };
  }
  switch (status) {
    case 'published':
      return { text: '已到揭榜截止时间，正在办理截止。' };
    case 'closed':
      return { text: '揭榜已截止，不再接受揭榜。下一步：两人同时到场开榜。' };
    case 'evaluating':
      return { text: '正在评榜。结果经审批后在本页和公示公告中公布。' };
    case 'award_proposed':
      return { text: '评榜已结束，拟承榜结果正在审批，批准后公示。' };
    case 'unsuccessful':
      return { ...next, text: `流榜：${rest.unsuccessfulReasonName ?? rest.outcomeNote ?? ''}。` };
    case 'cancelled':
      return { ...next, text: `已撤榜：${rest.cancelReason ?? '见撤榜公告'}` };
    default:
      return { text: `揭榜已于 ${deadline(bidDeadline)} 截止。` };
  }
}
