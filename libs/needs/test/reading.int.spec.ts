import { newId } from '#kernel';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import { ACCEPTED, makePlaces, rooms, statement, submitted, walk } from './fixture.js';

describe('reading needs', () => {
  let app: TestApp;
  let place: Awaited<ReturnType<typeof makePlaces>>;
  let readers: Record<string, Client>;
  /** Needs by what they are, in the order in which they were stated. */
  let needs: Record<'draft' | 'community' | 'street' | 'elsewhere' | 'clerkDraft', string>;

  beforeAll(async () => {
    app = await startApp(rooms);
    place = await makePlaces(app);
    const unit = (unitId: string) => app.as('posting_officer', { unitId });
    readers = {
      resident: await app.as('resident'),
      neighbour: await app.as('resident'),
      street: await unit(place.street.id),
      community: await unit(place.community.id),
      otherStreet: await unit(place.otherStreet.id),
      officer: await app.as('committee_officer'),
      approver: await app.as('committee_approver'),
      supervisor: await app.as('supervisor'),
    };
    const contact = { contactName: '演示居民', contactPhone: '13900001234' };
    const { resident, neighbour, street } = readers;
    needs = {
      draft: (await ok(resident!.post('/needs', statement(place.community.id)))).id,
      community: (await submitted(resident!, place.community.id, { ...contact, urgency: 1 })).id,
      street: (await submitted(neighbour!, place.street.id, { urgency: 3 })).id,
      elsewhere: (await submitted(neighbour!, place.otherStreet.id, { category: 'rural' })).id,
      clerkDraft: (await ok(street!.post('/needs', statement(place.street.id)))).id,
    };
  });
  afterAll(() => app.stop());

  const seenBy = async (reader: string, query = '') => {
    const { items } = await ok(readers[reader]!.get(`/needs?sort=createdAt&limit=100&${query}`));
    const names = Object.fromEntries(Object.entries(needs).map(([name, id]) => [id, name]));
    return items.map((item: { id: string }) => names[item.id]);
  };

  it.each([
    ['resident', ['draft', 'community']],
    ['neighbour', ['street', 'elsewhere']],
    ['street', ['community', 'street', 'clerkDraft']],
    ['community', ['community']],
    ['otherStreet', ['elsewhere']],
    ['officer', ['community', 'street', 'elsewhere']],
    ['approver', ['community', 'street', 'elsewhere']],
    ['supervisor', ['community', 'street', 'elsewhere']],
  ])('shows %s what is theirs, in the list and one by one', async (reader, expected) => {
    expect(await seenBy(reader)).toEqual(expected);
    for (const [name, id] of Object.entries(needs)) {
      const { status } = await readers[reader]!.get(`/needs/${id}`);
      expect([name, status]).toEqual([name, expected.includes(name) ? 200 : 404]);
    }
  });

  it('is not for those without a part in needs', async () => {
    for (const role of [
      'organization_agent',
      'expert',
      'alliance_lead',
      'rotating_chair',
      'administrator',
    ] as const) {
      const client = await app.as(role);
      expect(await refusal(client.get('/needs'))).toBe('403 role_not_allowed');
      expect(await refusal(client.get(`/needs/${needs.community}`))).toBe('403 role_not_allowed');
      expect(await refusal(client.get(`/needs/${needs.community}/timeline`))).toBe(
        '403 role_not_allowed',
      );
    }
    expect(await refusal(app.visitor().get('/needs'))).toBe('401 not_signed_in');
    expect(await refusal(readers.officer!.get(`/needs/${newId()}`))).toBe('404 not_found');
    expect(await refusal(readers.neighbour!.get(`/needs/${needs.community}/timeline`))).toBe(
      '404 not_found',
    );
  });

  it('tells whom to ring up only to the stater, the units concerned and the committee', async () => {
    for (const [reader, shown] of [
      ['resident', true],
      ['street', true],
      ['community', true],
      ['officer', true],
      ['approver', true],
      ['supervisor', false],
    ] as const) {
      const text = JSON.stringify((await readers[reader]!.get(`/needs/${needs.community}`)).body);
      expect([reader, /13900001234/.test(text)]).toEqual([reader, shown]);
      expect([reader, /演示居民/.test(text)]).toEqual([reader, shown]);
      const list = JSON.stringify((await readers[reader]!.get('/needs')).body);
      expect(list).toContain(needs.community);
      expect(list).not.toMatch(/13900001234|演示居民/);
    }
  });

  it('filters and sorts', async () => {
    expect(await seenBy('officer', 'urgency=3')).toEqual(['street']);
    expect(await seenBy('officer', 'category=rural')).toEqual(['elsewhere']);
    expect(await seenBy('officer', `unitId=${place.street.id}`)).toEqual(['community', 'street']);
    expect(await seenBy('officer', 'status=draft')).toEqual([]);
    expect(await seenBy('street', 'mine=true')).toEqual(['clerkDraft']);
    expect(await seenBy('street', 'mine=false')).toEqual(['community', 'street']);
    expect(await seenBy('officer', 'source=superior_decision')).toEqual([]);
    expect(await seenBy('officer', `keyword=${encodeURIComponent('扶手')}`)).toHaveLength(3);
    expect(await seenBy('officer', 'suitable=true')).toEqual([]);
    const { items } = await ok(readers.officer!.get('/needs?sort=-urgency'));
    expect(items.map((item: { urgency: number }) => item.urgency)).toEqual([3, 2, 1]);
    for (const query of ['status=lost', 'urgency=9', 'sort=body', 'mine=maybe', 'cursor=zz']) {
      expect(await refusal(readers.officer!.get(`/needs?${query}`))).toBe('422 invalid_input');
    }
  });

  it('pages through every sort without losing or repeating one', async () => {
    for (const sort of ['createdAt', '-createdAt', 'submittedAt', '-submittedAt', 'urgency']) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const more: string = cursor ? `&cursor=${cursor}` : '';
        const page = await ok(readers.street!.get(`/needs?limit=1&sort=${sort}${more}`));
        seen.push(...page.items.map((item: { id: string }) => item.id));
        cursor = page.nextCursor;
      } while (cursor);
      expect([...seen].sort()).toEqual([needs.community, needs.street, needs.clerkDraft].sort());
    }
  });

  it('finds what was found suitable', async () => {
    const { officer, neighbour } = readers;
    const need = await submitted(neighbour!, place.otherStreet.id);
    await walk(officer!, need.id, need.version, ['start-review'], ['accept', ACCEPTED]);
    const { items } = await ok(officer!.get('/needs?suitable=true'));
    expect(items.map((item: { id: string }) => item.id)).toEqual([need.id]);
  });
});
