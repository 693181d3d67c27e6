import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import { requireVersion, UnitOfWork, type CommandContext, type Tx } from '#platform';
import { Alliance } from '../persistence/alliance.entity.js';
import { Unit } from '../persistence/unit.entity.js';
import { saved, type Saved } from './saved.js';

export interface AllianceInput {
  name: string;
  leadUnitId: string;
}

/** 登记、修改联盟。 */
@Injectable()
export class SaveAlliance {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError invalid_input | alliance_name_taken */
  create(command: CommandContext, { name, leadUnitId }: AllianceInput): Promise<Saved> {
    return this.uow.run(command, async (tx) => {
      await requireLeadUnit(tx, leadUnitId);
      const alliance = await tx.insert(Alliance, {
        id: newId(),
        name,
        leadUnitId,
        active: true,
        version: 1,
      });
      await tx.audit({
        action: 'alliance.create',
        subjectType: 'alliance',
        subjectId: alliance.id,
        details: { name, leadUnitId },
      });
      return saved(alliance);
    });
  }

  /** @throws DomainError not_found | stale_version | invalid_input | alliance_name_taken */
  update(
    command: CommandContext,
    id: string,
    { version, ...set }: AllianceInput & { active: boolean; version: number },
  ): Promise<Saved> {
    return this.uow.run(command, async (tx) => {
      const alliance = await tx.lock(Alliance, id, { what: '联盟' });
      requireVersion(alliance, version);
      await requireLeadUnit(tx, set.leadUnitId);
      await tx.save(alliance, set);
      await tx.audit({
        action: 'alliance.update',
        subjectType: 'alliance',
        subjectId: id,
      });
      return saved(alliance);
    });
  }
}

async function requireLeadUnit(tx: Tx, leadUnitId: string): Promise<void> {
  if (await tx.manager.existsBy(Unit, { id: leadUnitId, active: true })) return;
  throw new DomainError('invalid_input', { fields: { leadUnitId: '没有这个单位，或已停用' } });
}
