import { WorkCalendar } from '#kernel';
import { DEMO_PASSWORD } from '../seed/accounts.js';
import { eventually, Person } from './person.js';

interface Named {
  id: string;
  name: string;
}

/** What a story waits on for a later moment. */
export interface Moments {
  until(instant: Date): Promise<void>;
}

/** Everyone who takes part, by demonstration login, and what they all look things up in. */
export class Cast {
  private readonly people = new Map<string, Person>();
  readonly public: Person;
  private calendar: WorkCalendar | undefined;

  constructor(
    baseUrl: string,
    readonly timeline: Moments,
    /** How somebody with a login (nobody: the public) talks to the api. */
    private readonly make = (login: string, password: string) =>
      new Person(baseUrl, login, password),
    /** How long what workers do may take, in seconds. */
    private readonly patience = 60,
  ) {
    this.public = make('', '');
  }

  /** @throws Error naming what did not come in time */
  eventually<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
    return eventually(what, ask, this.patience);
  }

  person(login: string): Person {
    const known = this.people.get(login) ?? this.make(login, DEMO_PASSWORD);
    this.people.set(login, known);
    return known;
  }

  /** The agent of an organisation, by the number of its login. */
  agent(number: number): Person {
    return this.person(`org${String(number).padStart(2, '0')}`);
  }

  /** The organisation an agent acts for. */
  async organizationOf(number: number): Promise<string> {
    const me = await this.agent(number).get<{ membership: { organizationId: string } }>('/me');
    return me.membership.organizationId;
  }

  async unitOf(login: string): Promise<string> {
    const me = await this.person(login).get<{ membership: { unitId: string } }>('/me');
    return me.membership.unitId;
  }

  /** 2026's official working days, as the instance knows them. */
  async workdays(): Promise<WorkCalendar> {
    this.calendar ??= new WorkCalendar(await this.public.get('/calendar/years/2026'));
    return this.calendar;
  }

  /** The account behind a login among those a list names. */
  async find(list: string, name: string): Promise<Named> {
    const { items } = await this.person('officer1').get<{ items: Named[] }>(list);
    const found = items.find((item) => item.name === name);
    if (!found) throw new Error(`没有找到${name}`);
    return found;
  }
}

/** An instant of a Beijing date, such as `at('2026-03-02', '09:30')`. */
export const at = (date: string, time: string): Date => new Date(`${date}T${time}:00+08:00`);
