import { Injectable } from '@nestjs/common';
import type { NeedSource, ServiceCategory } from '#contracts';
import { isUnitWithin, Unit } from '#directory';
import { newId } from '#kernel';
import {
  accountOf,
  acknowledge,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
  type Tx,
} from '#platform';
import { needMachine } from '../domain/need.machine.js';
import { requireEditable } from '../domain/need.policy.js';
import { requirePlacing } from '../domain/placing.policy.js';
import { Need } from '../persistence/need.entity.js';
import { lockOwnNeed } from './need-rights.js';

export interface NeedContent {
  title: string;
  body: string;
  source: NeedSource;
  category: ServiceCategory;
  /** 1–3 */
  urgency: number;
  /** 人; 0 when unknown */
  beneficiaryCount: number;
  unitId: string;
  onBehalf: boolean;
  contactName: string | null;
  contactPhone: string | null;
}

/** 提出需求，修改草稿或退回的需求，提交。 */
@Injectable()
export class StateNeed {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError invalid_input */
  draft(command: CommandContext, content: NeedContent): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      await requirePlace(tx, content);
      const need = await tx.create(needMachine, Need, 'state', {
        id: newId(),
        ...content,
        statedBy: accountOf(command).accountId,
      });
      return acknowledge(need);
    });
  }

  /**
   * By the stater, as long as nobody sorts it.
   *
   * @throws DomainError not_found | stale_version | transition_not_allowed | invalid_input
   */
  change(
    command: CommandContext,
    id: string,
    { version, ...content }: NeedContent & { version: number },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const need = await lockOwnNeed(tx, id);
      requireVersion(need, version);
      requireEditable(need);
      await requirePlace(tx, content);
      await tx.save(need, content);
      await tx.audit({ action: 'need.change', subjectType: 'need', subjectId: id });
      return acknowledge(need);
    });
  }

  /** @throws DomainError not_found | stale_version | transition_not_allowed */
  submit(
    command: CommandContext,
    id: string,
    { version }: { version: number },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const need = await lockOwnNeed(tx, id);
      requireVersion(need, version);
      const submittedAt = await tx.now();
      await tx.transition(needMachine, need, 'submit', { set: { submittedAt } });
      return acknowledge(need);
    });
  }
}

async function requirePlace(tx: Tx, { unitId, source, onBehalf }: NeedContent): Promise<void> {
  const { role, unitId: ownUnit } = accountOf(tx.command);
  const unit = await tx.manager.findOneBy(Unit, { id: unitId, active: true });
  const withinReach =
    role !== 'posting_officer' || (ownUnit !== null && (await isUnitWithin(tx, unitId, ownUnit)));
  requirePlacing({ role, source, onBehalf, unitKind: unit?.kind ?? null, withinReach });
}
