import type { MigrationInterface } from 'typeorm';
import { Initial1700000000001 } from './0001-initial.js';
import { LiveUpdates1700000000002 } from './0002-live-updates.js';
import { CompleteListings1700000000003 } from './0003-complete-listings.js';
import { RequestWindows1700000000004 } from './0004-request-windows.js';
import { SealBids1700000000005 } from './0005-seal-bids.js';
import { AuditChain1700000000006 } from './0006-audit-chain.js';
import { SecondFactors1700000000007 } from './0007-second-factors.js';
import { OfficialProcurement1700000000008 } from './0008-official-procurement.js';
import { RoadShows1700000000010 } from './0010-road-shows.js';
import { AutomaticOpening1700000000020 } from './0020-automatic-opening.js';
import { ThreeAdministrators1700000000030 } from './0030-three-administrators.js';
import { SingleSignOn1700000000031 } from './0031-single-sign-on.js';
import { EmergencyReadings1700000000040 } from './0040-emergency-readings.js';
import { Operations1700000000050 } from './0050-operations.js';
import { QuickerAuditChain1700000000060 } from './0060-quicker-audit-chain.js';
import { Channels1700000000080 } from './0080-channels.js';
import { ListingSearch1700000000120 } from './0120-listing-search.js';
import { ClosingsTogether1700000000140 } from './0140-closings-together.js';
import { QuickerClosings1700000000150 } from './0150-quicker-closings.js';
import { SavedSearches1700000000160 } from './0160-saved-searches.js';
import { PlansLookedAt1700000000170 } from './0170-plans-looked-at.js';
import { DatesInSearch1700000000180 } from './0180-dates-in-search.js';
import { QuickerSignals1700000000200 } from './0200-quicker-signals.js';

/** Migrations in order. */
export const migrations: (new () => MigrationInterface)[] = [
  Initial1700000000001,
  LiveUpdates1700000000002,
  CompleteListings1700000000003,
  RequestWindows1700000000004,
  SealBids1700000000005,
  AuditChain1700000000006,
  SecondFactors1700000000007,
  OfficialProcurement1700000000008,
  RoadShows1700000000010,
  AutomaticOpening1700000000020,
  ThreeAdministrators1700000000030,
  SingleSignOn1700000000031,
  EmergencyReadings1700000000040,
  Operations1700000000050,
  QuickerAuditChain1700000000060,
  Channels1700000000080,
  ListingSearch1700000000120,
  ClosingsTogether1700000000140,
  QuickerClosings1700000000150,
  SavedSearches1700000000160,
  PlansLookedAt1700000000170,
  DatesInSearch1700000000180,
  QuickerSignals1700000000200,
];
