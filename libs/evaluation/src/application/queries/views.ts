import { EVALUATION_STATUS_NAMES, SCORING_METHODS, type EvaluationStatus } from '#contracts';
import { Field } from '#platform';
import { CONFLICT_NAMES } from '../../domain/conflicts.js';
import { MEMBER_KIND_NAMES, MEMBER_STATE_NAMES } from '../../domain/panel.js';
import { ROAD_SHOW_STAGES, type RoadShowStage } from '../../domain/road-show.js';

const STATUSES = Object.keys(EVALUATION_STATUS_NAMES);
const KINDS = Object.keys(MEMBER_KIND_NAMES);
const STATES = Object.keys(MEMBER_STATE_NAMES);
const STAGES = Object.keys(ROAD_SHOW_STAGES);

export class EvaluationRoundView {
  @Field.uuid('评审编号') id: string;
  @Field.int('轮次') round: number;
  @Field.oneOf('状态', STATUSES) status: EvaluationStatus;
}

/** 评委，供综合党委与监督查看。 */
export class PanelMemberView {
  @Field.uuid('评委编号') id: string;
  @Field.text('称谓', { nullable: true, description: '召集后按抽签编号，如 评委1' })
  label: string | null;
  @Field.oneOf('类别', KINDS) kind: string;
  @Field.uuid('账号') accountId: string;
  @Field.text('姓名') name: string;
  @Field.oneOf('状态', STATES) state: string;
  @Field.longText('由起草人担任的理由', { nullable: true, min: 0 }) seatingReason: string | null;
  @Field.instant('声明时间', { nullable: true }) declaredAt: Date | null;
  @Field.json('声明内容', { nullable: true }) declaration: object | null;
  @Field.texts('回避情形', { description: Object.values(CONFLICT_NAMES).join('、') })
  conflicts: string[];
  @Field.longText('回避理由', { nullable: true, min: 0 }) recusalReason: string | null;
  @Field.instant('离席时间', { nullable: true }) leftAt: Date | null;
  @Field.oneOf('评分表', ['draft', 'submitted'], { nullable: true }) sheetStatus: string | null;
}

/** 本人在评审组中的位置。 */
export class OwnSeatView {
  @Field.uuid('评委编号') id: string;
  @Field.text('称谓', { nullable: true }) label: string | null;
  @Field.oneOf('类别', KINDS) kind: string;
  @Field.oneOf('状态', STATES) state: string;
  @Field.instant('声明时间', { nullable: true }) declaredAt: Date | null;
  @Field.oneOf('评分表', ['draft', 'submitted'], { nullable: true }) sheetStatus: string | null;
}

/** 两份互相竞争而有共同之处的揭榜意向书，供综合党委与监督核实。 */
export class RelatedBidsView {
  @Field.texts('揭榜方') labels: string[];
  @Field.texts('共同之处') ties: string[];
}

export class ScoreEntryView {
  @Field.uuid('揭榜意向书') bidId: string;
  @Field.text('揭榜方') label: string;
  @Field.json('各项得分', { description: '评分项代号 → 百分之一分' }) scores: object;
  @Field.int('合计', { nullable: true, description: '百分之一分；未打完为空' })
  totalHundredths: number | null;
  @Field.longText('评语', { nullable: true, min: 0 }) comment: string | null;
  @Field.longText('偏差说明', { nullable: true, min: 0 }) outlierReason: string | null;
}

export class ConsensusOpinionView {
  @Field.text('评委') label: string;
  @Field.boolean('是否同意') agrees: boolean;
  @Field.longText('不同意见', { nullable: true, min: 0 }) dissent: string | null;
}

export class ConsensusView {
  @Field.int('修订次数') revision: number;
  @Field.list('合议评分', () => ScoreEntryView) entries: ScoreEntryView[];
  @Field.list('各评委意见', () => ConsensusOpinionView) opinions: ConsensusOpinionView[];
}

