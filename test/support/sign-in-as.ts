import type { INestApplicationContext } from '@nestjs/common';
import { addMembership, Account, SecondFactor, Session } from '#identity';
import type { Role } from '#contracts';
import { newId, sha256Hex } from '#kernel';
import { SESSION_COOKIE, type Tx } from '#platform';
import { SessionStore } from '../../libs/identity/src/application/session-store.js';
import { SECOND_FACTOR_ROLES } from '../../libs/identity/src/domain/second-factor.policy.js';
import { Client } from './client.js';

/** Where a role is held; what a role needs and a test does not care about is made up. */
export interface Place {
  unitId?: string;
  organizationId?: string;
  allianceId?: string;
  /** Lets this account act in one more role instead of making a new account. */
  accountId?: string;
  name?: string;
}

/** The hash of a password nobody knows: these accounts are signed in past the door. */
const UNKNOWN_PASSWORD =
  '$argon2id$v=19$m=19456,t=2,p=1$aeuzG8/eD63NOYEkyFbWVg$t+oMkVo7wqPi4Iy8grib1/K2FQHiHYgfli4uugKxisE';

/** The part of a test's api that signing in needs. */
interface SignInTarget {
  baseUrl: string;
  nest: INestApplicationContext;
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

const NEEDS: Partial<Record<Role, (keyof Place)[]>> = {
  posting_officer: ['unitId'],
  committee_officer: ['unitId'],
  committee_approver: ['unitId'],
  supervisor: ['unitId'],
  organization_agent: ['organizationId'],
  alliance_lead: ['unitId', 'allianceId'],
  rotating_chair: ['allianceId'],
};

/** What the password would do, which nobody knows. */
const proveAgain = (app: SignInTarget, token: string) =>
  app.write(async (tx) => {
    const authenticatedAt = await tx.now();
    await tx.manager.update(Session, { tokenHash: sha256Hex(token) }, { authenticatedAt });
  });

/** What a role must have before it may do anything; no code ever fits this one. */
const standIn = (tx: Tx, accountId: string) =>
  tx.manager.upsert(
    SecondFactor,
    { accountId, sealedSecret: Buffer.from('none'), confirmedAt: new Date(0) },
    ['accountId'],
  );

/** Makes an account with one membership and a session, past the (slow) password check. */
export async function signInAs(app: SignInTarget, role: Role, place: Place): Promise<Client> {
  const filled: Place = { ...place };
  for (const key of NEEDS[role] ?? []) filled[key] ??= newId();
  const client = new Client(app.baseUrl);
  await app.write(async (tx) => {
    const id = place.accountId ?? newId();
    if (!place.accountId) {
      await tx.insert(Account, {
        id,
        login: `t${id.replaceAll('-', '').slice(-20)}`,
        name: place.name ?? '测试账号',
        email: null,
        phone: null,
        passwordHash: UNKNOWN_PASSWORD,
      });
    }
    const membership = await addMembership(tx, {
      accountId: id,
      role,
      unitId: filled.unitId ?? null,
      organizationId: filled.organizationId ?? null,
      allianceId: filled.allianceId ?? null,
    });
    if (SECOND_FACTOR_ROLES.includes(role)) await standIn(tx, id);
    const token = await app.nest
      .get(SessionStore, { strict: false })
      .begin(tx, id, membership.id, { device: 'test' });
    client.cookie = `${SESSION_COOKIE}=${token}`;
    client.prove = () => proveAgain(app, token);
    client.accountId = id;
    client.membershipId = membership.id;
  });
  return client;
}
