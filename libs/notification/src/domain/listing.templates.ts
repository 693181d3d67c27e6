import { to } from './template.js';

const NEED = '/needs/{needId}';
const LISTING = '/listings/{listingId}';

/** 需求与发榜. `{listing}` is code and title, `{submitted}` the day on which the need was handed in, `{searches}` the reader's own names. */
export const LISTING_TEMPLATES = {
  'need.to_sort': to(NEED, '有新的需求待梳理', '有一项需求{submitted}提交，请研究梳理。'),
  'need.review_started': to(
    NEED,
    '您的需求已开始研究梳理',
    '您{submitted}提交的需求已进入研究梳理，有结论会及时告知。',
  ),
  'need.accepted': to(
    NEED,
    '您的需求已采纳',
    '您{submitted}提交的需求已采纳，后续进展可在需求页查看。',
  ),
  'need.returned': to(
    NEED,
    '您的需求须补充后重新提交',
    '您{submitted}提交的需求已退回，请按梳理意见补充后重新提交。',
  ),
  'need.merged': to(
    NEED,
    '您的需求已合并办理',
    '您{submitted}提交的需求已并入另一项相近的需求办理，后续进展仍可在需求页查看。',
  ),
  'need.rejected': to(
    NEED,
    '您的需求未予采纳',
    '您{submitted}提交的需求未予采纳，理由请在需求页查看。',
  ),
  'need.deferred': to(
    NEED,
    '您的需求暂缓办理',
    '您{submitted}提交的需求暂缓办理，原因和期限请在需求页查看。',
  ),
  'need.transferred': to(
    NEED,
    '您的需求已转办',
    '您{submitted}提交的需求已转有关单位办理，去向请在需求页查看。',
  ),
  'need.solved_on_spot': to(
    NEED,
    '您的需求已即知即改',
    '您{submitted}提交的需求已当即办理，结果请在需求页查看。',
  ),
  'need.listed': to(
    NEED,
    '您的需求已发榜',
    '由您提出的需求形成的{listing}已发布，正在征集社会组织揭榜。',
  ),
  'need.awarded': to(
    NEED,
    '您的需求已确定承榜单位',
    '由您提出的需求形成的{listing}已确定承榜单位，即将实施。',
  ),
  'need.ended': to(
    NEED,
    '与您的需求有关的榜单未能确定承榜单位',
    '由您提出的需求形成的{listing}{ending}，后续安排可在需求页查看。',
  ),
  'need.to_procurement': to(
    NEED,
    '与您的需求有关的项目已转政府采购程序',
    '由您提出的需求形成的{listing}按规定转政府采购程序，由采购结果确定承接单位。',
  ),
  'need.completed': to(
    NEED,
    '您的需求已办结',
    '由您提出的需求形成的{listing}已办结，欢迎评价办理效果。',
  ),

  'listing.to_review': to(LISTING, '榜单待审核', '{listing}已提交，请梳理审核。'),
  'listing.returned': to(LISTING, '榜单已退回修改', '{listing}已退回，请按意见修改后重新提交。'),
  'listing.to_approve': to(LISTING, '榜单待审批发榜', '{listing}已提请发榜，请审批。'),
  'listing.sent_back': to(
    LISTING,
    '发榜提请已退回',
    '{listing}的发榜提请已被审批人退回，请按意见处理。',
  ),
  'listing.published': to(
    LISTING,
    '新榜单发布',
    '{listing}已发布，揭榜截止时间为{deadline}，欢迎揭榜。',
  ),
  'listing.found': to(
    '/hall/listings/{listingId}',
    '有新榜单符合您收藏的检索',
    '{listing}已发布，符合您收藏的检索{searches}，揭榜截止时间为{deadline}。',
  ),
  'listing.published_unit': to(
    LISTING,
    '榜单已发布',
    '{listing}已发布，揭榜截止时间为{deadline}，请留意并及时答复提问。',
  ),
  'listing.published_alliance': to(
    LISTING,
    '新榜单送达',
    '{listing}已同时送达各联盟，揭榜截止时间为{deadline}，请转发本联盟成员。',
  ),
  'listing.passed_on': to(
    LISTING,
    '联盟转发榜单',
    '联盟向成员转发了{listing}，揭榜截止时间为{deadline}。',
  ),
  'listing.amended': to(
    LISTING,
    '榜单有变更',
    '{listing}已变更为第 {version} 版，揭榜截止时间为{deadline}，请查看变更内容。',
  ),
  'listing.enquiry_unanswered': to(
    LISTING,
    '提问期已结束，尚有提问未答复',
    '{listing}的提问期已结束，还有 {count} 个提问未答复，请在揭榜截止前答复。',
  ),
  'listing.closed': to(
    LISTING,
    '榜单已截止',
    '{listing}已于{deadline}截止。揭榜数达到要求的，请综合党委经办人和纪检监督员先后确认开榜。',
  ),
  'listing.closed_unit': to(LISTING, '榜单已截止', '{listing}已于{deadline}截止，等待开榜。'),
  'listing.opened': to(LISTING, '榜单已开榜', '{listing}已开榜，进入评榜。'),
  'listing.evaluation_reopened': to(LISTING, '榜单重新评榜', '{listing}将重新评榜。'),
  'listing.completed': to(LISTING, '榜单已办结', '{listing}已办结。'),
  'listing.unsuccessful': to(
    LISTING,
    '榜单流榜',
    '{listing}流榜，原因：{reason}。发榜单位可以重新发榜。',
  ),
  'listing.cancelled': to(LISTING, '榜单已撤榜', '{listing}已撤榜，理由见榜单页。'),
  'listing.discarded': to(LISTING, '榜单已作废', '{listing}在发布前已由发榜单位作废。'),
  'listing.to_procurement': to(
    LISTING,
    '榜单已转政府采购程序',
    '{listing}由发榜单位转政府采购程序，不再在本平台发榜；成交后请登记采购结果。',
  ),
  'question.asked': to(
    LISTING,
    '榜单有新的提问',
    '{listing}有新的提问，请在{deadline}揭榜截止前答复。',
  ),
  'question.answered': to(LISTING, '榜单有新的答复', '{listing}的一个提问已答复，请查看。'),
  'amendment.to_decide': to(
    LISTING,
    '榜单变更待审核',
    '{listing}提出了变更，请在{deadline}揭榜截止前审核。',
  ),
  'amendment.approved': to(LISTING, '榜单变更已生效', '您提出的{listing}的变更已生效。'),
  'amendment.declined': to(
    LISTING,
    '榜单变更未采纳',
    '您提出的{listing}的变更未被采纳，理由见榜单页。',
  ),
  'amendment.lapsed': to(
    LISTING,
    '榜单变更已失效',
    '您提出的{listing}的变更未能在揭榜期内审核，已失效。',
  ),
};
