import { Field } from '#platform';
import { BidProposalBody } from './proposal.dto.js';

export class DraftBidBody {
  @Field.boolean('联合揭榜', { optional: true }) joint: boolean = false;
  @Field.object('揭榜意向书', () => BidProposalBody, { optional: true })
  proposal?: BidProposalBody;
}

/** Commands that depend on what the client saw. */
export class BidVersionBody {
  @Field.int('版本', { min: 1 }) version: number;
}

export class SaveBidBody extends BidVersionBody {
  @Field.object('揭榜意向书', () => BidProposalBody) proposal: BidProposalBody;
}

export class BidPartyBody {
  @Field.uuid('成员单位') organizationId: string;
  @Field.int('承担比例', { min: 1, max: 100, description: '百分比，合计 100' })
  sharePercent: number;
  @Field.text('分工', { max: 500 }) task: string;
}

export class BidPartiesBody extends BidVersionBody {
  @Field.list('成员名单', () => BidPartyBody, { min: 1, max: 20, description: '包括牵头单位' })
  parties: BidPartyBody[];
}

export class ReviseJointBody extends BidVersionBody {
  @Field.object('揭榜意向书', () => BidProposalBody, {
    optional: true,
    description: '不填则内容不变',
  })
  proposal?: BidProposalBody;
  @Field.list('成员名单', () => BidPartyBody, {
    min: 1,
    max: 20,
    optional: true,
    description: '不填则成员不变',
  })
  parties?: BidPartyBody[];
}

export class ConsentBody {
  @Field.int('意向书版本', { min: 1, description: '所看到并同意的那一版' }) bidVersion: number;
  @Field.boolean('同意') agree: boolean;
  @Field.text('理由', { optional: true, max: 500 }) reason?: string;
}

export class WithdrawBidBody extends BidVersionBody {
  @Field.text('理由', { optional: true, max: 500 }) reason?: string;
}

export class LeaveBidBody {
  @Field.text('理由', { optional: true, max: 500 }) reason?: string;
}
