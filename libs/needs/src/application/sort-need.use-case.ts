import { Injectable } from '@nestjs/common';
import {
  acknowledge,
  requireOther,
  requireReason,
  requireVersion,
  accountOf,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
  type Tx,
} from '#platform';
import { shanghaiDate } from '#kernel';
import { needMachine } from '../domain/need.machine.js';
import {
  requireLaterDay,
  requireMergeTarget,
  requireVerdict,
  type Verdict,
} from '../domain/need.policy.js';
import { Need } from '../persistence/need.entity.js';
import { lockNeedToSort } from './need-rights.js';

interface Seen {
  version: number;
}

interface Reasoned extends Seen {
  /** 梳理意见，提出人可见。 */
  opinion: string;
}

interface Step {
  reason?: string;
  set?: Partial<Need>;
  details?: Record<string, unknown>;
}

/** 研究梳理：每一步由综合党委经办人办理，且不是提出该需求的人。 */
@Injectable()
export class SortNeed {
  constructor(private readonly uow: UnitOfWork) {}

  /** Takes a submitted or a deferred need up. @throws DomainError see {@link SortNeed.step} */
  startReview(command: CommandContext, id: string, input: Seen): Promise<Acknowledgement> {
    return this.step(command, id, input, 'start_review', () => ({}));
  }

  /**
   * Accepts with the verdict whether social organisations suit; only then can it be listed.
   *
   * @throws DomainError verdict_missing | invalid_input | see {@link SortNeed.step}
   */
  accept(
    command: CommandContext,
    id: string,
    input: Seen & Partial<Verdict> & { opinion?: string },
  ): Promise<Acknowledgement> {
    return this.step(command, id, input, 'accept', () => {
      const verdict = requireVerdict(input);
      const { suitable, suitabilityChecklist } = verdict;
      return {
        reason: input.opinion,
        set: { ...verdict, opinion: input.opinion ?? null },
        details: { suitable, suitabilityChecklist },
      };
    });
  }

  /** Back to the stater, who may change and submit it again. @throws DomainError reason_required */
  sendBack(command: CommandContext, id: string, input: Reasoned): Promise<Acknowledgement> {
    return this.step(command, id, input, 'return', () => withOpinion(input));
  }

  /** @throws DomainError reason_required | see {@link SortNeed.step} */
  reject(command: CommandContext, id: string, input: Reasoned): Promise<Acknowledgement> {
    return this.step(command, id, input, 'reject', () => withOpinion(input));
  }

  /**
   * Until a later Beijing date; the need is taken up again by a new review.
   *
   * @throws DomainError reason_required | date_in_past | see {@link SortNeed.step}
   */
  defer(
    command: CommandContext,
    id: string,
    input: Reasoned & { deferredUntil: string },
  ): Promise<Acknowledgement> {
    return this.step(command, id, input, 'defer', async (tx) => {
      requireLaterDay(input.deferredUntil, shanghaiDate(await tx.now()));
      return withOpinion(input, { deferredUntil: input.deferredUntil });
    });
  }

  /** To an office outside this platform. @throws DomainError reason_required */
  transfer(
    command: CommandContext,
    id: string,
    input: Reasoned & { transferredTo: string },
  ): Promise<Acknowledgement> {
    return this.step(command, id, input, 'transfer', () =>
      withOpinion(input, { transferredTo: input.transferredTo }),
    );
  }

  /**
   * Into another need, whose listings the stater follows from then on.
   *
   * @throws DomainError not_found | merge_target_invalid | see {@link SortNeed.step}
   */
  merge(
    command: CommandContext,
    id: string,
    input: Reasoned & { intoId: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      // Both rows in the order of their ids, so that two merges never wait for each other.
      const held = new Map<string, Need>();
      for (const each of [id, input.intoId.toLowerCase()].sort()) {
        held.set(each, await lockNeedToSort(tx, each));
      }
      const need = held.get(id)!;
      requireSortable(tx, need, input);
      requireMergeTarget(need, held.get(input.intoId.toLowerCase())!);
      return settle(tx, need, 'merge', withOpinion(input, { mergedIntoId: input.intoId }));
    });
  }

  /** @throws DomainError not_found | stale_version | own_step | transition_not_allowed */
  private step(
    command: CommandContext,
    id: string,
    input: Seen,
    name: string,
    prepare: (tx: Tx) => Step | Promise<Step>,
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const need = await lockNeedToSort(tx, id);
      requireSortable(tx, need, input);
      return settle(tx, need, name, await prepare(tx));
    });
  }
}

/** Nobody sorts a need that they stated themselves. */
function requireSortable(tx: Tx, need: Need, { version }: Seen): void {
  requireVersion(need, version);
  requireOther(tx.command.actor, need.statedBy);
}

function withOpinion({ opinion }: Reasoned, set: Partial<Need> = {}): Step {
  const reason = requireReason(opinion);
  return { reason, set: { ...set, opinion: reason } };
}

async function settle(tx: Tx, need: Need, name: string, step: Step): Promise<Acknowledgement> {
  const reviewedBy = accountOf(tx.command).accountId;
  await tx.transition(needMachine, need, name, { ...step, set: { ...step.set, reviewedBy } });
  return acknowledge(need);
}
