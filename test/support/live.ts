import type { Client } from './client.js';

export interface LiveEvent {
  event: string;
  data: any;
}

/** An open page: what it has heard so far. */
export class LivePage {
  readonly heard: LiveEvent[] = [];
  ended = false;
  private waiting: (() => void)[] = [];

  private constructor(
    readonly status: number,
    readonly body: any,
    private readonly abort: AbortController,
  ) {}

  static async open(client: Client): Promise<LivePage> {
    const abort = new AbortController();
    const response = await fetch(`${client.baseUrl}/api/v1/live`, {
      headers: client.cookie ? { cookie: client.cookie } : {},
      signal: abort.signal,
    });
    const body = response.ok ? null : await response.json();
    const page = new LivePage(response.status, body, abort);
    if (response.ok) void page.read(response.body!);
    return page;
  }

  close(): void {
    this.abort.abort();
  }

  /** Resolves with the first event that fits, heard already or yet to come. */
  async until(fits: (event: LiveEvent) => boolean): Promise<LiveEvent> {
    for (;;) {
      const found = this.heard.find(fits);
      if (found) return found;
      if (this.ended) throw new Error(`ended after ${JSON.stringify(this.heard)}`);
      await new Promise<void>((wake) => this.waiting.push(wake));
    }
  }

  async untilEnded(): Promise<void> {
    while (!this.ended) await new Promise<void>((wake) => this.waiting.push(wake));
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = '';
    try {
      for await (const chunk of body.pipeThrough(new TextDecoderStream() as never)) {
        text += chunk as unknown as string;
        const blocks = text.split('\n\n');
        text = blocks.pop()!;
        for (const block of blocks) this.take(block);
      }
    } catch {
      // closed by the test
    }
    this.ended = true;
    this.wake();
  }

  private take(block: string): void {
    const event = /^event: (.*)$/m.exec(block)?.[1];
    const data = /^data: (.*)$/m.exec(block)?.[1];
    if (event) this.heard.push({ event, data: JSON.parse(data ?? 'null') });
    this.wake();
  }

  private wake(): void {
    this.waiting.splice(0).forEach((wake) => wake());
  }
}
