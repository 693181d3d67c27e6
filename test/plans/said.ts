import { readNotes, type Noted } from '../support/noted-statements.js';

/** A statement of the product, whoever said it. */
export interface Said extends Noted {
  /** By occasion (a route, an event's subscriber, a deadline): how often for one request at most. */
  by: Map<string, number>;
}

const VALUES = 6;

/** All that the run's tests noted, each statement once. */
export function allSaid(folder: string): Said[] {
  const all = new Map<string, Said>();
  for (const { statements, occasions } of readNotes(folder)) {
    for (const [name, counts] of Object.entries(occasions)) {
      for (const [number, count] of Object.entries(counts)) {
        const noted = statements[Number(number)]!;
        const said = all.get(noted.key) ?? { ...noted, values: [], by: new Map() };
        all.set(noted.key, said);
        said.named ||= noted.named;
        said.by.set(name, Math.max(count, said.by.get(name) ?? 0));
        if (said.text === noted.text) addValues(said.values, noted.values);
      }
    }
  }
  return [...all.values()];
}

function addValues(known: Noted['values'], more: Noted['values']): void {
  const texts = new Set(known.map((it) => JSON.stringify(it)));
  for (const values of more) {
    if (known.length < VALUES && !texts.has(JSON.stringify(values))) known.push(values);
  }
}

/** A statement on one line. */
export const oneLine = ({ text }: Noted): string => text.replace(/\s+/g, ' ').trim();