export class EvaluationView {
  @Field.uuid('评审编号') id: string;
  @Field.uuid('榜单') listingId: string;
  @Field.text('榜单编号', { nullable: true }) listingCode: string | null;
  @Field.text('榜单名称') listingTitle: string;
  @Field.int('轮次') round: number;
  @Field.oneOf('状态', STATUSES) status: EvaluationStatus;
  @Field.int('版本') version: number;
  @Field.oneOf('评分方法', SCORING_METHODS) method: string;
  @Field.boolean('是否隐去揭榜方名称') blindNames: boolean;
  @Field.json('评审规则', { description: '发榜时公布并冻结' }) ruleSet: object;
  @Field.int('评审组应有人数') panelSize: number;
  @Field.int('在席人数') seated: number;
  @Field.int('已声明人数') declared: number;
  @Field.int('已提交评分人数') submitted: number;
  @Field.int('参评揭榜方数') bids: number;
  @Field.texts('抽取种子的承诺值', { description: 'SHA-256，先公布后抽取；末项用于下一次抽取' })
  seedCommitments: string[];
  @Field.text('并列抽签种子的承诺值', { description: 'SHA-256，开榜时公布' })
  tieCommitment: string;
  @Field.oneOf('路演进度', STAGES, { nullable: true, description: '不安排路演的为空' })
  roadShow: RoadShowStage | null;
  @Field.instant('排名时间', { nullable: true }) rankedAt: Date | null;
  @Field.instant('定稿时间', { nullable: true }) finalisedAt: Date | null;
  @Field.longText('重新评审的原因', { nullable: true, min: 0 }) supersededReason: string | null;
  @Field.list('各轮评审', () => EvaluationRoundView) rounds: EvaluationRoundView[];
  @Field.object('本人', () => OwnSeatView, { nullable: true }) mine: OwnSeatView | null;
  @Field.list('评委', () => PanelMemberView, {
    nullable: true,
    description: '仅综合党委与监督可见',
  })
  members: PanelMemberView[] | null;
  @Field.json('专家抽取记录', { nullable: true, description: '仅综合党委与监督可见' })
  draws: object | null;
  @Field.object('合议', () => ConsensusView, { nullable: true }) consensus: ConsensusView | null;
}

export class ScoreSheetView {
  @Field.uuid('评分表编号') id: string;
  @Field.uuid('评委编号') memberId: string;
  @Field.text('评委') label: string;
  @Field.boolean('是否本人') mine: boolean;
  @Field.oneOf('状态', ['draft', 'submitted']) status: string;
  @Field.int('版本') version: number;
  @Field.instant('提交时间', { nullable: true }) submittedAt: Date | null;
  @Field.longText('退回重打的理由', { nullable: true, min: 0 }) reopenedReason: string | null;
  @Field.list('评分', () => ScoreEntryView, { nullable: true, description: '未到可看时为空' })
  entries: ScoreEntryView[] | null;
  @Field.uuids('须说明偏差的揭榜意向书') unexplained: string[];
}

export class CandidateBidderView {
  @Field.text('名称') name: string;
  @Field.boolean('是否牵头') lead: boolean;
  @Field.int('承担比例') sharePercent: number;
}

export class CandidateBidView {
  @Field.uuid('揭榜意向书') bidId: string;
  @Field.text('称谓') label: string;
  @Field.text('状态') status: string;
  @Field.boolean('是否参评') inPlay: boolean;
  @Field.longText('不合格的理由', { nullable: true, min: 0 }) disqualifiedReason: string | null;
  @Field.list('揭榜方', () => CandidateBidderView, {
    nullable: true,
    description: '隐名评审时评委不可见',
  })
  bidders: CandidateBidderView[] | null;
}

export class CandidateBidDetail extends CandidateBidView {
  @Field.json('意向书内容') proposal: object;
  @Field.fen('申请金额') amountFen: number;
}

export class EvaluationReportView {
  @Field.uuid('评审编号') id: string;
  @Field.json('公开部分', { description: '可据此逐项复算排名' }) public: object;
  @Field.text('公开部分的 SHA-256') digest: string;
  @Field.texts('复算不符的项目', { description: '为空表示全部相符' }) faults: string[];
  @Field.json('评委记录', { nullable: true, description: '仅综合党委与监督可见' })
  members: object | null;
}

export class DrawRecordView {
  @Field.oneOf('格式', ['draw-record/1']) format: string;
  @Field.uuid('榜单') listingId: string;
  @Field.text('榜单编号', { nullable: true }) listingCode: string | null;
  @Field.int('轮次') round: number;
  @Field.json('历次抽取', { description: '承诺、种子、候选、剔除与次序；专家只列编号' })
  draws: object;
  @Field.json('路演次序抽签', { nullable: true, description: '没有路演或尚未抽签为空' })
  roadShow: object | null;
}

export class UnitCandidateView {
  @Field.uuid('账号') accountId: string;
  @Field.text('姓名') name: string;
  @Field.text('单位') unitName: string;
  @Field.boolean('是否起草人', { description: '另有他人可选时须说明理由' }) drafter: boolean;
  @Field.boolean('是否可选') eligible: boolean;
  @Field.texts('回避情形') conflicts: string[];
}

export class OwnEvaluationItem {
  @Field.uuid('评审编号') id: string;
  @Field.uuid('榜单') listingId: string;
  @Field.text('榜单编号', { nullable: true }) listingCode: string | null;
  @Field.text('榜单名称') listingTitle: string;
  @Field.int('轮次') round: number;
  @Field.oneOf('状态', STATUSES) status: EvaluationStatus;
  @Field.oneOf('本人状态', STATES) state: string;
  @Field.oneOf('评分表', ['draft', 'submitted'], { nullable: true }) sheetStatus: string | null;
}
