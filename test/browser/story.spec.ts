import type { Browser } from 'playwright-core';
import { loadDistrict } from '../../apps/cli/src/seed/load-district.js';
import { ALL_ROOMS } from '../support/all-rooms.js';
import { startApp, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/chromium.mjs';
import { Stage } from './story/actor.js';
import { award, object } from './story/award.js';
import { bid, openBids } from './story/bidding.js';
import { evaluate } from './story/evaluation.js';
import { publish, stateNeed } from './story/publication.js';
import { accept, agree, carryOut, rate } from './story/work.js';

const LONG = 300_000;

/**
 * One listing from the need to the accepted work, by all roles, through the pages alone: offices at a
 * desk, everybody else on a phone. Every page that anybody comes to is looked at in both sizes.
 */
describe('one listing through the pages alone', () => {
  let app: TestApp;
  let browser: Browser;
  let stage: Stage;
  let needId: string;
  let listingId: string;
  let awardId: string;
  let agreementId: string;

  beforeAll(async () => {
    app = await startApp(ALL_ROOMS, { SECOND_FACTOR: 'optional', SESSION_HOURS: '720' });
    await app.write(loadDistrict);
    browser = await openBrowser();
    stage = new Stage(app, browser);
    await stage.until('2026-03-09T01:00:00Z');
  }, 120_000);
  afterAll(async () => {
    await stage?.leave();
    await browser?.close();
    await app.stop();
  }, 120_000);

  let broken: string | undefined;
  const chapter = (title: string, tell: () => Promise<void>) =>
    it(
      title,
      async () => {
        if (broken) throw new Error(`the story ended at: ${broken}`);
        try {
          await tell();
        } catch (error) {
          broken = title;
          throw new Error(`${String(error)}\n${await stage.whatIsSeen()}`);
        }
      },
      LONG,
    );

  chapter('a resident states a need and the committee accepts it', async () => {
    needId = await stateNeed(stage);
  });

  chapter('the street drafts the listing, the committee publishes it', async () => {
    listingId = await publish(stage, needId);
  });

  chapter('an organisation writes its letter of intent and gets a receipt', async () => {
    await bid(stage, listingId);
  });

  chapter('after the deadline two keys open the bids', async () => {
    await stage.until('2026-03-24T01:00:00Z');
    await openBids(stage, listingId);
  });

  chapter('a panel is drawn, declares, scores; the ranking is final', async () => {
    await evaluate(stage, listingId);
  });

  chapter('the award is proposed, approved and noticed; an objection is heard', async () => {
    awardId = await award(stage, listingId);
    await stage.until('2026-03-26T02:00:00Z');
    await object(stage, awardId);
  });

  chapter('after the notice both sides sign the agreement', async () => {
    await stage.until('2026-04-10T02:00:00Z');
    agreementId = await agree(stage, listingId);
  });

  chapter('the work is reported, judged, paid and accepted', async () => {
    await stage.until('2026-10-19T02:00:00Z');
    await carryOut(stage, agreementId);
    await stage.until('2026-10-21T02:00:00Z');
    await accept(stage, agreementId);
  });

  chapter('the resident sees what became of the need and rates it', async () => {
    await rate(stage, needId, listingId);
  });

  it('no page had a fault that axe, the console or the network shows', async () => {
    await stage.leave();
    expect(stage.faults).toEqual([]);
  });
});
