import './persistence/posting.sql.js';
import type { Type } from '@nestjs/common';
import { ListingExportController } from './http/listing-export.controller.js';
import { ListingRecordController } from './http/listing-record.controller.js';
import { ListingsController } from './http/listings.controller.js';
import { ProcurementController } from './http/procurement.controller.js';
import { PublicAttachmentsController } from './http/public-attachments.controller.js';
import { PublicationController } from './http/publication.controller.js';
import { PublicationDeskController } from './http/publication-desk.controller.js';
import { PostingSettingsController } from './http/settings.controller.js';
import {
  CloseListingOnTime,
  EndEnquiryOnTime,
  LapseAmendmentOnCancel,
} from './jobs/listing.handlers.js';

export { CloseListing } from './application/close-listing.use-case.js';
export { excludeFromListing, isExcluded } from './application/exclusions.js';
export { failListing, type FailCommand } from './application/fail-listing.js';
export { lockListing, shareListing, type BiddableListing } from './application/listing-lock.js';
export { indexPublished } from './application/search-document.js';
export { requirePostingUnit } from './application/posting-unit.js';
export type {
  ContentSnapshot,
  ListingConditions,
  ListingContent,
  ListingTarget,
} from './domain/content.js';
export type { FieldChange } from './domain/amendment.policy.js';
export { amendmentMachine, listingMachine } from './domain/machines.js';
export { isEnquiryOpen, isOpen, requireOpen, type OpenFacts } from './domain/open.policy.js';
export { Amendment } from './persistence/amendment.entity.js';
export { ListingAttachment } from './persistence/listing-attachment.entity.js';
export { ListingExclusion } from './persistence/listing-exclusion.entity.js';
export { ListingSearch } from './persistence/listing-search.entity.js';
export { ListingVersion } from './persistence/listing-version.entity.js';
export { Listing } from './persistence/listing.entity.js';
export { Procurement } from './persistence/procurement.entity.js';
export { PublicationRead, PublicationReceipt } from './persistence/publication.entity.js';
export { Question } from './persistence/question.entity.js';
export { ListingCodeCounter, PostingSettings } from './persistence/settings.entity.js';
export { PostingModule } from './posting.module.js';

export const postingControllers: Type[] = [
  ListingsController,
  PublicationController,
  ProcurementController,
  ListingRecordController,
  PublicationDeskController,
  PublicAttachmentsController,
  PostingSettingsController,
  ListingExportController,
];

export const postingHandlers: Type<object>[] = [
  CloseListingOnTime,
  EndEnquiryOnTime,
  LapseAmendmentOnCancel,
];
