import { Injectable } from '@nestjs/common';
import type { UnitKind } from '#contracts';
import { DomainError, newId } from '#kernel';
import { requireVersion, UnitOfWork, type CommandContext, type Tx } from '#platform';
import { requireDivisionCode, requireParentKind } from '../domain/unit.policy.js';
import { Unit } from '../persistence/unit.entity.js';
import { isUnitWithin } from './queries/units.query.js';
import { saved, type Saved } from './saved.js';

export interface NewUnit {
  kind: UnitKind;
  name: string;
  parentId?: string | null;
  divisionCode?: string | null;
}

export interface UnitChange {
  name: string;
  parentId: string | null;
  divisionCode: string | null;
  active: boolean;
  version: number;
}

/** 登记、修改单位；种类一经登记不变。 */
@Injectable()
export class SaveUnit {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError invalid_input (parent, division code) */
  create(command: CommandContext, input: NewUnit): Promise<Saved> {
    return this.uow.run(command, async (tx) => {
      const { kind, name, parentId = null, divisionCode = null } = input;
      await requirePlace(tx, kind, parentId, divisionCode);
      const unit = await tx.insert(Unit, {
        id: newId(),
        kind,
        name,
        parentId,
        divisionCode,
        active: true,
        version: 1,
      });
      await tx.audit({
        action: 'unit.create',
        subjectType: 'unit',
        subjectId: unit.id,
        details: { kind, name, parentId, divisionCode },
      });
      return saved(unit);
    });
  }

  /** @throws DomainError not_found | stale_version | unit_cycle | invalid_input */
  update(command: CommandContext, id: string, input: UnitChange): Promise<Saved> {
    return this.uow.run(command, async (tx) => {
      const unit = await tx.lock(Unit, id, { what: '单位' });
      const { version, ...set } = input;
      requireVersion(unit, version);
      if (set.parentId && (await isUnitWithin(tx, set.parentId, id))) {
        throw new DomainError('unit_cycle');
      }
      await requirePlace(tx, unit.kind, set.parentId, set.divisionCode);
      if (unit.active && !set.active) await requireNoneBelow(tx, id);
      await tx.save(unit, set);
      await tx.audit({ action: 'unit.update', subjectType: 'unit', subjectId: id });
      return saved(unit);
    });
  }
}

async function requirePlace(
  tx: Tx,
  kind: UnitKind,
  parentId: string | null,
  divisionCode: string | null,
): Promise<void> {
  // Held while the child is written, so that it is not put out of use meanwhile.
  const parent = parentId
    ? await tx.manager.findOne(Unit, {
        where: { id: parentId },
        lock: { mode: 'pessimistic_read' },
      })
    : null;
  if (parentId && !parent?.active) {
    throw new DomainError('invalid_input', { fields: { parentId: '没有这个上级单位，或已停用' } });
  }
  requireParentKind(kind, parent?.kind ?? null);
  requireDivisionCode(kind, divisionCode, parent?.divisionCode ?? null);
}

async function requireNoneBelow(tx: Tx, id: string): Promise<void> {
  if (await tx.manager.existsBy(Unit, { parentId: id, active: true })) {
    throw new DomainError('invalid_input', { fields: { active: '还有在用的下级单位，不能停用' } });
  }
}
