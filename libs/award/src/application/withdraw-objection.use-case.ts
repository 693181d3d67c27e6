import { Injectable } from '@nestjs/common';
import { notFound } from '#kernel';
import { acknowledge, UnitOfWork, type Acknowledgement, type CommandContext } from '#platform';
import { objectionMachine } from '../domain/machines.js';
import { objectionCodeHash } from '../domain/objection.policy.js';
import { asVisitor } from './as-visitor.js';
import { holdObjection } from './hold-objection.js';
import { settleNotice } from './take-effect.js';

@Injectable()
export class WithdrawObjection {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * The objector takes the objection back, shown by the code. An award that only waited for it takes
   * effect at once.
   *
   * @throws DomainError not_found also for a wrong code | transition_not_allowed | role_not_allowed
   */
  execute(command: CommandContext, id: string, input: { code: string }): Promise<Acknowledgement> {
    return this.uow.run(asVisitor(command), async (tx) => {
      const { listing, award, objection } = await holdObjection(tx, id);
      if (objectionCodeHash(id, input.code) !== objection.codeHash) throw notFound('异议');
      await tx.transition(objectionMachine, objection, 'withdraw', {
        set: { closedAt: await tx.now() },
        payload: { awardId: award.id },
      });
      await settleNotice(tx, listing, award);
      return acknowledge(objection);
    });
  }
}
