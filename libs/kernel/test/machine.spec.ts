import * as contracts from '#contracts';
import type { MachineTable } from '#contracts';
import { defineMachine } from '../src/index.js';

/** Every table that the contracts export, so that a new one is checked without being named here. */
const tables = Object.values(contracts as Record<string, unknown>).filter(
  (value): value is MachineTable =>
    typeof value === 'object' && value !== null && 'transitions' in value,
);

type Light = 'off' | 'on' | 'broken';
const light: MachineTable<Light> = {
  subject: 'light',
  name: '灯',
  statuses: { off: '关', on: '开', broken: '坏' },
  terminal: ['broken'],
  transitions: [
    { from: null, to: 'off', command: 'make', roles: ['administrator'], event: 'need.stated' },
    { from: 'off', to: 'on', command: 'press', roles: ['resident'], event: 'need.stated' },
    { from: 'on', to: 'off', command: 'press', roles: ['resident'], event: 'need.stated' },
    { from: 'on', to: 'broken', command: 'burn', roles: ['system'], event: 'need.stated' },
  ],
};
const without = (command: string) => ({
  ...light,
  transitions: light.transitions.filter((row) => row.command !== command),
});

describe('defineMachine', () => {
  it('answers what the table says and nothing else', () => {
    const machine = defineMachine(light);
    expect(machine.subject).toBe('light');
    expect(machine.name).toBe('灯');
    expect(machine.statusNames.on).toBe('开');
    expect(machine.statuses).toEqual(['off', 'on', 'broken']);
    expect(machine.find(null, 'make')?.to).toBe('off');
    expect(machine.find('on', 'press')?.to).toBe('off');
    expect(machine.find('broken', 'press')).toBeUndefined();
    expect(machine.allows('on', 'press', 'resident')).toBe(true);
    expect(machine.allows('on', 'press', 'administrator')).toBe(false);
    expect(machine.allows('off', 'burn', 'system')).toBe(false);
    expect(machine.commandsFrom('on', 'resident')).toEqual(['press']);
    expect(machine.commandsFrom(null, 'administrator')).toEqual(['make']);
    expect(machine.isTerminal('broken')).toBe(true);
    expect(machine.isTerminal('on')).toBe(false);
  });

  it.each<[string, MachineTable, RegExp]>([
    ['the same command twice in a state', twice(), /light: twice: off --press/],
    ['no creation', without('make'), /no creation row/],
    ['a state nothing leads to', without('burn'), /unreachable: broken/],
    ['a dead end', { ...light, terminal: [] }, /dead end not declared terminal: broken/],
    ['a terminal state with a way out', { ...light, terminal: ['on'] }, /way out: on/],
    ['an unknown terminal state', { ...light, terminal: ['broken', 'lost'] }, /terminal: lost/],
    ['an unknown state', { ...light, statuses: { off: '关', on: '开' } }, /unknown: broken/],
    ['a row for nobody', nobody(), /nobody may: on --burn/],
  ])('refuses %s', (_fault, table, message) => {
    expect(() => defineMachine(table)).toThrow(message);
  });

  it('finds the tables of the project', () => {
    expect(tables.map((table) => table.subject)).toEqual(
      expect.arrayContaining(['need', 'listing', 'bid', 'evaluation', 'award', 'objection']),
    );
  });

  it.each(tables.map((table) => [table.subject, table] as const))(
    'accepts the table of %s',
    (_subject, table) => {
      const machine = defineMachine(table);
      for (const row of table.transitions) {
        expect(machine.find(row.from, row.command)).toBe(row);
      }
    },
  );
});

function twice(): MachineTable {
  return { ...light, transitions: [...light.transitions, light.transitions[1]!] };
}

function nobody(): MachineTable {
  const burn = { ...light.transitions[3]!, roles: [] };
  return { ...light, transitions: [...light.transitions.slice(0, 3), burn] };
}
