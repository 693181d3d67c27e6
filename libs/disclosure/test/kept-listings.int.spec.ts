import { ok, type Client } from '../../../test/support/client.js';
import { published } from '../../notification/test/stories.js';
import { Stage, START } from '../../notification/test/stage.js';
import { disclosureControllers, DisclosureModule } from '../src/index.js';

let stage: Stage;
let visitor: Client;

beforeAll(async () => {
  stage = await Stage.open({}, [{ module: DisclosureModule, controllers: disclosureControllers }]);
  visitor = stage.app.visitor();
});
afterAll(() => stage?.stop());
beforeEach(() => stage.app.clock.set(START));

const LIST = '/public/listings?open=true&sort=deadline&limit=20';
const names = (list: { items: any[] }): string[] => list.items.map((item) => item.id);
const tagOf = async (path: string) =>
  (await fetch(`${stage.app.baseUrl}/api/v1${path}`)).headers.get('etag');

describe('pages of listings that are kept', () => {
  it('are given again with the same mark, until something is committed', async () => {
    const id = await published(stage);
    for (const path of [LIST, `/public/listings/${id}`]) {
      const first = await tagOf(path);
      expect(first).toMatch(/^".+"$/);
      expect(await tagOf(path)).toBe(first);
    }
    const before = names(await ok(visitor.get(LIST)));
    const next = await published(stage);
    expect(names(await ok(visitor.get(LIST))).sort()).toEqual([...before, next].sort());
  });

  it('show an answered question at once', async () => {
    const id = await published(stage);
    const path = `/public/listings/${id}`;
    expect((await ok(visitor.get(path))).questions).toEqual([]);
    const asked = await ok(
      stage.agents[0]!.post(`/listings/${id}/questions`, { body: '演示：能否每周两次？' }),
    );
    const answer = { version: 1, answer: '演示：可以' };
    await ok(stage.drafter.post(`/questions/${asked.id}/answer`, answer));
    expect((await ok(visitor.get(path))).questions).toMatchObject([{ answer: '演示：可以' }]);
  });

  it('turn by themselves when the deadline passes, though nothing is committed', async () => {
    const id = await published(stage);
    const path = `/public/listings/${id}`;
    const { bidDeadline } = await ok(visitor.get(path));
    await stage.app.clock.set(new Date(Date.parse(bidDeadline) - 1_500).toISOString());
    const look = async () => ({
      page: (await ok(visitor.get(path))).open as boolean,
      list: names(await ok(visitor.get(LIST))).includes(id),
      over: names(await ok(visitor.get(`${LIST.replace('true', 'false')}`))).includes(id),
    });
    const seen = new Set<string>();
    for (let past = false; !past;) {
      const before = (await stage.app.clock.now()) >= new Date(bidDeadline);
      const { page, list, over } = await look();
      past = before;
      seen.add(`${page} ${list}`);
      if (past) expect({ page, list, over }).toEqual({ page: false, list: false, over: true });
    }
    expect(seen).toContain('true true');
  });
});
