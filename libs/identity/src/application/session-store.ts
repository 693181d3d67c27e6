import { Inject, Injectable } from '@nestjs/common';
import { randomHex, sha256Hex } from '#kernel';
import {
  CONFIG,
  Database,
  SessionResolver,
  type AccountActor,
  type Config,
  type SessionHolder,
  type Tx,
} from '#platform';
import { newId } from '#kernel';
import {
  AccountStanding,
  lacksSecondFactor,
  mustChangePassword,
} from './queries/account-summary.query.js';
import { Session } from '../persistence/session.entity.js';

type Row = {
  live: boolean;
  stale: boolean;
  must_change_password: boolean;
  lacks_second_factor: boolean;
  proved_lately: boolean;
  session_id: string;
  account_id: string;
  name: string;
  membership_id: string;
  role: AccountActor['role'];
  unit_id: string | null;
  organization_id: string | null;
  alliance_id: string | null;
};

/** How somebody signed in. */
export interface SignedIn {
  /** As the browser names itself. */
  device: string;
  by?: Session['signedInBy'];
  /** See {@link Session.providerFactor}. */
  providerFactor?: boolean;
  /** When a password or a code was given; now unless it was longer ago, elsewhere. */
  authenticatedAt?: Date;
}

const HOLDERS = `session s JOIN account a ON a.id = s.account_id
  JOIN membership m ON m.id = s.membership_id CROSS JOIN (SELECT jiebang_now() AS now) clock`;

const LIVE = `s.ended_at IS NULL AND s.expires_at > clock.now AND NOT a.disabled
  AND m.valid_from <= clock.now AND (m.valid_until IS NULL OR m.valid_until > clock.now)`;

const HOUR = 3_600_000;

/**
 * Sessions by the hash of their token; they end by idleness, after their longest time, by sign-out and
 * with the membership.
 */
@Injectable()
export class SessionStore extends SessionResolver {
  constructor(
    private readonly db: Database,
    private readonly standingOf: AccountStanding,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  async resolve(token: string, used: boolean): Promise<SessionHolder | 'expired' | null> {
    const [row] = await this.db.query<Row>(
      `SELECT s.id AS session_id, a.id AS account_id, a.name,
              ${mustChangePassword} AS must_change_password,
              ${lacksSecondFactor('$2')} AND NOT s.provider_factor AS lacks_second_factor,
              s.authenticated_at > clock.now - interval '10 minutes' AS proved_lately, m.id AS membership_id, m.role,
              m.unit_id, m.organization_id, m.alliance_id, ${LIVE} AS live,
              s.last_seen_at < clock.now - interval '1 minute' AS stale
       FROM ${HOLDERS} WHERE s.token_hash = $1`,
      [sha256Hex(token), this.standingOf.factorRoles],
      'session-resolve',
    );
    if (!row) return null;
    if (!row.live) return 'expired';
    if (row.stale && used) await this.prolong(row.session_id);
    const actor: AccountActor = {
      kind: 'account',
      accountId: row.account_id,
      membershipId: row.membership_id,
      role: row.role,
      unitId: row.unit_id,
      organizationId: row.organization_id,
      allianceId: row.alliance_id,
      name: row.name,
    };
    return {
      actor,
      mustChangePassword: row.must_change_password,
      mustSetUpSecondFactor: row.lacks_second_factor,
      provedLately: row.proved_lately,
    };
  }

  async standing(tokens: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const byHash = new Map(tokens.map((token) => [sha256Hex(token), token]));
    const rows = await this.db.query<{ token_hash: string; membership_id: string }>(
      `SELECT s.token_hash, s.membership_id FROM ${HOLDERS}
       WHERE s.token_hash = ANY($1::text[]) AND ${LIVE}`,
      [[...byHash.keys()]],
    );
    return new Map(rows.map((row) => [byHash.get(row.token_hash)!, row.membership_id]));
  }

  /** @returns the token for the cookie; it is shown nowhere else and kept as a hash alone */
  async begin(
    tx: Tx,
    accountId: string,
    membershipId: string,
    { device, by = 'password', providerFactor = false, authenticatedAt }: SignedIn,
  ): Promise<string> {
    const token = randomHex(32);
    const now = await tx.now();
    await tx.insert(Session, {
      id: newId(),
      tokenHash: sha256Hex(token),
      accountId,
      membershipId,
      device: device.slice(0, 200),
      address: tx.command.address ?? null,
      signedInBy: by,
      providerFactor,
      authenticatedAt: authenticatedAt ?? now,
      lastSeenAt: now,
      createdAt: now,
      expiresAt: this.expiry(now, now),
      endedAt: null,
    });
    return token;
  }

  /** When a session that is used at `now` ends: by idleness, or because its time is over. */
  private expiry(now: Date, begun: Date): Date {
    const { sessionIdleMinutes, sessionHours } = this.config;
    return new Date(
      Math.min(now.getTime() + sessionIdleMinutes * 60_000, begun.getTime() + sessionHours * HOUR),
    );
  }

  /** At most once a minute a session, so that reading stays reading. */
  private async prolong(sessionId: string): Promise<void> {
    const { sessionIdleMinutes, sessionHours } = this.config;
    await this.db.query(
      `UPDATE session SET last_seen_at = jiebang_now(),
              expires_at = least(jiebang_now() + make_interval(mins => $2),
                                 created_at + make_interval(hours => $3))
       WHERE id = $1`,
      [sessionId, sessionIdleMinutes, sessionHours],
    );
  }
}
