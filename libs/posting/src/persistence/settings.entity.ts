import type { FundingMode } from '#contracts';
import { Aggregate } from '#platform';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { FundingLimit } from '../domain/funding-limits.js';

export const SETTINGS_ID = '00000000-0000-7000-8000-000000000001';

/** 发榜设置：one row; absent until somebody changes a default. */
@Entity('posting_settings')
@Check('posting_settings_single', `id = '${SETTINGS_ID}'`)
@Check('posting_settings_prefix', "code_prefix ~ '^[A-Z]{1,8}$'")
export class PostingSettings extends Aggregate {
  @Column({ type: 'text' })
  codePrefix: string;

  @Column({ type: 'jsonb' })
  fundingLimits: Record<FundingMode, FundingLimit>;
}

/** The last number given in a Beijing year; its row is the lock that keeps numbers without gaps. */
@Entity('listing_code_counter')
export class ListingCodeCounter {
  @PrimaryColumn({ type: 'int' })
  year: number;

  @Column({ type: 'int' })
  last: number;
}
