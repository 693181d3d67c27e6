import { Injectable } from '@nestjs/common';
import { DomainError, newId, notFound, shanghaiDate } from '#kernel';
import { requireVersion, UnitOfWork, type CommandContext, type Tx } from '#platform';
import { AllianceMember, ChairTerm } from '../persistence/alliance.entity.js';
import { Organization } from '../persistence/organization.entity.js';
import { lockAlliance, requireAllianceDesk } from './alliance-rights.js';
import { saved, type Saved } from './saved.js';

/** 社会组织加入、退出联盟。 */
@Injectable()
export class AllianceMembers {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * @param input `joinedOn` Beijing date, today when left out
   * @throws DomainError not_found | already_member | invalid_input
   */
  join(
    command: CommandContext,
    allianceId: string,
    input: { organizationId: string; joinedOn?: string },
  ): Promise<Saved> {
    return this.uow.run(command, async (tx) => {
      await requireAllianceDesk(tx, allianceId);
      await lockAlliance(tx, allianceId);
      const today = shanghaiDate(await tx.now());
      const { organizationId, joinedOn = today } = input;
      if (joinedOn > today) throw fieldFault('joinedOn', '加入日期不能晚于今天');
      if (!(await tx.manager.existsBy(Organization, { id: organizationId, active: true }))) {
        throw fieldFault('organizationId', '没有这个社会组织，或已停用');
      }
      await requireNotIn(tx, allianceId, organizationId, joinedOn);
      const member = await tx.insert(AllianceMember, {
        id: newId(),
        allianceId,
        organizationId,
        joinedOn,
        leftOn: null,
        version: 1,
      });
      await tx.audit({
        action: 'alliance.member_joined',
        subjectType: 'alliance',
        subjectId: allianceId,
        details: { memberId: member.id, organizationId, joinedOn },
      });
      return saved(member);
    });
  }

  /**
   * @param input `leftOn` the first day outside, today when left out
   * @throws DomainError not_found | stale_version | chair_in_term | invalid_input
   */
  leave(
    command: CommandContext,
    allianceId: string,
    memberId: string,
    input: { version: number; leftOn?: string },
  ): Promise<Saved> {
    return this.uow.run(command, async (tx) => {
      await requireAllianceDesk(tx, allianceId);
      await lockAlliance(tx, allianceId);
      const member = await tx.lock(AllianceMember, memberId, { what: '联盟成员' });
      if (member.allianceId !== allianceId || member.leftOn !== null) throw notFound('联盟成员');
      requireVersion(member, input.version);
      const today = shanghaiDate(await tx.now());
      const leftOn = input.leftOn ?? today;
      if (leftOn > today) throw fieldFault('leftOn', '退出日期不能晚于今天');
      if (leftOn < member.joinedOn) throw fieldFault('leftOn', '退出日期不能早于加入日期');
      await requireNoTerm(tx, member, leftOn);
      await tx.save(member, { leftOn });
      await tx.audit({
        action: 'alliance.member_left',
        subjectType: 'alliance',
        subjectId: allianceId,
        details: { memberId, organizationId: member.organizationId, leftOn },
      });
      return saved(member);
    });
  }
}

function fieldFault(field: string, message: string): DomainError {
  return new DomainError('invalid_input', { fields: { [field]: message } });
}

/** Memberships of one organisation in one alliance follow one another. */
async function requireNotIn(
  tx: Tx,
  allianceId: string,
  organizationId: string,
  joinedOn: string,
): Promise<void> {
  const earlier = await tx.manager.findBy(AllianceMember, { allianceId, organizationId });
  if (earlier.some((m) => m.leftOn === null)) throw new DomainError('already_member');
  if (earlier.some((m) => m.leftOn! > joinedOn)) {
    throw fieldFault('joinedOn', '加入日期不能早于上一次退出');
  }
}

/** An organisation does not leave under its own chair: the term is handed over first. */
async function requireNoTerm(tx: Tx, member: AllianceMember, leftOn: string): Promise<void> {
  const { allianceId, organizationId } = member;
  const chairs = await tx.manager
    .createQueryBuilder(ChairTerm, 't')
    .where('t.allianceId = :allianceId AND t.organizationId = :organizationId', {
      allianceId,
      organizationId,
    })
    .andWhere('t.endsOn >= :leftOn', { leftOn })
    .getExists();
  if (chairs) throw new DomainError('chair_in_term');
}
