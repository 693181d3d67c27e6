import { Injectable } from '@nestjs/common';
import { shanghaiDate } from '#kernel';
import { requireVersion, UnitOfWork, type CommandContext } from '#platform';
import { requireConsistentStanding, type Standing } from '../domain/standing.policy.js';
import { Organization } from '../persistence/organization.entity.js';
import { saved, type Saved } from './saved.js';

/** 登记等级评估、年检结论和名录情况。 */
@Injectable()
export class RecordStanding {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError not_found | stale_version | invalid_input */
  execute(
    command: CommandContext,
    id: string,
    { version, ...standing }: Standing & { version: number },
  ): Promise<Saved> {
    return this.uow.run(command, async (tx) => {
      const organization = await tx.lock(Organization, id, { what: '社会组织' });
      requireVersion(organization, version);
      requireConsistentStanding(standing, shanghaiDate(await tx.now()));
      await tx.save(organization, standing);
      await tx.audit({
        action: 'organization.record_standing',
        subjectType: 'organization',
        subjectId: id,
      });
      return saved(organization);
    });
  }
}
