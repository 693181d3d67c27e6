import type { FundingMode } from '#contracts';
import { Database, Tx } from '#platform';
import {
  DEFAULT_CODE_PREFIX,
  DEFAULT_FUNDING_LIMITS,
  type FundingLimit,
} from '../domain/funding-limits.js';
import { PostingSettings, SETTINGS_ID } from '../persistence/settings.entity.js';

export interface SettingsInForce {
  /** 0 while nobody has changed a default. */
  version: number;
  codePrefix: string;
  fundingLimits: Readonly<Record<FundingMode, FundingLimit>>;
}

/** 发榜设置 as they hold now: the office's own, or the defaults. */
export async function settingsInForce(source: Tx | Database): Promise<SettingsInForce> {
  const manager = source instanceof Tx ? source.manager : source.dataSource.manager;
  const row = await manager.findOneBy(PostingSettings, { id: SETTINGS_ID });
  return {
    version: row?.version ?? 0,
    codePrefix: row?.codePrefix ?? DEFAULT_CODE_PREFIX,
    fundingLimits: row?.fundingLimits ?? DEFAULT_FUNDING_LIMITS,
  };
}
