import type { BeforeApplicationShutdown, OnApplicationShutdown } from '@nestjs/common';
import { DomainError } from '#kernel';
import type { Role } from '#contracts';
import type { Logger } from 'pino';
import { describeError } from '../queue/errors.js';
import { Listener } from '../worker/listener.js';
import { liveEvent, LiveStream, type LiveSession } from './live-stream.js';

/** What writers notify of on the channel `live`: ids and states, never contents. */
interface LiveSignal {
  event: string;
  /** For this account alone; its data are asked of the event's teller. */
  account?: string;
  /** For sessions that act in one of these roles. */
  roles?: Role[];
  data?: object;
}

export interface LiveLimits {
  /** Open pages of one process. */
  streams: number;
  /** Open pages of one account. */
  perAccount: number;
}

type StillStanding = (tokens: readonly string[]) => Promise<ReadonlyMap<string, string>>;

const HEARTBEAT_MS = 20_000;

/**
 * The open pages of this process and the one connection that hears for all of them. What a page
 * misses while it is away it asks for anew, so nothing is kept.
 */
export class LiveHub implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly streams = new Set<LiveStream>();
  private readonly tellers = new Map<string, (accountId: string) => Promise<object>>();
  private readonly asked = new Map<string, 'asking' | 'again'>();
  private readonly listener: Listener;
  private heartbeat?: NodeJS.Timeout;
  private stillStanding?: StillStanding;
  private closing = false;

  constructor(
    url: string,
    private readonly limits: LiveLimits,
    private readonly logger: Logger,
  ) {
    this.listener = new Listener(url, { live: (payload) => this.heard(payload) }, logger);
  }

  /** Names who tells an account what an event means for it, such as how many messages are unread. */
  teller(event: string, tell: (accountId: string) => Promise<object>): void {
    this.tellers.set(event, tell);
  }

  /**
   * Opens a page's stream. The first one starts the connection to the database.
   * @param stillStanding tells which sessions still stand; asked at every heartbeat
   * @throws DomainError too_many_streams | service_unavailable
   */
  open(session: LiveSession | null, stillStanding: StillStanding): LiveStream {
    if (this.closing) throw new DomainError('service_unavailable');
    const accountId = session?.actor.accountId;
    // Visitors leave a part of the places to those who work here.
    const most = session ? this.limits.streams : Math.ceil(this.limits.streams * 0.8);
    const own = accountId ? this.streamsOf(accountId).length : 0;
    if (this.streams.size >= most || own >= this.limits.perAccount) {
      throw new DomainError('too_many_streams');
    }
    this.stillStanding = stillStanding;
    const stream = new LiveStream(session);
    this.streams.add(stream);
    stream.once('close', () => this.streams.delete(stream));
    if (!this.heartbeat) {
      this.heartbeat = setInterval(() => void this.beat(), HEARTBEAT_MS).unref();
      this.listener.start();
    }
    if (accountId) for (const event of this.tellers.keys()) this.ask(event, accountId);
    return stream;
  }

  /** Keeps lines open, and ends the streams whose session has ended or acts in another role. */
  async beat(): Promise<void> {
    try {
      const held = [...this.streams].filter((stream) => stream.session);
      const tokens = [...new Set(held.map((stream) => stream.session!.token))];
      const standing = tokens.length > 0 ? await this.stillStanding!(tokens) : new Map();
      for (const stream of held) {
        const { token, actor } = stream.session!;
        if (standing.get(token) === actor.membershipId) continue;
        stream.tell(liveEvent('session', {}));
        stream.end();
      }
    } catch (error) {
      this.logger.warn(describeError(error), 'sessions of live streams could not be checked');
    }
    for (const stream of this.streams) stream.tell(': alive\n\n');
  }

  /** Before the server closes, which waits for answers under way. */
  async beforeApplicationShutdown(): Promise<void> {
    this.closing = true;
    clearInterval(this.heartbeat);
    for (const stream of this.streams) stream.end();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.heartbeat) await this.listener.stop();
    for (const stream of this.streams) stream.destroy();
  }

  private heard(payload: string): void {
    // The connection is new: whatever happened before it was not heard.
    if (payload === '') return this.tellAll(liveEvent('refresh', {}), () => true);
    const { event, account, roles, data = {} } = JSON.parse(payload) as LiveSignal;
    if (account) return this.ask(event, account);
    const text = liveEvent(event, data);
    this.tellAll(text, ({ session }) => !roles || roles.includes(session?.actor.role as Role));
  }

  private tellAll(text: string, whom: (stream: LiveStream) => boolean): void {
    for (const stream of this.streams) if (whom(stream)) stream.tell(text);
  }

  /** Asks the teller once for any number of signals, and once more for those that came meanwhile. */
  private ask(event: string, accountId: string): void {
    const tell = this.tellers.get(event);
    if (!tell || this.streamsOf(accountId).length === 0) return;
    const key = `${event} ${accountId}`;
    if (this.asked.has(key)) return void this.asked.set(key, 'again');
    this.asked.set(key, 'asking');
    tell(accountId)
      .then((data) => {
        const text = liveEvent(event, data);
        for (const stream of this.streamsOf(accountId)) stream.tell(text);
      })
      .catch((error: unknown) => this.logger.warn(describeError(error), 'live event not told'))
      .finally(() => {
        const again = this.asked.get(key) === 'again';
        this.asked.delete(key);
        if (again) this.ask(event, accountId);
      });
  }

  private streamsOf(accountId: string): LiveStream[] {
    return [...this.streams].filter(({ session }) => session?.actor.accountId === accountId);
  }
}
