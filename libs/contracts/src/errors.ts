/** What a code means to a client: HTTP status, the sentence users read, and whether a retry can help. */
export interface ErrorRow {
  readonly status: number;
  /** `{name}` is replaced from the error's details. */
  readonly message: string;
  readonly retry: boolean;
}

const row = (status: number, message: string, retry = false): ErrorRow => ({
  status,
  message,
  retry,
});

/** The one table of error codes. */
export const ERRORS = {
  // input and protocol
  invalid_input: row(422, '填写的内容有误，请按提示修改后再提交。'),
  malformed_request: row(400, '请求格式不正确，无法识别。'),
  unsupported_media_type: row(415, '不支持这种提交格式，请使用 JSON 或文件上传表单。'),
  payload_too_large: row(413, '提交的内容过大，请压缩或分开提交。'),
  route_not_found: row(404, '没有这个地址，请检查链接。'),
  method_not_allowed: row(405, '这个地址不支持该操作。'),
  not_found: row(404, '没有找到{what}，或您无权查看。'),
  stale_version: row(409, '内容已被他人更新（现为第 {current} 版），请刷新后核对再提交。', true),
  idempotency_key_reused: row(
    422,
    '同一个请求编号（Idempotency-Key）用在了不同的内容上，请换一个编号。',
  ),
  concurrent_update: row(409, '此刻有人正在办理同一事项，请稍后再试。', true),
  constraint_violated: row(409, '与已有记录冲突，未作任何改动。'),
  too_many_requests: row(429, '操作过于频繁，请 {seconds} 秒后再试。', true),
  internal: row(500, '系统出了差错，未作任何改动，请稍后再试；编号 {requestId}。', true),
  service_unavailable: row(503, '系统正在启动或维护，请稍后再试。', true),
  // identity
  not_signed_in: row(401, '请先登录。'),
  session_expired: row(401, '登录已过期，请重新登录，已填写的内容不会丢失。'),
  sign_in_failed: row(401, '账号或密码不正确。'),
  account_locked: row(423, '密码连续输错，账号已锁定，请于{until}之后再试。', true),
  account_disabled: row(403, '账号已停用，请联系系统管理员。'),
  role_not_allowed: row(403, '当前身份（{role}）不能办理这项操作。'),
  password_weak: row(422, '密码须不少于 10 位，含大小写字母、数字、符号中的三类，且不含账号名。'),
  password_wrong: row(422, '原密码不正确。'),
  login_taken: row(409, '账号名“{login}”已被使用，请换一个。'),
  // transitions
  transition_not_allowed: row(409, '{subject}当前为“{status}”，不能执行这一步。'),
  own_step: row(403, '不能审批或裁定本人经办的事项，请由另一位同事办理。'),
  reason_required: row(422, '请填写理由。'),
  // calendar
  calendar_year_missing: row(
    409,
    '尚无 {year} 年的法定节假日安排，无法计算工作日，请系统管理员先导入。',
  ),
  date_in_past: row(422, '{what}不能早于现在。'),
  // directory
  credit_code_invalid: row(422, '统一社会信用代码不正确：{reason}。'),
  credit_code_taken: row(409, '该统一社会信用代码已登记。'),
  host_required: row(422, '备案社区社会组织须填写依托的登记社会组织。'),
  already_member: row(409, '该组织已在联盟中。'),
  term_overlaps: row(409, '任期与现有轮值任期重叠。'),
  unit_cycle: row(422, '上级单位设置有误：不能把下级单位设为上级。'),
  // needs
  merge_target_invalid: row(422, '只能合并到另一条尚在办理或已采纳的需求。'),
  evidence_required: row(422, '“即知即改”须附办理结果说明。'),
  verdict_missing: row(422, '采纳需求须给出是否适由社会组织承担的结论及理由。'),
  need_not_suitable: row(409, '该需求未采纳或不适由社会组织承担，不能据此发榜。'),
  // posting
  listing_incomplete: row(422, '榜单还缺：{missing}。'),
  weights_not_100: row(422, '评分权重合计须为 100，现为 {sum}。'),
  rule_set_invalid: row(422, '评审规则有误：{reason}。'),
  bid_window_too_short: row(422, '揭榜期至少 {days} 个工作日，截止时间不得早于 {earliest}。'),
  publication_not_proposed: row(409, '经办人尚未提请发榜。'),
  listing_not_open: row(409, '榜单不在揭榜期内。'),
  deadline_passed: row(409, '揭榜已于{deadline}截止，不能再办理。'),
  deadline_not_reached: row(409, '尚未到截止时间（{deadline}）。'),
  enquiry_closed: row(409, '提问期已于{deadline}结束。'),
  amendment_must_extend: row(
    422,
    '距截止不足 {days} 个工作日，实质变更须同时延期，截止时间不得早于 {earliest}。',
  ),
  amendment_pending: row(409, '已有一项变更待审核，请先办结。'),
  amendment_empty: row(422, '变更没有改动任何内容。'),
  deadline_not_later: row(422, '延期后的截止时间须晚于原截止时间。'),
  question_answered: row(409, '该提问已答复。'),
  not_repostable: row(409, '只有流榜或撤榜的榜单可以重新发榜，且每次只能续发一轮。'),
  funding_ceiling_exceeded: row(422, '超出“{mode}”的额度上限 {ceiling} 元。'),
  procurement_threshold: row(409, '金额达到政府采购限额标准，须转政府采购程序，本平台只登记结果。'),
  // bidding
  bid_exists: row(409, '贵单位已参与该榜单的揭榜（独立或联合），每个榜单只能参与一次。'),
  bid_incomplete: row(422, '揭榜意向书还缺：{missing}。'),
  budget_over_ceiling: row(422, '预算合计 {total} 元，超出上限 {ceiling} 元。'),
  organization_not_eligible: row(409, '贵单位暂不符合承接条件：{reasons}。'),
  shares_not_100: row(422, '各成员承担比例合计须为 100%，现为 {sum}%。'),
  joint_not_allowed: row(409, '该榜单不接受联合揭榜。'),
  too_many_members: row(422, '联合揭榜成员最多 {max} 家。'),
  member_duplicate: row(422, '同一家单位不能重复列为成员。'),
  not_joint: row(409, '这是独立揭榜，没有成员。'),
  is_joint: row(409, '联合揭榜须重新征求全体成员确认。'),
  consents_missing: row(409, '还差 {count} 家成员单位确认，截止前未确认将失效。'),
  consent_version_stale: row(409, '意向书已更新为第 {current} 版，请查看新版本后再确认。', true),
  lead_cannot_leave: row(409, '牵头单位不能退出，如不再参加请撤回揭榜。'),
  not_lead: row(403, '只有牵头单位可以办理。'),
  // evaluation
  key_already_turned: row(409, '开榜首钥已由他人确认。'),
  first_key_missing: row(409, '开榜须先由综合党委经办人确认首钥。'),
  same_key_holder: row(409, '开榜的两把钥匙须由不同的人确认。'),
  panel_incomplete: row(409, '评审组不符合要求：{reason}。'),
  pool_too_small: row(409, '可抽取的专家不足：需要 {needed} 人，可抽 {available} 人。'),
  draw_done: row(409, '专家已抽取，不能重抽。'),
  declaration_missing: row(409, '请先完成回避声明与保密承诺。'),
  declarations_missing: row(409, '还有 {count} 位评委未完成回避声明。'),
  already_declared: row(409, '您已完成声明。'),
  member_recused: row(409, '您已回避，不能参加本次评审。'),
  sheets_missing: row(409, '还有 {count} 位评委未提交评分。'),
  sheet_submitted: row(409, '评分已提交锁定，不能修改。'),
  sheet_incomplete: row(422, '评分未完成：{missing}。'),
  score_out_of_range: row(422, '“{criterion}”须在 0 到 {max} 分之间，步长 {step} 分。'),
  outlier_reason_required: row(422, '您的评分与平均分相差较大，请说明理由。'),
  consensus_missing: row(409, '尚未形成合议意见。'),
  no_acceptable_bid: row(409, '没有达到合格线的揭榜方。'),
  acceptable_bid_exists: row(409, '尚有合格的揭榜方，不能按流榜处理。'),
  no_substitute: row(409, '候补评委已用完，请补充抽取。'),
  // award
  ranking_not_final: row(409, '评审结果尚未定稿。'),
  deviation_reason_required: row(422, '未选第一名须说明理由，并经两位审批人同意。'),
  bid_not_awardable: row(409, '该揭榜方不在合格名次内，不能拟定承榜。'),
  award_exists: row(409, '该榜单已有拟定或生效的承榜。'),
  amount_over_ceiling: row(422, '金额 {amount} 元超出上限 {ceiling} 元。'),
  notice_running: row(409, '公示期至{end}，尚未结束。'),
  notice_over: row(409, '公示已结束，不能再提出异议。'),
  objection_open: row(409, '尚有 {count} 件已受理的异议未办结，承榜暂不能生效。'),
  already_approved: row(409, '您已审批过这一步，需由另一位审批人继续。'),
  no_reserve: row(409, '没有候补。'),
  // fulfilment
  contract_not_approved: row(409, '协议尚未经审批，不能签署。'),
  already_signed: row(409, '本方已签署。'),
  instalments_mismatch: row(422, '各期金额合计 {sum} 元，须等于承榜金额 {amount} 元。'),
  instalment_rule: row(422, '不符合“{mode}”的拨付规则：{rule}。'),
  papers_missing: row(422, '还缺必备材料：{papers}。'),
  milestones_open: row(409, '还有 {count} 个里程碑未核查，不能申请验收。'),
  opinions_required: row(422, '验收须记录服务对象意见（份数与满意份数）。'),
  term_too_long: row(422, '履约期最长 {years} 年。'),
  already_rated: row(409, '您已评价过，谢谢。'),
  payment_not_due: row(409, '对应里程碑尚未达成，不能登记拨付。'),
  // files
  file_type_refused: row(422, '不支持的文件类型，请上传 PDF、Word、Excel、WPS、OFD 或图片。'),
  file_mismatch: row(422, '文件内容与扩展名不符。'),
  file_attached: row(409, '文件已用于其他事项。'),
  file_empty: row(422, '文件是空的。'),
  // demonstration
  demo_only: row(404, '没有这个地址，请检查链接。'),
} as const satisfies Record<string, ErrorRow>;

export type ErrorCode = keyof typeof ERRORS;
