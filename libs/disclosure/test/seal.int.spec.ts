import { ok, type Client } from '../../../test/support/client.js';
import { bid, close, drafted, opened, published, send } from '../../notification/test/stories.js';
import { Stage, START, type Agent } from '../../notification/test/stage.js';
import { disclosureControllers, DisclosureModule } from '../src/index.js';

let stage: Stage;
let visitor: Client;
let [one, two, three]: Agent[] = [];

beforeAll(async () => {
  stage = await Stage.open({}, [{ module: DisclosureModule, controllers: disclosureControllers }]);
  visitor = stage.app.visitor();
  [one, two, three] = stage.agents;
});
afterAll(() => stage?.stop());
beforeEach(() => stage.app.clock.set(START));

const page = (id: string) => ok(visitor.get(`/public/listings/${id}`));

describe('before the opening', () => {
  it('nothing that anybody may read without being a bidder changes with a bid', async () => {
    const id = await published(stage);
    const code = (await page(id)).code;
    const posting = stage.drafter;
    const readers: [string, Client, string][] = [
      ['hall', visitor, '/public/listings?limit=100'],
      ['listing', visitor, `/public/listings/${id}`],
      ['notices', visitor, `/public/notices?listingId=${id}`],
      ['results', visitor, '/public/results'],
      ['indicators', visitor, '/public/indicators'],
      ['list behind them', visitor, '/public/indicators/listings?measure=bid'],
      ['statistics', visitor, '/public/statistics?by=street'],
      ['statistics by alliance', visitor, '/public/statistics?by=alliance'],
      ['ledger of the unit', posting, `/ledger?keyword=${code}`],
      ['ledger of the committee', stage.officer, `/ledger?keyword=${code}`],
      ['ledger of the supervisor', stage.supervisor, `/ledger?keyword=${code}`],
      ['indicators of the committee', stage.officer, '/indicators'],
      ['audit trail', stage.supervisor, `/audit-entries?listingId=${id}&limit=100`],
      ['todo of the committee', stage.officer, '/todo'],
      ['todo of the unit', posting, '/todo'],
      ['todo of the supervisor', stage.supervisor, '/todo'],
      ['todo of another organisation', stage.agents[3]!, '/todo'],
      ['todo of the alliance', stage.leads[0]!, '/todo'],
      ['warnings', stage.officer, '/warnings'],
    ];
    const read = async () =>
      Promise.all(
        readers.map(async ([name, client, path]) => {
          const body = await ok(client.get(path));
          return [name, JSON.stringify(body).replace(/"(now|since)":"[^"]*"/g, '')];
        }),
      );
    const before = await read();
    const withdrawn = await bid(one!, id);
    await bid(two!, id);
    await drafted(three!, id);
    await send(one!, `/bids/${withdrawn}`, 'withdraw');
    await stage.app.drain();
    expect(await read()).toEqual(before);
  });

  it('and after the closing only that somebody has bid, until both keys are turned', async () => {
    const id = await published(stage);
    const { code } = await page(id);
    await bid(one!, id);
    await bid(two!, id);
    await close(stage);
    const row = async (client: Client) =>
      (await ok(client.get(`/ledger?keyword=${code}`))).items[0];
    for (const client of [stage.officer, stage.supervisor, stage.drafter]) {
      expect(await row(client)).toMatchObject({ bidCount: null, bidderNames: null });
    }
    expect((await page(id)).bidCount).toBeNull();
    const list = await ok(visitor.get('/public/indicators/listings?measure=bid&limit=100'));
    const entry = list.items.find((item: any) => item.listingId === id);
    expect(entry).toMatchObject({ bid: true, awarded: false });
    expect(JSON.stringify(entry)).not.toMatch(/服务中心|count|organization/i);
    await opened(stage, id);
    expect((await page(id)).bidCount).toBe(2);
    const both = [one!.organizationName, two!.organizationName];
    expect(await row(stage.officer)).toMatchObject({ bidCount: 2, bidderNames: both });
    // Its officer sits on the panel of a blind evaluation.
    expect(await row(stage.drafter)).toMatchObject({ bidCount: 2, bidderNames: null });
    expect(JSON.stringify(await page(id))).not.toContain('服务中心');
  });
});
