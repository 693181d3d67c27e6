import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/**
 * A load generator of its own process, on bare sockets: two cores are shared by it, the contestant and
 * the database, so it does next to nothing. Keeps one request under way a connection.
 */
export interface LoadPlan {
  port: number;
  seconds: number;
  /** Of each connection, what it asks for in turn. */
  connections: Ask[][];
}

export interface Ask {
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
  /** The body begins with `{"version":` and this number, and the next time with the next; each has a key of its own. */
  counting?: number;
  /** Asked for under an address of its own each time: with a number up to a hundred thousand by this name. */
  once?: string;
}

export interface LoadResult {
  requestsPerSecond: number;
  p50: number;
  p99: number;
  /** Answers by status. */
  statuses: Record<number, number>;
}

process.once('message', (plan: LoadPlan) => {
  void run(plan).then((result) => process.send!(result, () => process.disconnect()));
});

async function run({ port, seconds, connections }: LoadPlan): Promise<LoadResult> {
  const times: number[] = [];
  const statuses: Record<number, number> = {};
  const began = performance.now();
  const end = began + seconds * 1_000;
  const note = (ms: number, status: number) => {
    times.push(ms);
    statuses[status] = (statuses[status] ?? 0) + 1;
  };
  await Promise.all(connections.map((asks) => keepAsking(port, asks.map(writer), end, note)));
  const took = (performance.now() - began) / 1_000;
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  return { requestsPerSecond: times.length / took, p50: at(0.5), p99: at(0.99), statuses };
}

/** What is sent each time; composed once, unless it counts. */
function writer({ method, path, headers = {}, body = '', counting, once }: Ask): () => Buffer {
  const compose = (content: string, more: Record<string, string> = {}, query = '') => {
    const lines = [
      `${method} ${path}${query} HTTP/1.1`,
      'host: 127.0.0.1',
      ...Object.entries({ ...headers, ...more }).map(([name, value]) => `${name}: ${value}`),
      ...(content
        ? ['content-type: application/json', `content-length: ${Buffer.byteLength(content)}`]
        : []),
    ];
    return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${content}`);
  };
  if (once) {
    const sign = path.includes('?') ? '&' : '?';
    return () => compose(body, {}, `${sign}${once}=${Math.ceil(Math.random() * 100_000)}`);
  }
  if (counting === undefined) {
    const whole = compose(body);
    return () => whole;
  }
  let next = counting;
  return () =>
    compose(body.replace(/^\{"version":\d+/, `{"version":${next++}`), {
      'idempotency-key': randomUUID(),
    });
}

const HEAD_END = Buffer.from('\r\n\r\n');

/** One connection: the next request goes out when the answer to the last has come in whole. */
function keepAsking(
  port: number,
  asks: readonly (() => Buffer)[],
  end: number,
  note: (ms: number, status: number) => void,
): Promise<void> {
  return new Promise((done, fail) => {
    const socket: Socket = connect(port, '127.0.0.1');
    socket.setNoDelay(true);
    let [turn, asked, missing, status] = [Math.floor(Math.random() * asks.length), 0, 0, 0];
    let pending: Buffer | null = null;
    const ask = () => {
      asked = performance.now();
      socket.write(asks[turn++ % asks.length]!());
    };
    const answered = () => {
      note(performance.now() - asked, status);
      if (performance.now() >= end) socket.end();
      else ask();
    };
    socket.on('data', (chunk) => {
      if (missing > 0) {
        missing -= chunk.length;
        if (missing <= 0) answered();
        return;
      }
      const whole: Buffer = pending ? Buffer.concat([pending, chunk]) : chunk;
      const headEnd = whole.indexOf(HEAD_END);
      if (headEnd < 0) return void (pending = whole);
      pending = null;
      const head = whole.toString('latin1', 0, headEnd);
      status = Number(head.slice(9, 12));
      const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
      missing = length - (whole.length - headEnd - HEAD_END.length);
      if (missing <= 0) answered();
    });
    socket.once('connect', ask);
    socket.once('close', () => done());
    socket.once('error', fail);
  });
}
