import { Injectable } from '@nestjs/common';
import { notFound } from '#kernel';
import { accountOf, requireVersion, UnitOfWork, type CommandContext } from '#platform';
import { Organization } from '../persistence/organization.entity.js';
import type { Profile } from './save-organization.use-case.js';
import { saved, type Saved } from './saved.js';

/** 维护本单位的联系人、业务范围和党组织情况。 */
@Injectable()
export class UpdateProfile {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * By the organisation's own agent or the committee's officer.
   *
   * @throws DomainError not_found (another organisation's agent as well) | stale_version
   */
  execute(
    command: CommandContext,
    id: string,
    { version, ...profile }: Profile & { version: number },
  ): Promise<Saved> {
    return this.uow.run(command, async (tx) => {
      const actor = accountOf(command);
      if (actor.role === 'organization_agent' && actor.organizationId !== id) {
        throw notFound('社会组织');
      }
      const organization = await tx.lock(Organization, id, { what: '社会组织' });
      requireVersion(organization, version);
      await tx.save(organization, profile);
      await tx.audit({
        action: 'organization.update_profile',
        subjectType: 'organization',
        subjectId: id,
      });
      return saved(organization);
    });
  }
}
