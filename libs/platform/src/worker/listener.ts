import pg from 'pg';
import type { Logger } from 'pino';
import { describeError } from '../queue/errors.js';
import { Loop } from './loop.js';

/**
 * Hears the database's notifications on a connection of its own and stays connected. After each
 * new connection every channel counts as notified (with an empty payload), because something may
 * have been missed.
 */
export class Listener {
  private client?: pg.Client;
  private readonly keeper: Loop;

  /** @param channels what to do on a notification, by channel; names are trusted */
  constructor(
    private readonly url: string,
    private readonly channels: Readonly<Record<string, (payload: string) => void>>,
    private readonly logger: Logger,
  ) {
    this.keeper = new Loop('listener', 60_000, () => this.connect(), logger);
  }

  start(): void {
    this.keeper.start();
  }

  async stop(): Promise<void> {
    await this.keeper.stop();
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<boolean> {
    if (this.client) return false;
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'jiebang-listener',
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      connectionTimeoutMillis: 5_000,
    });
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ channel, payload = '' }) => this.channels[channel]?.(payload));
    await client.connect();
    try {
      for (const channel of Object.keys(this.channels)) await client.query(`LISTEN ${channel}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.client = client;
    for (const notify of Object.values(this.channels)) notify('');
    return false;
  }

  private lost(client: pg.Client, error?: Error): void {
    if (this.client !== client) return;
    this.client = undefined;
    this.logger.warn(error ? describeError(error) : {}, 'listener lost its connection');
    void client.end().catch(() => undefined);
    this.keeper.wake();
  }
}
