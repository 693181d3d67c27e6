import { Field } from '#platform';
import { AccountSummary } from '../application/queries/account-summary.query.js';
import { MembershipView } from '../application/queries/memberships.query.js';

export class MeView {
  @Field.object('账号', () => AccountSummary) account: AccountSummary;
  @Field.object('当前身份', () => MembershipView) membership: MembershipView;
  @Field.list('可用身份', () => MembershipView) memberships: MembershipView[];
}
