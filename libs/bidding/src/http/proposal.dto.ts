import { Field } from '#platform';
import {
  BidApproach,
  BidOutcome,
  BidStrengths,
  BidTeamMember,
  BudgetLineBase,
} from '../application/queries/proposal.views.js';
import { MAX_AMOUNT_FEN } from '../domain/proposal.policy.js';

export class BidBudgetLineBody extends BudgetLineBase {
  @Field.fen('金额', {
    optional: true,
    max: MAX_AMOUNT_FEN,
    description: '单位：分；等于单价乘以数量，可不填',
  })
  amountFen?: number;
}

/** What a bidder sends; what is left out is empty. */
export class BidProposalBody {
  @Field.object('一、自身优势', () => BidStrengths, { optional: true }) strengths?: BidStrengths;
  @Field.object('二、工作思路', () => BidApproach, { optional: true }) approach?: BidApproach;
  @Field.object('三、预期效果', () => BidOutcome, { optional: true }) outcome?: BidOutcome;
  @Field.list('预算明细', () => BidBudgetLineBody, {
    optional: true,
    description: '申请的公共资金，合计不超过预算上限',
  })
  budget?: BidBudgetLineBody[];
  @Field.fen('自筹资金', { optional: true, description: '单位：分；不计入预算合计' })
  ownFundsFen?: number;
  @Field.list('项目团队', () => BidTeamMember, { optional: true }) team?: BidTeamMember[];
  @Field.boolean('承诺书', {
    optional: true,
    description: '内容真实、无违法失信、不转包、已说明回避关系',
  })
  commitments?: boolean;
  @Field.uuids('附件', { optional: true, max: 30, description: '已上传文件的编号' })
  attachments?: string[];
}
