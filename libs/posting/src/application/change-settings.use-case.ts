import { Injectable } from '@nestjs/common';
import type { FundingMode } from '#contracts';
import { Field, requireVersion, UnitOfWork, type CommandContext } from '#platform';
import type { FundingLimit } from '../domain/funding-limits.js';
import { PostingSettings, SETTINGS_ID } from '../persistence/settings.entity.js';
import { settingsInForce } from './settings.js';

export class PostingSettingsAcknowledgement {
  @Field.int('版本') version: number;
}

/** 修改发榜设置. Listings already published keep what they were published under. */
@Injectable()
export class ChangeSettings {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * @param input `version` is the one read, 0 for the defaults
   * @throws DomainError stale_version
   */
  execute(
    command: CommandContext,
    input: {
      version: number;
      codePrefix: string;
      fundingLimits: Record<FundingMode, FundingLimit>;
    },
  ): Promise<PostingSettingsAcknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { codePrefix, fundingLimits } = input;
      // One row: two who change the defaults at once meet at the insert, the second is told so.
      await tx.manager.query(
        `INSERT INTO posting_settings (id, version, code_prefix, funding_limits)
         VALUES ($1, 0, $2, $3) ON CONFLICT (id) DO NOTHING`,
        [SETTINGS_ID, codePrefix, JSON.stringify((await settingsInForce(tx)).fundingLimits)],
      );
      const row = await tx.lock(PostingSettings, SETTINGS_ID, { what: '发榜设置' });
      requireVersion(row, input.version);
      await tx.save(row, { codePrefix, fundingLimits });
      await tx.audit({
        action: 'posting_settings.change',
        subjectType: 'posting_settings',
        subjectId: SETTINGS_ID,
        details: { codePrefix, fundingLimits },
      });
      return { version: row.version };
    });
  }
}
