import 'reflect-metadata';
import type { EventName, EventPayload } from '#contracts';
import type { Tx } from '../database/tx.js';

/** An event as a subscriber gets it. */
export interface DeliveredEvent<N extends EventName = EventName> {
  id: string;
  name: N;
  payload: EventPayload<N>;
  /** By the business clock, when the change was made. */
  occurredAt: Date;
}

/** What `@OnEvent` stands on. */
export interface EventHandler<N extends EventName = EventName> {
  /**
   * The effect, in the transaction that also notes the event as consumed: it happens once, or is
   * tried again. No network in here.
   */
  handle(tx: Tx, event: DeliveredEvent<N>): Promise<unknown>;
}

export interface Subscription {
  subscriber: string;
  names: readonly EventName[];
}

const KEY = Symbol('subscriptions');

/**
 * Subscribes a class to events.
 *
 * @param subscriber short lower-case name with hyphens, for good: what it has consumed is kept
 *                   under it
 */
export function OnEvent<N extends EventName>(names: N | readonly N[], subscriber: string) {
  return <C extends new (...args: never[]) => EventHandler<N>>(handler: C): void => {
    const own: Subscription = { subscriber, names: Array.isArray(names) ? names : [names as N] };
    Reflect.defineMetadata(KEY, [...subscriptionsOf(handler), own], handler);
  };
}

export function subscriptionsOf(handler: object): Subscription[] {
  return (Reflect.getOwnMetadata(KEY, handler) as Subscription[] | undefined) ?? [];
}
