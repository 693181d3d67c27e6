import { isDiscarded, isHandedOver, stateName } from '../state';
import type { Listing } from '../listing-data';

/** Why a step cannot be taken now, in words; null when it can. The server alone decides. */
type Why = (listing: Listing) => string | null;

const now = (listing: Listing) => `现为“${stateName(listing)}”`;
const may = (listing: Listing, command: string) => listing.commands.includes(command);

export const whyNoSubmit: Why = (listing) => {
  if (isDiscarded(listing) || isHandedOver(listing)) return stateName(listing);
  if (!may(listing, 'submit_for_review')) return `${now(listing)}，已经提交`;
  const left = listing.missing.length;
  return left > 0 ? `还有 ${left} 处须补充或更正` : null;
};

export const whyNoDiscard: Why = (listing) =>
  may(listing, 'discard')
    ? null
    : isDiscarded(listing) || isHandedOver(listing)
      ? stateName(listing)
      : `${now(listing)}，只有发榜之前可以作废`;

export const whyNoHandOver: Why = (listing) =>
  may(listing, 'hand_over_to_procurement')
    ? null
    : isDiscarded(listing) || isHandedOver(listing)
      ? stateName(listing)
      : `${now(listing)}，只有发榜之前可以转出`;

export const whyNoRepost: Why = (listing) => {
  if (isDiscarded(listing)) return '未发榜即作废，可以复制为新榜单';
  const ended = listing.status === 'unsuccessful' || listing.status === 'cancelled';
  if (!ended || !listing.publishedAt) return `${now(listing)}，流榜或撤榜后可以重新发榜`;
  return listing.nextRoundId ? '已起草下一轮' : null;
};

export const whyNoAmendment: Why = (listing) => {
  if (!listing.open) {
    if (listing.status === 'draft') return '发榜后才须变更，现在可直接修改草稿';
    if (listing.status === 'under_review') return '审核期间不能修改，需要修改的请综合党委退回';
    return listing.publishedAt ? '揭榜已截止，不能再变更' : `${now(listing)}，不能变更`;
  }
  return listing.work?.pendingAmendmentId ? '已有一项变更待综合党委审核' : null;
};

export const whyNoReturn: Why = (listing) =>
  may(listing, 'return_to_draft') ? null : `${now(listing)}，只有审核期间可以退回`;

export const whyNoProposal: Why = (listing) => {
  if (!may(listing, 'propose_publication')) return `${now(listing)}，不在审核期间`;
  return listing.work?.publicationProposer ? '已提请，正在等待审批' : null;
};

const proposed =
  (command: string): Why =>
  (listing) => {
    if (!may(listing, command)) return `${now(listing)}，不在审核期间`;
    return listing.work?.publicationProposer ? null : '经办人尚未提请发榜';
  };
export const whyNoApproval = proposed('approve_publication');
export const whyNoSendBack = proposed('send_back_publication');

export const whyNoCancel: Why = (listing) =>
  may(listing, 'cancel') ? null : `${now(listing)}，发榜之后、承榜生效之前可以撤榜`;
