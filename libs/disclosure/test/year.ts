import { Award } from '#award';
import { Bid, BidParty } from '#bidding';
import { DEFAULT_RULE_SET, type FundingMode, type ServiceCategory } from '#contracts';
import { Alliance, AllianceMember, Organization, Unit } from '#directory';
import { Account } from '#identity';
import { newId } from '#kernel';
import { StatusHistory, type Tx } from '#platform';
import { Listing, PublicationReceipt } from '#posting';
import type { TestApp } from '../../../test/support/app.js';
import { WHOLE_LISTING } from '../../../test/support/whole-listing.js';

/** One round of a task, told by its instants; what is left out did not happen. */
export interface Round {
  publishedAt: string;
  /** The deadline; the listing closed at it when `closed` is not false. */
  deadline: string;
  closed?: boolean;
  /** Bids that counted at the deadline. */
  bids?: number;
  effectiveAt?: string;
  annulledAt?: string;
  unsuccessfulAt?: string;
  cancelledAt?: string;
}

export interface Task {
  unitId?: string;
  category?: ServiceCategory;
  fundingMode?: FundingMode;
  ceilingFen?: number;
  amountFen?: number;
  rounds: Round[];
}

/** Writes past years as they would have been recorded. */
export class Year {
  private serial = 0;
  private constructor(
    readonly app: TestApp,
    readonly accountId: string,
    readonly streetId: string,
    readonly communityId: string,
    readonly otherStreetId: string,
    readonly organizationId: string,
    readonly allianceId: string,
  ) {}

  static begin(app: TestApp): Promise<Year> {
    return app.write(async (tx) => {
      const unit = async (
        kind: 'district' | 'street' | 'community',
        name: string,
        parentId?: string,
      ) =>
        (await tx.insert(Unit, { kind, name, parentId: parentId ?? null, divisionCode: null })).id;
      const district = await unit('district', '演示区');
      const street = await unit('street', '演示一街道', district);
      const community = await unit('community', '演示社区', street);
      const otherStreet = await unit('street', '演示二街道', district);
      const account = await tx.insert(Account, {
        login: `y${newId().slice(-12)}`,
        name: '演示',
        passwordHash: 'none',
      });
      const organization = await tx.insert(Organization, {
        name: '演示·承榜单位',
        creditCode: `Y${newId().slice(-12)}`,
        orgType: 'social_service',
        registrationKind: 'registered',
      });
      const alliance = await tx.insert(Alliance, { name: '演示联盟', leadUnitId: district });
      await tx.insert(Alliance, { name: '演示联盟二', leadUnitId: district });
      await tx.insert(AllianceMember, {
        allianceId: alliance.id,
        organizationId: organization.id,
        joinedOn: '1990-01-01',
        leftOn: null,
      });
      return new Year(
        app,
        account.id,
        street,
        community,
        otherStreet,
        organization.id,
        alliance.id,
      );
    });
  }

  /** @returns the ids of the task's listings, one a round */
  async add(task: Task): Promise<string[]> {
    return this.app.write(async (tx) => {
      const ids: string[] = [];
      for (const round of task.rounds) ids.push(await this.round(tx, task, round, ids));
      return ids;
    });
  }

