import { sealed, to, urgent } from './template.js';

const BID = '/bids/{bidId}';
const EVALUATION = '/evaluations/{evaluationId}';

/**
 * 揭榜与评榜. Until the opening only the bidder's own agents hear of a bid; who sits on a panel is kept
 * from mail servers as well.
 */
export const BID_TEMPLATES = {
  'bid.consent_asked': urgent(
    sealed(
      BID,
      '请确认联合揭榜',
      '贵单位受邀联合揭榜{listing}，请查看意向书并在{deadline}截止前确认，逾期未确认意向书将失效。',
    ),
  ),
  'bid.consent_given': sealed(
    BID,
    '联合成员已确认',
    '{listing}的联合揭榜有成员单位已确认，请查看还差几家。',
  ),
  'bid.member_left': urgent(
    sealed(
      BID,
      '联合成员不再参加',
      '{listing}的联合揭榜有成员单位不同意或退出，须重新分工并征得各成员确认后，在{deadline}截止前提交。',
    ),
  ),
  'bid.submitted': sealed(
    BID,
    '揭榜意向书已提交',
    '贵单位参与的{listing}的揭榜意向书已提交并密封，{receipt}。回执可在意向书页下载 PDF 或打印；{deadline}截止前可以修改或撤回。',
  ),
  'bid.confirmation_asked': urgent(
    sealed(
      BID,
      '请重新确认揭榜意向书',
      '{listing}有实质变更，请牵头单位在{deadline}截止前重新确认揭榜意向书，逾期未确认将失效。',
    ),
  ),
  'bid.confirmed': sealed(
    BID,
    '揭榜意向书已重新确认',
    '{listing}的揭榜意向书已重新确认，{receipt}。',
  ),
  'bid.withdrawn': sealed(BID, '揭榜意向书已撤回', '{listing}的揭榜意向书已撤回，内容仍然密封。'),
  'bid.lapsed': urgent(
    sealed(BID, '揭榜意向书已失效', '{listing}的揭榜意向书已失效，内容仍然密封，原因见意向书页。'),
  ),
  'bid.opened': to(BID, '揭榜意向书已开启', '{listing}已开榜，贵单位的揭榜意向书进入评审。'),
  'bid.disqualified': to(
    BID,
    '揭榜意向书不合格',
    '贵单位对{listing}的揭榜意向书经审查不合格，理由见意向书页。',
  ),
  'bid.reopened': to(BID, '揭榜意向书将重新评审', '{listing}将重新评榜，贵单位的意向书继续参加。'),
  'bid.awarded': to(
    BID,
    '贵单位已确定承榜',
    '{listing}公示期满，确定由贵单位承榜，请按期与发榜单位签订承榜协议。',
  ),
  'bid.kept_in_reserve': to(
    BID,
    '贵单位列为候补',
    '{listing}已确定承榜单位，贵单位列为候补；承榜单位放弃的，按名次递补。',
  ),
  'bid.not_awarded': to(BID, '未承榜通知', '贵单位未承榜{listing}，理由见意向书页。感谢参与。'),

  'evaluation.to_form': to(
    EVALUATION,
    '请组建评审组',
    '{listing}已开榜，请抽取专家、选派发榜单位评委并召集评审组。',
  ),
  'evaluation.invited': urgent(
    sealed(
      EVALUATION,
      '请完成回避声明',
      '您是{listing}评审组的评委，请先完成回避声明与保密承诺；评审结果公布前请勿透露。',
    ),
  ),
  'evaluation.all_declared': to(
    EVALUATION,
    '评委已全部完成声明',
    '{listing}的评委已全部完成回避声明，可以开始打分。',
  ),
  'evaluation.member_recused': to(
    EVALUATION,
    '有评委回避',
    '{listing}的评审组有评委回避，请查看席位是否已由候补递补。',
  ),
  'evaluation.scoring': urgent(
    sealed(EVALUATION, '请独立打分', '{listing}已开始打分，请逐份阅读后独立打分并提交。'),
  ),
  'evaluation.all_scored': to(
    EVALUATION,
    '评分已全部提交',
    '{listing}的评委已全部提交评分，请办理下一步。',
  ),
  'road_show.scheduled': to(
    BID,
    '路演时间已定',
    '{listing}的路演定于{startsAt}在{place}举行，请准时到场；本方次序和上传路演材料见意向书页。',
  ),
  'road_show.placed': to(
    BID,
    '路演次序已抽定',
    '{listing}的路演次序已公开抽定，贵单位排在第 {number} 位；请在轮到之前上传路演材料（PDF 或 PPTX）。',
  ),
  'road_show.panel': sealed(
    EVALUATION,
    '请出席路演',
    '{listing}的路演定于{startsAt}在{place}举行，请准时出席；各家路演结束后方可提交评分。',
  ),
  'evaluation.consensus': sealed(
    EVALUATION,
    '请参加集体合议',
    '{listing}进入集体合议，请确认合议意见。',
  ),
  'evaluation.to_finalise': to(EVALUATION, '评审结果待审定', '{listing}的评审已形成排名，请审定。'),
  'evaluation.sheets_reopened': sealed(
    EVALUATION,
    '评分表已退回',
    '{listing}的评分表已退回，请按意见核对后重新提交。',
  ),
  'evaluation.finalised': to(
    EVALUATION,
    '评审已定稿',
    '{listing}的评审已定稿，请拟定承榜；没有合格揭榜方的，按流榜办理。',
  ),
};
