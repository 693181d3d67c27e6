import type { Client } from '../../../test/support/client.js';
import { ok, refusal } from '../../../test/support/client.js';
import { Authenticator } from '../../identity/test/authenticator.js';
import { hashPassword } from '../../identity/src/application/passwords.js';
import { DEADLINE, Scene } from './scene.js';

const PASSWORD = 'Correct-horse-7';

describe('the opening asks once more who turns a key', () => {
  let scene: Scene;
  let hash: string;
  beforeAll(async () => {
    scene = await Scene.start(0);
    hash = await hashPassword(PASSWORD);
  });
  afterAll(() => scene.app.stop());

  /** Somebody signed in just now, with a password, whose client answers no question by itself. */
  const person = async (role: 'committee_officer' | 'supervisor'): Promise<Client> => {
    const client = await scene.app.as(role);
    client.prove = undefined;
    await scene.app.db.query('UPDATE account SET password_hash = $2 WHERE id = $1', [
      client.accountId,
      hash,
    ]);
    return client;
  };
  const minutesLater = async (minutes: number) => {
    const now = (await scene.app.clock.now()).getTime();
    await scene.app.clock.set(new Date(now + minutes * 60_000).toISOString());
  };
  const closed = async () => {
    const { listingId } = await scene.closed(1);
    await scene.app.clock.set(new Date(Date.parse(DEADLINE) + 3_600_000).toISOString());
    const turn = (which: string) => (client: Client, key?: string) =>
      client.post(`/listings/${listingId}/opening/${which}-key`, {}, { key });
    return { listingId, first: turn('first'), second: turn('second') };
  };
  const prove = (client: Client, body: object) =>
    refusal(client.post('/sessions/current/proof', body));

  it('counts a sign-in for ten minutes, then takes the password, for ten more', async () => {
    const { listingId, first, second } = await closed();
    const [officer, supervisor] = [await person('committee_officer'), await person('supervisor')];
    await minutesLater(11);
    expect(await refusal(first(officer, 'turn-1'))).toBe('403 reauthentication_required');
    expect(await prove(officer, { password: 'Not-the-one-1' })).toBe('422 password_wrong');
    expect(await prove(officer, {})).toBe('422 invalid_input');
    expect(await refusal(first(officer, 'turn-1'))).toBe('403 reauthentication_required');
    expect(await prove(officer, { password: PASSWORD })).toBe('200 ');
    // The very command that was refused goes on.
    expect((await ok(first(officer, 'turn-1'))).status).toBe('first_key');

    expect(await refusal(second(supervisor))).toBe('403 reauthentication_required');
    expect(await scene.status('listing', listingId)).toBe('closed');
    expect(await prove(supervisor, { password: PASSWORD })).toBe('200 ');
    await minutesLater(11);
    expect(await refusal(second(supervisor))).toBe('403 reauthentication_required');
    expect(await prove(supervisor, { password: PASSWORD })).toBe('200 ');
    await minutesLater(9);
    expect((await ok(second(supervisor))).status).toBe('opened');
  });

  it('holds for the session that proved it, not for another of the same account', async () => {
    const { first } = await closed();
    const here = await person('committee_officer');
    const elsewhere = await scene.app.as('committee_officer', { accountId: here.accountId });
    elsewhere.prove = undefined;
    await minutesLater(11);
    expect(await prove(here, { password: PASSWORD })).toBe('200 ');
    expect(await refusal(first(elsewhere))).toBe('403 reauthentication_required');
    await ok(first(here));
  });

  it('takes a code of the second factor instead, once; guesses lock the account', async () => {
    const { first } = await closed();
    const officer = await person('committee_officer');
    await scene.app.db.query('DELETE FROM second_factor WHERE account_id = $1', [
      officer.accountId,
    ]);
    const { secret } = await ok(officer.post('/me/second-factor', { password: PASSWORD }));
    const phone = new Authenticator(secret);
    await ok(officer.post('/me/second-factor/confirm', { code: phone.code(-1) }));
    await minutesLater(11);
    const code = phone.code(1);
    expect(await prove(officer, { code: phone.wrongCode() })).toBe('422 second_factor_wrong');
    expect(await refusal(first(officer))).toBe('403 reauthentication_required');
    expect(await prove(officer, { code })).toBe('200 ');
    await ok(first(officer));
    expect(await prove(officer, { code })).toBe('422 second_factor_wrong');
    for (let n = 0; n < 3; n += 1) await prove(officer, { code: phone.wrongCode() });
    expect(await prove(officer, { password: 'Not-the-one-1' })).toBe('423 account_locked');
    expect(await prove(officer, { password: PASSWORD })).toBe('423 account_locked');
  });

  it('does not take a code from somebody without a second factor', async () => {
    const officer = await person('committee_officer');
    await scene.app.db.query('DELETE FROM second_factor WHERE account_id = $1', [
      officer.accountId,
    ]);
    expect(await prove(officer, { code: '123456' })).toBe('422 second_factor_wrong');
  });
});
