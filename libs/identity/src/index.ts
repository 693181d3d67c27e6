import { Global, Module, type Type } from '@nestjs/common';
import { SessionResolver } from '#platform';
import { AdministerAccounts } from './application/administer-accounts.use-case.js';
import { ChangePassword } from './application/change-password.use-case.js';
import { Credentials } from './application/credentials.js';
import { GrantMemberships } from './application/grant-memberships.use-case.js';
import { OpenSession } from './application/open-session.js';
import { ProveAgain } from './application/prove-again.use-case.js';
import { AccountStanding } from './application/queries/account-summary.query.js';
import { RestoreAccess } from './application/restore-access.use-case.js';
import { RevokeSessions } from './application/revoke-sessions.use-case.js';
import { ManageSecondFactor } from './application/second-factor.use-cases.js';
import { SecondFactors } from './application/second-factors.js';
import { SessionStore } from './application/session-store.js';
import { EndSessions, SwitchMembership } from './application/sessions.use-cases.js';
import { SignIn } from './application/sign-in.use-case.js';
import { BeginSignOn } from './application/sso/begin-sign-on.use-case.js';
import { CompleteSignOn } from './application/sso/complete-sign-on.use-case.js';
import { ConfirmCode } from './application/sso/confirm-code.use-case.js';
import { ExternalIdentities } from './application/sso/external-identities.use-case.js';
import { IdentityProvider } from './application/sso/identity-provider.js';
import { AccountSessionsController } from './http/account-sessions.controller.js';
import { AccountsController } from './http/accounts.controller.js';
import { ExternalIdentityController } from './http/external-identity.controller.js';
import { ProofController } from './http/proof.controller.js';
import { SecondFactorController } from './http/second-factor.controller.js';
import { SecuritySettingsController } from './http/security-settings.controller.js';
import { SessionsController } from './http/sessions.controller.js';
import { SingleSignOnController } from './http/single-sign-on.controller.js';
import './persistence/identity.sql.js';

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
export { ExternalIdentity } from './persistence/external-identity.entity.js';
export { FormerPassword } from './persistence/former-password.entity.js';
export { Membership } from './persistence/membership.entity.js';
export { RecoveryCode } from './persistence/recovery-code.entity.js';
export { SecondFactor } from './persistence/second-factor.entity.js';
export { Session } from './persistence/session.entity.js';
export { SignOn } from './persistence/sign-on.entity.js';

export const identityControllers: Type[] = [
  SessionsController,
  ProofController,
  SecondFactorController,
  AccountsController,
  AccountSessionsController,
  SecuritySettingsController,
  SingleSignOnController,
  ExternalIdentityController,
];

/** Accounts, sessions, memberships. */
@Global()
@Module({
  providers: [
    AccountStanding,
    AdministerAccounts,
    BeginSignOn,
    ChangePassword,
    CompleteSignOn,
    ConfirmCode,
    Credentials,
    EndSessions,
    ExternalIdentities,
    GrantMemberships,
    IdentityProvider,
    ManageSecondFactor,
    OpenSession,
    ProveAgain,
    RestoreAccess,
    RevokeSessions,
    SecondFactors,
    SessionStore,
    SignIn,
    SwitchMembership,
    { provide: SessionResolver, useExisting: SessionStore },
  ],
  exports: [SessionResolver],
})
export class IdentityModule {}
