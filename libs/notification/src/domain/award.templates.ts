import { sealed, to, urgent } from './template.js';

const LISTING = '/listings/{listingId}';
const AWARD = '/awards/{awardId}';
const OBJECTION = '/objections/{objectionId}';
const AGREEMENT = '/agreements/{agreementId}';

/** 定榜、承榜之后与提醒. */
export const AWARD_TEMPLATES = {
  'award.to_approve': urgent(to(AWARD, '拟承榜待审批', '{listing}已拟定承榜，请审批。')),
  'award.notice': to(
    AWARD,
    '拟承榜公示',
    '{listing}的拟承榜结果自{noticeStart}起公示，{noticeEnd} 24:00 止；对结果有异议的，请在公示期内提出。',
  ),
  'award.effective': to(
    AWARD,
    '承榜已生效',
    '{listing}公示期满，承榜已生效，请在{signingEnd}前签订承榜协议。',
  ),
  'award.proposal_declined': to(
    AWARD,
    '拟承榜未获批准',
    '{listing}的拟承榜未获批准，理由见承榜页。',
  ),
  'award.annulled': to(AWARD, '承榜已撤销', '{listing}的承榜已撤销，后续安排另行通知。'),
  'award.declined': to(
    AWARD,
    '承榜单位放弃承榜',
    '{listing}的承榜单位放弃承榜，有候补的按名次递补。',
  ),
  'objection.filed': to(OBJECTION, '收到异议', '{listing}的公示收到一件异议，请审查是否受理。'),
  'objection.admitted': urgent(
    to(OBJECTION, '异议已受理', '{listing}的公示有一件异议已受理，办结前承榜不生效。'),
  ),
  'objection.settled': to(OBJECTION, '异议已办结', '{listing}的公示有一件异议已办结：{outcome}。'),
  'objection.to_rule': to(
    OBJECTION,
    '异议待裁定',
    '{listing}的公示有一件异议已答复，请由未经办该承榜的同志裁定。',
  ),
  'objection.own': to(
    LISTING,
    '贵单位的异议有进展',
    '贵单位就{listing}的公示提出的异议：{outcome}。',
  ),

  'agreement.to_approve': to(AGREEMENT, '承榜协议待审批', '{listing}的承榜协议已起草，请审批。'),
  'agreement.drafted': to(
    AGREEMENT,
    '承榜协议已起草',
    '{listing}的承榜协议已起草，审批后即可签署。',
  ),
  'agreement.to_sign': urgent(
    to(AGREEMENT, '请签署承榜协议', '{listing}的承榜协议已审批，请双方签署。'),
  ),
  'agreement.sent_back': to(
    AGREEMENT,
    '承榜协议已退回',
    '{listing}的承榜协议已退回，请按意见修改后重新提交。',
  ),
  'agreement.other_signed': to(
    AGREEMENT,
    '对方已签署承榜协议',
    '{listing}的承榜协议对方已签署，请及时签署。',
  ),
  'agreement.signed': to(
    AGREEMENT,
    '承榜协议已签订',
    '{listing}的承榜协议双方均已签署，开始实施。',
  ),
  'agreement.completed': to(AGREEMENT, '承榜协议已履行完毕', '{listing}的承榜协议已履行完毕。'),
  'agreement.terminated': to(
    AGREEMENT,
    '承榜协议已终止',
    '{listing}的承榜协议已终止，理由见协议页。',
  ),
  'milestone.to_inspect': to(
    AGREEMENT,
    '里程碑待核查',
    '{listing}的第 {number} 个里程碑已填报，请核查。',
  ),
  'milestone.inspected': to(
    AGREEMENT,
    '里程碑已核查',
    '{listing}的第 {number} 个里程碑已核查：{outcome}。',
  ),
  'payment.recorded': to(
    AGREEMENT,
    '已登记拨付',
    '{listing}的第 {number} 个里程碑已登记拨付，请核对。',
  ),
  'acceptance.to_inspect': to(AGREEMENT, '验收待核查', '{listing}已申请验收，请核查。'),
  'acceptance.to_accept': to(AGREEMENT, '验收待审定', '{listing}的验收已核查，请审定。'),
  'acceptance.inspected': to(AGREEMENT, '验收已核查', '{listing}的验收已核查，等待审定。'),
  'acceptance.rectification_asked': to(
    AGREEMENT,
    '请限期整改',
    '{listing}的验收要求整改，请在{due}前完成并重新申请。',
  ),
  'acceptance.accepted': to(AGREEMENT, '验收合格', '{listing}已通过验收。'),
  'acceptance.terminated': to(AGREEMENT, '验收已终止', '{listing}的验收随协议终止。'),

  // Whom it reaches tells who is about to bid.
  'reminder.unfinished_bid': urgent(
    sealed(
      LISTING,
      '揭榜即将截止，意向书尚未提交',
      '{listing}将于{deadline}截止，贵单位参与的揭榜意向书尚未提交或确认，逾期将失效。',
    ),
  ),
  'reminder.unanswered_questions': urgent(
    to(
      LISTING,
      '揭榜即将截止，尚有提问未答复',
      '{listing}将于{deadline}截止，还有 {count} 个提问未答复，请尽快答复。',
    ),
  ),
  'reminder.notice_ends': to(
    AWARD,
    '公示即将期满',
    '{listing}的拟承榜公示将于{noticeEnd} 24:00 期满。',
  ),
  'reminder.milestone': urgent(
    to(AGREEMENT, '里程碑即将到期', '{listing}的第 {number} 个里程碑将于{due}到期，请按期填报。'),
  ),
  'reminder.milestone_overdue': urgent(
    to(
      AGREEMENT,
      '里程碑已逾期',
      '{listing}的第 {number} 个里程碑应于{due}前填报，现已逾期，请尽快办理。',
    ),
  ),
  'reminder.rectification_overdue': urgent(
    to(AGREEMENT, '整改已逾期', '{listing}的整改应于{due}前完成，现已逾期，请尽快办理。'),
  ),
};
