import type { KeyObject } from 'node:crypto';

interface Held {
  key: KeyObject;
  timer: NodeJS.Timeout;
}

/** Unwrapped keys for a short while: at most `size` of them, the longest unused goes first. */
export class KeyCache {
  private readonly held = new Map<string, Held>();

  constructor(
    private readonly size: number,
    private readonly heldMs: number,
  ) {}

  get(id: string): KeyObject | undefined {
    const found = this.held.get(id);
    if (!found) return undefined;
    this.held.delete(id);
    this.held.set(id, found);
    return found.key;
  }

  /** Held from now for the set time, however often it is used. */
  set(id: string, key: KeyObject): void {
    this.drop(id);
    const timer = setTimeout(() => this.drop(id), this.heldMs).unref();
    this.held.set(id, { key, timer });
    if (this.held.size > this.size) this.drop(this.held.keys().next().value!);
  }

  clear(): void {
    for (const id of [...this.held.keys()]) this.drop(id);
  }

  private drop(id: string): void {
    clearTimeout(this.held.get(id)?.timer);
    this.held.delete(id);
  }
}
