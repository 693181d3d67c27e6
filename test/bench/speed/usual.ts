import 'reflect-metadata';
import { Controller, Get, Module, Param, Query } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import { Agreement } from '../../../libs/fulfilment/src/persistence/agreement.entity.js';
import { Award } from '../../../libs/award/src/persistence/award.entity.js';
import { Amendment } from '../../../libs/posting/src/persistence/amendment.entity.js';
import { Listing } from '../../../libs/posting/src/persistence/listing.entity.js';
import { Question } from '../../../libs/posting/src/persistence/question.entity.js';
import { Unit } from '../../../libs/directory/src/persistence/unit.entity.js';
import { createDataSource } from '#platform';
import { In, MoreThan } from 'typeorm';

/**
 * What most would write: NestJS on Express, entities loaded by `find`, given back as they are. No
 * session, no rule, no masking, no log.
 */
const { PORT, DATABASE_URL } = process.env;
const source = await createDataSource(DATABASE_URL!).initialize();
const of = {
  listings: source.getRepository(Listing),
  units: source.getRepository(Unit),
  questions: source.getRepository(Question),
  amendments: source.getRepository(Amendment),
  awards: source.getRepository(Award),
  agreements: source.getRepository(Agreement),
};

class HallController {
  async listing(id: string): Promise<object> {
    const listing = await of.listings.findOneByOrFail({ id });
    const unit = await of.units.findOneBy({ id: listing.postingUnitId });
    const questions = await of.questions.find({
      where: { listingId: id },
      order: { askedAt: 'ASC' },
    });
    const amendments = await of.amendments.find({ where: { listingId: id, status: 'in_force' } });
    const award = await of.awards.findOneBy({ listingId: id, status: In(['notice', 'effective']) });
    const agreement = await of.agreements.findOneBy({ listingId: id });
    return { ...listing, unit, questions, amendments, award, agreement };
  }

  async list(query: { category: string }): Promise<object> {
    const items = await of.listings.find({
      where: {
        status: 'published',
        category: query.category as never,
        bidDeadline: MoreThan(new Date()),
      },
      order: { bidDeadline: 'ASC', id: 'ASC' },
      take: 21,
    });
    const units = await of.units.findBy({ id: In(items.map((it) => it.postingUnitId)) });
    const names = new Map(units.map(({ id, name }) => [id, name]));
    return { items: items.map((it) => ({ ...it, unitName: names.get(it.postingUnitId) })) };
  }

  ready(): object {
    return { ok: true };
  }
}

// Decorators by hand: this file runs without being compiled.
const method = (name: keyof HallController) =>
  [
    HallController.prototype,
    name,
    Object.getOwnPropertyDescriptor(HallController.prototype, name)!,
  ] as const;
Controller('api/v1')(HallController);
Get('public/listings/:id')(...method('listing'));
Param('id')(HallController.prototype, 'listing', 0);
Get('public/listings')(...method('list'));
Query()(HallController.prototype, 'list', 0);
Get('health/ready')(...method('ready'));
class UsualModule {}
Module({ controllers: [HallController] })(UsualModule);

const app = await NestFactory.create(UsualModule, new ExpressAdapter(), { logger: ['error'] });
await app.listen(Number(PORT), '127.0.0.1');
