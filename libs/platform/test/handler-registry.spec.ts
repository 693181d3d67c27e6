import { IsInt } from 'class-validator';
import { DEADLINE_KINDS, type DeadlineKind, type EventName } from '#contracts';
import {
  assertComplete,
  defineJob,
  Every,
  Handles,
  HandlerRegistry,
  OnDeadline,
  OnEvent,
} from '../src/index.js';
import { checkPayload, jobNamed } from '../src/queue/job.js';
import { count } from './queue-conformance.js';

class Payload {
  @IsInt()
  n: number;
}
const job = defineJob('registry.job', Payload, { queue: 'tasks', attempts: 1, backoff: 1 });

class Handler {
  handle(): Promise<void> {
    return Promise.resolve();
  }
}
const subscriber = (names: EventName | EventName[], name: string): object => {
  @OnEvent(names, name)
  class Subscriber extends Handler {}
  return new Subscriber();
};
const deadline = (...kinds: DeadlineKind[]): object => {
  @OnDeadline(...kinds)
  class Due extends Handler {}
  return new Due();
};
@Handles(job)
class JobHandler extends Handler {}

@Handles(count)
class CountHandler extends Handler {}

@Every('upkeep', 5)
class Upkeep {
  run(): Promise<boolean> {
    return Promise.resolve(false);
  }
}

describe('subscriptions', () => {
  it('lists the subscribers of an event in their order', () => {
    const registry = new HandlerRegistry([
      subscriber(['listing.closed', 'listing.opened'], 'second-one'),
      subscriber('listing.closed', 'first-one'),
    ]);
    expect(registry.subscribersOf('listing.closed')).toEqual(['second-one', 'first-one']);
    expect(registry.subscribersOf('listing.opened')).toEqual(['second-one']);
    expect(registry.subscribersOf('need.stated')).toEqual([]);
  });

  it('keeps several subscriptions of one class apart from those of a class that extends it', () => {
    @OnEvent('listing.closed', 'one')
    @OnEvent('listing.opened', 'two')
    class Both extends Handler {}
    @OnEvent('need.stated', 'three')
    class Further extends Both {}
    const registry = new HandlerRegistry([new Both(), new Further()]);
    expect(registry.subscribersOf('listing.closed')).toEqual(['one']);
    expect(registry.subscribersOf('listing.opened')).toEqual(['two']);
    expect(registry.subscribersOf('need.stated')).toEqual(['three']);
  });

  it.each([
    [
      'the same subscriber twice',
      () => [subscriber('need.stated', 'a'), subscriber('need.stated', 'a')],
      'subscriber a of need.stated twice',
    ],
    [
      'an unknown event',
      () => [subscriber('need.forgotten' as EventName, 'a')],
      'a: unknown event need.forgotten',
    ],
    [
      'a property of objects for an event',
      () => [subscriber('toString' as EventName, 'a')],
      'a: unknown event toString',
    ],
    [
      'a name that is no name',
      () => [subscriber('need.stated', 'A:b')],
      "not a subscriber's name: A:b",
    ],
    [
      'two handlers of a deadline',
      () => [deadline('listing.close'), deadline('listing.close')],
      'deadline listing.close has two handlers',
    ],
    [
      'an unknown deadline',
      () => [deadline('listing.forget' as DeadlineKind)],
      'unknown deadline listing.forget',
    ],
    [
      'two handlers of a job',
      () => [new JobHandler(), new JobHandler()],
      'job registry.job has two handlers',
    ],
    ['a periodic task twice', () => [new Upkeep(), new Upkeep()], 'periodic task upkeep twice'],
    ['a class that handles nothing', () => [new Handler()], 'Handler handles nothing'],
  ])('refuses %s', (_what, handlers, message) => {
    expect(() => new HandlerRegistry(handlers())).toThrow(message);
  });
});

describe('completeness', () => {
  it('asks for a handler of every deadline and every job', () => {
    const all = [deadline(...DEADLINE_KINDS), new JobHandler(), new CountHandler()];
    expect(() => assertComplete(new HandlerRegistry(all))).not.toThrow();
    const [missing, ...others] = DEADLINE_KINDS;
    const some = new HandlerRegistry([deadline(...others), new CountHandler()]);
    expect(() => assertComplete(some)).toThrow(
      `without a handler: deadline ${missing}, job registry.job`,
    );
  });
});

describe('jobs', () => {
  it('are defined once, under a proper name', () => {
    const options = { queue: 'tasks', attempts: 1, backoff: 1 } as const;
    expect(() => defineJob('registry.job', Payload, options)).toThrow('defined twice');
    expect(() => defineJob('nameless', Payload, options)).toThrow('not a job name');
  });

  it('fail on an unknown name, a missing handler and a wrong payload', () => {
    expect(() => jobNamed('registry.unheard_of')).toThrow('unknown job registry.unheard_of');
    expect(() => new HandlerRegistry([]).jobHandler(job)).toThrow('no handler of job');
    expect(checkPayload(job, { n: 1 })).toEqual({ n: 1 });
    for (const wrong of [undefined, {}, { n: 'x' }, { n: 1, more: 2 }]) {
      expect(() => checkPayload(job, wrong)).toThrow('payload of registry.job');
    }
  });
});
