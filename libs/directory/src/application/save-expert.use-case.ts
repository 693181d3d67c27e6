import { Injectable } from '@nestjs/common';
import type { ServiceCategory } from '#contracts';
import { findMembers } from '#identity';
import { DomainError, newId, notFound } from '#kernel';
import { accountOf, requireVersion, UnitOfWork, type CommandContext, type Tx } from '#platform';
import { In } from 'typeorm';
import { Expert } from '../persistence/expert.entity.js';
import { Organization } from '../persistence/organization.entity.js';
import { Unit } from '../persistence/unit.entity.js';
import { saved, type Saved } from './saved.js';

export interface ExpertTies {
  fields: ServiceCategory[];
  employerOrganizationId: string | null;
  employerUnitId: string | null;
  affiliatedOrganizationIds: string[];
}

/** 专家库的登记与维护。 */
@Injectable()
export class SaveExpert {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError expert_exists | invalid_input */
  create(command: CommandContext, input: ExpertTies & { accountId: string }): Promise<Saved> {
    return this.uow.run(command, async (tx) => {
      const { accountId, ...ties } = input;
      const experts = await findMembers(tx, { role: 'expert' });
      if (!experts.some((expert) => expert.accountId === accountId)) {
        throw new DomainError('invalid_input', {
          fields: { accountId: '该账号没有评审专家身份，请先由系统管理员授予' },
        });
      }
      await requireTies(tx, ties);
      const expert = await tx.insert(Expert, {
        id: newId(),
        accountId,
        ...distinct(ties),
        available: true,
        version: 1,
      });
      await tx.audit({
        action: 'expert.create',
        subjectType: 'expert',
        subjectId: expert.id,
        details: { accountId, ...distinct(ties) },
      });
      return saved(expert);
    });
  }

  /** @throws DomainError not_found | stale_version | invalid_input */
  update(
    command: CommandContext,
    id: string,
    { version, available, ...ties }: ExpertTies & { available: boolean; version: number },
  ): Promise<Saved> {
    return this.uow.run(command, async (tx) => {
      const expert = await tx.lock(Expert, id, { what: '专家' });
      requireVersion(expert, version);
      await requireTies(tx, ties);
      const set = { ...distinct(ties), available };
      await tx.save(expert, set);
      await tx.audit({ action: 'expert.update', subjectType: 'expert', subjectId: id });
      return saved(expert);
    });
  }

  /**
   * An expert says whether the draw may take them.
   *
   * @throws DomainError not_found (not in the pool) | stale_version
   */
  setOwnAvailability(
    command: CommandContext,
    { available, version }: { available: boolean; version: number },
  ): Promise<Saved> {
    return this.uow.run(command, async (tx) => {
      const { accountId } = accountOf(command);
      const own = await tx.manager.findOneBy(Expert, { accountId });
      if (!own) throw notFound('专家');
      const expert = await tx.lock(Expert, own.id, { what: '专家' });
      requireVersion(expert, version);
      await tx.save(expert, { available });
      await tx.audit({
        action: 'expert.set_availability',
        subjectType: 'expert',
        subjectId: expert.id,
        details: { available },
      });
      return saved(expert);
    });
  }
}

const distinct = (ties: ExpertTies): ExpertTies => ({
  ...ties,
  fields: [...new Set(ties.fields)],
  affiliatedOrganizationIds: [...new Set(ties.affiliatedOrganizationIds)],
});

/** Ties that name nobody would hide a conflict of interest. */
async function requireTies(tx: Tx, ties: ExpertTies): Promise<void> {
  const fields: Record<string, string> = {};
  const { employerOrganizationId, employerUnitId, affiliatedOrganizationIds } = distinct(ties);
  if (
    employerOrganizationId &&
    !(await tx.manager.existsBy(Organization, { id: employerOrganizationId }))
  ) {
    fields.employerOrganizationId = '没有这个社会组织';
  }
  if (employerUnitId && !(await tx.manager.existsBy(Unit, { id: employerUnitId }))) {
    fields.employerUnitId = '没有这个单位';
  }
  const known = await tx.manager.countBy(Organization, { id: In(affiliatedOrganizationIds) });
  if (known !== affiliatedOrganizationIds.length) {
    fields.affiliatedOrganizationIds = '有不存在的社会组织';
  }
  if (Object.keys(fields).length > 0) throw new DomainError('invalid_input', { fields });
}
