import {
  BID_STATUS_NAMES,
  LISTING_STATUS_NAMES,
  type BidStatus,
  type ListingStatus,
} from '#contracts';
import { Acknowledgement, Field } from '#platform';
import type { EligibilitySnapshot, PartyState } from '../../domain/party.policy.js';
import { RECEIPT_KINDS, type ReceiptKind } from '../../persistence/bid-receipt.entity.js';
import { BidProposalView } from './proposal.views.js';

const STATUSES = Object.keys(BID_STATUS_NAMES);
const PARTY_STATES = ['invited', 'joined', 'left'];

/** The listing a bid answers, as far as a bid's page needs it. */
class BidListingFacts {
  @Field.uuid('榜单') listingId: string;
  @Field.text('榜单编号') listingCode: string;
  @Field.text('榜单名称') listingTitle: string;
  @Field.oneOf('榜单状态', Object.keys(LISTING_STATUS_NAMES)) listingStatus: ListingStatus;
  @Field.instant('揭榜截止时间') bidDeadline: Date;
}

/** One line of an organisation's own bids. */
export class OwnBidItem extends BidListingFacts {
  @Field.uuid('编号') id: string;
  @Field.oneOf('状态', STATUSES) status: BidStatus;
  @Field.boolean('联合揭榜') joint: boolean;
  @Field.boolean('本单位牵头') lead: boolean;
  @Field.oneOf('本单位参与情况', PARTY_STATES) partyState: PartyState;
  @Field.int('版本') version: number;
  @Field.int('意向书版本') currentVersion: number;
  @Field.int('本单位已同意的版本', { nullable: true }) consentedVersion: number | null;
  @Field.int('已提交的版本', { nullable: true }) submittedVersion: number | null;
  @Field.instant('提交时间', { nullable: true }) submittedAt: Date | null;
  @Field.instant('更新时间') updatedAt: Date;
}

export class EligibilityAtClose implements EligibilitySnapshot {
  @Field.date('日期') on: string;
  @Field.boolean('符合承接条件') eligible: boolean;
  @Field.texts('不符合的原因') reasons: string[];
  @Field.longText('当日登记的业务范围', { optional: true, min: 0 }) businessScope?: string;
  @Field.text('业务范围须核对之处', { optional: true, nullable: true }) scopeNote?: string | null;
}

export class BidPartyView {
  @Field.uuid('单位') organizationId: string;
  @Field.text('名称') name: string;
  @Field.boolean('牵头') lead: boolean;
  @Field.int('承担比例') sharePercent: number;
  @Field.text('分工') task: string;
  @Field.oneOf('参与情况', PARTY_STATES) state: PartyState;
  @Field.int('已同意的版本', { nullable: true }) consentedVersion: number | null;
  @Field.instant('同意时间', { nullable: true }) consentedAt: Date | null;
  @Field.object('截止时的承接条件', () => EligibilityAtClose, { nullable: true })
  eligibilityAtClose: EligibilitySnapshot | null;
}

/** A bid as its reader may see it. */
export class BidView extends BidListingFacts {
  @Field.uuid('编号') id: string;
  @Field.oneOf('状态', STATUSES) status: BidStatus;
  @Field.text('最近一步的理由', { nullable: true }) statusReason: string | null;
  @Field.boolean('联合揭榜') joint: boolean;
  @Field.int('版本') version: number;
  @Field.oneOf('本单位', ['lead', 'member'], { nullable: true })
  part: 'lead' | 'member' | null;
  @Field.text('揭榜方代称', { nullable: true, description: '开榜后给评审相关方' })
  label: string | null;
  @Field.int('意向书版本') currentVersion: number;
  @Field.int('已提交的版本', { nullable: true }) submittedVersion: number | null;
  @Field.instant('提交时间', { nullable: true }) submittedAt: Date | null;
  @Field.text('内容摘要', { nullable: true, description: 'SHA-256' }) digest: string | null;
  @Field.int('所确认的榜单版本', { nullable: true }) confirmedListingVersion: number | null;
  @Field.int('榜单版本') listingContentVersion: number;
  @Field.boolean('须重新确认') needsConfirmation: boolean;
  @Field.list('参与单位', () => BidPartyView, { description: '隐名时为空' })
  parties: BidPartyView[];
  @Field.object('揭榜意向书', () => BidProposalView) proposal: BidProposalView;
  @Field.fen('预算合计') amountFen: number;
  @Field.texts('还缺的内容') missing: string[];
  @Field.texts('本单位现在可办的事项') commands: string[];
}

/** One line of the bids of an opened listing. */
export class OpenedBidItem {
  @Field.uuid('编号') id: string;
  @Field.oneOf('状态', STATUSES) status: BidStatus;
  @Field.text('揭榜方代称') label: string;
  @Field.texts('参与单位', { description: '牵头单位在前；隐名时为空' }) names: string[];
  @Field.boolean('联合揭榜') joint: boolean;
  @Field.fen('预算合计') amountFen: number;
  @Field.instant('提交时间') submittedAt: Date;
  @Field.text('内容摘要') digest: string;
}

export class ReceiptView {
  @Field.text('回执编号') serial: string;
  @Field.oneOf('事由', RECEIPT_KINDS) kind: ReceiptKind;
  @Field.int('意向书版本') versionNumber: number;
  @Field.text('内容摘要', { description: 'SHA-256' }) digest: string;
  @Field.int('榜单版本') listingVersion: number;
  @Field.instant('接收时间') receivedAt: string;
}

/** What a submission answers. */
export class ReceivedBidView extends Acknowledgement {
  @Field.object('回执', () => ReceiptView) receipt: ReceiptView;
}

/** May the own organisation bid on a listing, and why not. */
export class EligibilityView {
  @Field.uuid('榜单') listingId: string;
  @Field.boolean('可以揭榜') mayBid: boolean;
  @Field.boolean('符合承接条件') eligible: boolean;
  @Field.texts('不能揭榜的原因') reasons: string[];
  @Field.boolean('接受联合揭榜') jointAllowed: boolean;
  @Field.int('联合成员上限') maxMembers: number;
  @Field.uuid('本单位正在参与的揭榜', { nullable: true }) bidId: string | null;
}
