import { Injectable } from '@nestjs/common';
import { keptQuery } from '#directory';
import { HallFilters } from '#disclosure';
import { DomainError, newId, notFound } from '#kernel';
import { accountOf, CUT_VERSION, UnitOfWork, type CommandContext, type Tx } from '#platform';
import {
  fingerprintOf,
  mayAlert,
  MOST_SEARCHES,
  plainFilters,
} from '../domain/saved-search.policy.js';
import { SavedSearch } from '../persistence/saved-search.entity.js';

interface Saved {
  id: string;
  /** Whether it can ever tell of anything. */
  alerts: boolean;
}

/**
 * 收藏的检索: an account's own, which nobody else sees or changes. No part of the trail and without a
 * version: what somebody looks for concerns nobody, and of two changes the later one counts.
 */
@Injectable()
export class SavedSearches {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Keeps what is set in the hall's list under a name.
   *
   * @throws DomainError search_without_words | too_many_saved_searches | search_saved_already;
   *         invalid_input for a unit or an alliance that there is not
   */
  save(command: CommandContext, name: string, asked: HallFilters): Promise<Saved> {
    const filters = plainFilters(asked);
    const query = filters.keyword === undefined ? undefined : keptQuery(filters.keyword);
    if (query === null) throw new DomainError('search_without_words');
    const fingerprint = fingerprintOf(filters, query?.words ?? []);
    return this.uow.run(command, async (tx) => {
      const { accountId } = accountOf(command);
      // One after the other, so that they cannot pass the bound together.
      await tx.manager.query('SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE', [accountId]);
      const [kept] = await tx.manager.query<{ count: number; same: string | null }[]>(
        `SELECT count(*)::int AS count, max(name) FILTER (WHERE fingerprint = $2) AS same
           FROM saved_search WHERE account_id = $1`,
        [accountId, fingerprint],
      );
      const { count, same } = kept!;
      if (same !== null) throw new DomainError('search_saved_already', { name: same });
      if (count >= MOST_SEARCHES) {
        throw new DomainError('too_many_saved_searches', { most: MOST_SEARCHES });
      }
      const words = query?.tsquery ?? null;
      const id = newId();
      const row = { ...filters, id, accountId, name, fingerprint, words, cut: CUT_VERSION };
      await tx.insert(SavedSearch, row);
      return { id, alerts: mayAlert(filters) };
    });
  }

  /** @throws DomainError not_found */
  rename(command: CommandContext, id: string, name: string): Promise<{ id: string }> {
    return this.change(command, id, { name });
  }

  /** A search that is paused is kept and tells of nothing. @throws DomainError not_found */
  setPaused(command: CommandContext, id: string, paused: boolean): Promise<{ id: string }> {
    return this.change(command, id, { paused });
  }

  /** @throws DomainError not_found */
  remove(command: CommandContext, id: string): Promise<{ id: string }> {
    return this.own(command, id, (tx, own) => tx.manager.delete(SavedSearch, own));
  }

  private change(
    command: CommandContext,
    id: string,
    set: Partial<Pick<SavedSearch, 'name' | 'paused'>>,
  ): Promise<{ id: string }> {
    return this.own(command, id, (tx, own) => tx.manager.update(SavedSearch, own, set));
  }

  /** Writes the account's own search, and finds no other. */
  private own(
    command: CommandContext,
    id: string,
    write: (
      tx: Tx,
      own: { id: string; accountId: string },
    ) => Promise<{ affected?: number | null }>,
  ): Promise<{ id: string }> {
    return this.uow.run(command, async (tx) => {
      const { accountId } = accountOf(command);
      const { affected } = await write(tx, { id, accountId });
      if (affected !== 1) throw notFound('收藏的检索');
      return { id };
    });
  }
}