  private async round(tx: Tx, task: Task, round: Round, earlier: string[]): Promise<string> {
    this.serial += 1;
    const id = newId();
    const { publishedAt, deadline, closed = true } = round;
    const status = statusOf(round);
    await tx.insert(Listing, {
      ...WHOLE_LISTING,
      id,
      status,
      code: `LC-T-${String(this.serial).padStart(4, '0')}`,
      needId: null,
      postingUnitId: task.unitId ?? this.streetId,
      draftedBy: this.accountId,
      preparedBy: [],
      title: `演示任务${this.serial}`,
      category: task.category ?? 'elderly_care',
      fundingMode: task.fundingMode ?? 'project_fund',
      ceilingFen: task.ceilingFen ?? 1_000_000,
      conditions: { orgTypes: [], minRating: null, other: '' },
      ruleSet: DEFAULT_RULE_SET,
      bidDeadline: new Date(deadline),
      publishedAt: new Date(publishedAt),
      publishedBy: this.accountId,
      submittedAt: new Date(publishedAt),
      closedAt: closed ? new Date(deadline) : null,
      rootId: earlier[0] ?? id,
      repostOf: earlier.at(-1) ?? null,
      round: earlier.length + 1,
      unsuccessfulReason: round.unsuccessfulAt ? (round.bids ? 'below_line' : 'no_bid') : null,
      cancelReason: round.cancelledAt ? '演示撤榜' : null,
    });
    await tx.insert(PublicationReceipt, {
      listingId: id,
      allianceId: this.allianceId,
      deliveredAt: new Date(publishedAt),
    });
    const history: [string, string | undefined][] = [
      ['published', publishedAt],
      ['closed', closed ? deadline : undefined],
      ['awarded', round.effectiveAt],
      ['evaluating', round.annulledAt],
      ['unsuccessful', round.unsuccessfulAt],
      ['cancelled', round.cancelledAt],
    ];
    for (const [toStatus, at] of history) {
      if (at) await this.history(tx, id, toStatus, at);
    }
    for (let n = 0; n < (round.bids ?? 0); n += 1) await this.bid(tx, task, round, id, n);
    return id;
  }

  private async bid(tx: Tx, task: Task, round: Round, listingId: string, order: number) {
    const deadline = new Date(round.deadline);
    const organization =
      order === 0
        ? { id: this.organizationId }
        : await tx.insert(Organization, {
            name: `演示·其他单位${newId()}`,
            creditCode: `Z${newId().slice(-12)}`,
            orgType: 'social_service',
            registrationKind: 'registered',
          });
    const bid = await tx.insert(Bid, {
      listingId,
      leadOrganizationId: organization.id,
      joint: false,
      status: 'under_evaluation',
      submittedVersion: 1,
      submittedAt: new Date(round.publishedAt),
      digest: 'x',
      confirmedListingVersion: 1,
      countedAt: deadline,
      openingOrder: order + 1,
    });
    await tx.insert(BidParty, {
      bidId: bid.id,
      listingId,
      organizationId: organization.id,
      lead: true,
      sharePercent: 100,
      state: 'joined',
      live: true,
    });
    if (order > 0 || !round.effectiveAt) return;
    await tx.insert(Award, {
      listingId,
      status: round.annulledAt ? 'annulled' : 'effective',
      evaluationId: newId(),
      bidId: bid.id,
      organizationId: organization.id,
      amountFen: task.amountFen ?? 800_000,
      ceilingFen: task.ceilingFen ?? 1_000_000,
      bidAmountFen: task.amountFen ?? 800_000,
      rank: 1,
      eligibility: [],
      proposedBy: this.accountId,
      approvals: [{ accountId: this.accountId, at: round.effectiveAt, opinion: '' }],
      approvalsNeeded: 1,
      noticeStart: round.effectiveAt.slice(0, 10),
      noticeEnd: round.effectiveAt.slice(0, 10),
      noticeEndsAt: new Date(round.effectiveAt),
      effectiveAt: new Date(round.effectiveAt),
      annulKind: round.annulledAt ? 'not_signed' : null,
      annulledAt: round.annulledAt ? new Date(round.annulledAt) : null,
    });
  }

  private async history(tx: Tx, subjectId: string, toStatus: string, at: string): Promise<void> {
    await tx.insert(StatusHistory, {
      subjectType: 'listing',
      subjectId,
      listingId: subjectId,
      fromStatus: null,
      toStatus,
      command: 'test',
      actorKind: 'system',
      at: new Date(at),
    });
  }
}

function statusOf(round: Round): Listing['status'] {
  if (round.cancelledAt) return 'cancelled';
  if (round.unsuccessfulAt) return 'unsuccessful';
  if (round.annulledAt) return 'evaluating';
  if (round.effectiveAt) return 'awarded';
  return round.closed === false ? 'published' : 'closed';
}
