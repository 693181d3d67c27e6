import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A TCP line to a server of ours, which can be cut and closed while both ends live. */
export class Proxy {
  private readonly pairs = new Set<readonly [Socket, Socket]>();
  private readonly server: Server;
  private closed = false;
  readonly target: number;

  constructor(target: number) {
    this.target = target;
    this.server = createServer((near) => this.join(near));
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async open(): Promise<this> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return this;
  }

  /** Cuts every connection that stands; new ones are taken again at once. */
  cut(): void {
    for (const pair of this.pairs) for (const socket of pair) socket.resetAndDestroy();
  }

  /** Cuts every connection and lets none through until told otherwise. */
  block(closed: boolean): void {
    this.closed = closed;
    if (closed) this.cut();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((done) => this.server.close(done));
  }

  private join(near: Socket): void {
    if (this.closed) return void near.resetAndDestroy();
    const far = connect(this.target, '127.0.0.1');
    const pair = [near, far] as const;
    this.pairs.add(pair);
    const end = () => {
      this.pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const socket of pair) socket.setNoDelay(true).on('error', end).on('close', end);
    near.pipe(far).pipe(near);
  }
}
