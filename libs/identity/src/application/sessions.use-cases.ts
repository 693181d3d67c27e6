import { Injectable } from '@nestjs/common';
import { notFound, sha256Hex } from '#kernel';
import { accountOf, UnitOfWork, type CommandContext } from '#platform';
import { Session } from '../persistence/session.entity.js';
import { membershipsInForce, type MembershipView } from './queries/memberships.query.js';

/** Ends the account's own sessions: this one, a named one, all others, or all. */
@Injectable()
export class EndSessions {
  constructor(private readonly uow: UnitOfWork) {}

  /** Signs out of the session that asks, and says whether it came by the identity provider. */
  current(command: CommandContext, token: string): Promise<{ ended: number; byProvider: boolean }> {
    return this.end(command, 'token_hash = $2', sha256Hex(token));
  }

  /** @throws DomainError not_found for a session that is not the account's own */
  async one(command: CommandContext, sessionId: string): Promise<{ ended: number }> {
    const { ended } = await this.end(command, 'id = $2', sessionId);
    if (ended === 0) throw notFound('登录记录');
    return { ended };
  }

  /** Signs out everywhere but here. */
  async others(command: CommandContext, token: string): Promise<{ ended: number }> {
    const { ended } = await this.end(command, 'token_hash <> $2', sha256Hex(token));
    return { ended };
  }

  /** Signs out everywhere. */
  async all(command: CommandContext): Promise<{ ended: number }> {
    const { ended } = await this.end(command, '$2::text IS NULL', null);
    return { ended };
  }

  private end(
    command: CommandContext,
    condition: string,
    value: string | null,
  ): Promise<{ ended: number; byProvider: boolean }> {
    const { accountId } = accountOf(command);
    return this.uow.run(command, async (tx) => {
      const [rows, ended] = await tx.manager.query<[{ by: string }[], number]>(
        `UPDATE session SET ended_at = jiebang_now()
         WHERE account_id = $1 AND ended_at IS NULL AND ${condition} RETURNING signed_in_by AS by`,
        [accountId, value],
      );
      await tx.audit({
        action: 'session.end',
        subjectType: 'account',
        subjectId: accountId,
        details: { ended },
      });
      return { ended, byProvider: rows.some(({ by }) => by === 'provider') };
    });
  }
}

/** Lets the session act in another membership of the same account. */
@Injectable()
export class SwitchMembership {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError not_found for a membership that is not the account's or not in force */
  execute(command: CommandContext, token: string, membershipId: string): Promise<MembershipView> {
    const { accountId } = accountOf(command);
    return this.uow.run(command, async (tx) => {
      const own = await membershipsInForce(tx, accountId);
      const chosen = own.find((membership) => membership.id === membershipId);
      if (!chosen) throw notFound('身份');
      await tx.manager.update(Session, { tokenHash: sha256Hex(token) }, { membershipId });
      await tx.audit({
        action: 'session.switch',
        subjectType: 'account',
        subjectId: accountId,
        details: { role: chosen.role },
      });
      return chosen;
    });
  }
}
