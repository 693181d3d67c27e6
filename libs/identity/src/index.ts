import { Global, Module, type Type } from '@nestjs/common';
import { SessionResolver } from '#platform';
import { AdministerAccounts } from './application/administer-accounts.use-case.js';
import { ChangePassword } from './application/change-password.use-case.js';
import { Credentials } from './application/credentials.js';
import { ProveAgain } from './application/prove-again.use-case.js';
import { AccountStanding } from './application/queries/account-summary.query.js';
import { ManageSecondFactor } from './application/second-factor.use-cases.js';
import { SecondFactors } from './application/second-factors.js';
import { SessionStore } from './application/session-store.js';
import { EndSessions, SwitchMembership } from './application/sessions.use-cases.js';
import { SignIn } from './application/sign-in.use-case.js';
import { AccountsController } from './http/accounts.controller.js';
import { ProofController } from './http/proof.controller.js';
import { SecondFactorController } from './http/second-factor.controller.js';
import { SessionsController } from './http/sessions.controller.js';

export {
  addMembership,
  createAccount,
  endMembership,
  findMembers,
  type FoundMember,
  type MemberFilter,
  type NewAccount,
  type NewMembership,
} from './application/accounts.js';
export { Account } from './persistence/account.entity.js';
export { FormerPassword } from './persistence/former-password.entity.js';
export { Membership } from './persistence/membership.entity.js';
export { RecoveryCode } from './persistence/recovery-code.entity.js';
export { SecondFactor } from './persistence/second-factor.entity.js';
export { Session } from './persistence/session.entity.js';

export const identityControllers: Type[] = [
  SessionsController,
  ProofController,
  SecondFactorController,
  AccountsController,
];

/** Accounts, sessions, memberships. */
@Global()
@Module({
  providers: [
    AccountStanding,
    AdministerAccounts,
    ChangePassword,
    Credentials,
    EndSessions,
    ManageSecondFactor,
    ProveAgain,
    SecondFactors,
    SessionStore,
    SignIn,
    SwitchMembership,
    { provide: SessionResolver, useExisting: SessionStore },
  ],
  exports: [SessionResolver],
})
export class IdentityModule {}
