import { Module } from '@nestjs/common';
import { CloseListing } from './application/close-listing.use-case.js';

/** 发榜. */
@Module({ providers: [CloseListing], exports: [CloseListing] })
export class PostingModule {}
