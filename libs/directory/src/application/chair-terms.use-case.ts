import { Injectable } from '@nestjs/common';
import { addMembership, endMembership, findMembers } from '#identity';
import { DomainError, endOfDay, newId, notFound, shanghaiDate, startOfDay } from '#kernel';
import { accountOf, requireVersion, UnitOfWork, type CommandContext, type Tx } from '#platform';
import { handoverDay, requireFreeTerm } from '../domain/chair-term.policy.js';
import { ChairTerm } from '../persistence/alliance.entity.js';
import { lockAlliance, requireAllianceDesk } from './alliance-rights.js';
import { organizationsOfAlliance } from './queries/organizations.query.js';
import { saved, type Saved } from './saved.js';

export interface Appointment {
  organizationId: string;
  accountId: string;
  /** Beijing date, the first day. */
  startsOn: string;
  /** Beijing date, the last day; rights end at its 24:00. */
  endsOn: string;
}

export interface Handover {
  handoverNote: string;
  /** The last day of the term when it ends early; left out to keep it. */
  endsOn?: string;
  version: number;
}

/** 轮值主席的任命、交接与撤销；权利随任期开始、随任期结束。 */
@Injectable()
export class ChairTerms {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Appoints a chair and lets the account act as `rotating_chair` for exactly the days of the term.
   * The account must be an agent of a member organisation. The alliance is held, so that two
   * appointments cannot both find the period free.
   *
   * @throws DomainError not_found | not_alliance_member | term_overlaps | date_in_past | invalid_input
   */
  appoint(command: CommandContext, allianceId: string, input: Appointment): Promise<Saved> {
    return this.uow.run(command, async (tx) => {
      await lockAlliance(tx, allianceId);
      const today = shanghaiDate(await tx.now());
      const others = await tx.manager.findBy(ChairTerm, { allianceId });
      requireFreeTerm(input, others, today);
      await requireMemberAgent(tx, allianceId, input, today);
      const { organizationId, accountId, startsOn, endsOn } = input;
      const membership = await addMembership(tx, {
        accountId,
        role: 'rotating_chair',
        organizationId,
        allianceId,
        validFrom: startOfDay(startsOn),
        validUntil: endOfDay(endsOn),
      });
      const term = await tx.insert(ChairTerm, {
        id: newId(),
        allianceId,
        organizationId,
        accountId,
        membershipId: membership.id,
        startsOn,
        endsOn,
        handoverNote: null,
        version: 1,
      });
      await tx.audit({
        action: 'chair_term.appoint',
        subjectType: 'chair_term',
        subjectId: term.id,
        details: { allianceId, organizationId, accountId, startsOn, endsOn },
      });
      return saved(term);
    });
  }

  /**
   * Keeps the record of the handover and, when the chair goes early, ends term and rights together.
   * By the committee, the lead unit or the chair in office.
   *
   * @throws DomainError not_found | stale_version | date_in_past | invalid_input
   */
  handOver(
    command: CommandContext,
    allianceId: string,
    termId: string,
    { handoverNote, endsOn: wished, version }: Handover,
  ): Promise<Saved> {
    return this.uow.run(command, async (tx) => {
      await requireAllianceDesk(tx, allianceId);
      await lockAlliance(tx, allianceId);
      const term = await lockTerm(tx, allianceId, termId);
      const actor = accountOf(command);
      if (actor.role === 'rotating_chair' && term.accountId !== actor.accountId) {
        throw notFound('轮值任期');
      }
      requireVersion(term, version);
      const endsOn = handoverDay(term, wished, shanghaiDate(await tx.now()));
      const details = { allianceId, from: term.endsOn, endsOn };
      if (endsOn !== term.endsOn) await endMembership(tx, term.membershipId, endOfDay(endsOn));
      await tx.save(term, { endsOn, handoverNote });
      await tx.audit({
        action: 'chair_term.hand_over',
        subjectType: 'chair_term',
        subjectId: termId,
        details,
      });
      return saved(term);
    });
  }

  /**
   * Takes back an appointment whose term has not begun; the trail keeps it.
   *
   * @throws DomainError not_found | stale_version | chair_in_term
   */
  revoke(
    command: CommandContext,
    allianceId: string,
    termId: string,
    { version, reason }: { version: number; reason: string },
  ): Promise<Saved> {
    return this.uow.run(command, async (tx) => {
      await lockAlliance(tx, allianceId);
      const term = await lockTerm(tx, allianceId, termId);
      requireVersion(term, version);
      const today = shanghaiDate(await tx.now());
      if (term.startsOn <= today) throw new DomainError('chair_in_term');
      await endMembership(tx, term.membershipId, startOfDay(term.startsOn));
      await tx.manager.delete(ChairTerm, { id: termId });
      const { organizationId, accountId, startsOn, endsOn } = term;
      await tx.audit({
        action: 'chair_term.revoke',
        subjectType: 'chair_term',
        subjectId: termId,
        reason,
        details: { allianceId, organizationId, accountId, startsOn, endsOn },
      });
      return { id: termId, version: version + 1 };
    });
  }
}

async function lockTerm(tx: Tx, allianceId: string, termId: string): Promise<ChairTerm> {
  const term = await tx.lock(ChairTerm, termId, { what: '轮值任期' });
  if (term.allianceId !== allianceId) throw notFound('轮值任期');
  return term;
}

/** Membership is asked for the term's first day, or today for a term that is already running. */
async function requireMemberAgent(
  tx: Tx,
  allianceId: string,
  { organizationId, accountId, startsOn }: Appointment,
  today: string,
): Promise<void> {
  const on = startsOn > today ? startsOn : today;
  const members = await organizationsOfAlliance(tx, allianceId, on);
  if (!members.some(({ id }) => id === organizationId)) {
    throw new DomainError('not_alliance_member');
  }
  const agents = await findMembers(tx, { role: 'organization_agent', organizationId });
  if (!agents.some((agent) => agent.accountId === accountId)) {
    throw new DomainError('invalid_input', {
      fields: { accountId: '该账号不是这家组织的经办人' },
    });
  }
}
