import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Arrived {
  path: string;
  headers: IncomingHttpHeaders;
  body: any;
  at: number;
}

/** What stands behind a group's robot or a webhook: takes posts, and no more of them than its limit. */
export class GroupServer {
  readonly taken: Arrived[] = [];
  refusedForSpeed = 0;
  /** Says what becomes of the next posts; null takes them. */
  refuse: (post: Arrived) => number | null = () => null;
  /** Posts taken in a minute at most, as a robot's; the rest get `errcode` 45009. */
  limit = Infinity;
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const body: unknown = JSON.parse(Buffer.concat(parts).toString());
        const post = { path: request.url!, headers: request.headers, body, at: Date.now() };
        const status = this.refuse(post);
        response.setHeader('content-type', 'application/json');
        if (status) return response.writeHead(status).end('{}');
        return response.end(JSON.stringify({ errcode: this.take(post), errmsg: '' }));
      });
    });
  }

  private take(post: Arrived): number {
    const recent = this.taken.filter(({ at }) => at > post.at - 60_000);
    if (recent.length >= this.limit) {
      this.refusedForSpeed += 1;
      return 45009;
    }
    this.taken.push(post);
    return 0;
  }

  /** @returns its origin */
  async start(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}
