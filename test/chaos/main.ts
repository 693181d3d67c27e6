import { parseArgs } from 'node:util';
import { chaos } from './chaos.js';

/** `npm run chaos -- --minutes 15 [--backend postgres|redis|both] [--seed S]` */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '15' },
    backend: { type: 'string', default: 'both' },
    seed: { type: 'string', default: `${Date.now()}` },
  },
});
const { backend, seed } = values;
const backends = backend === 'both' ? (['postgres', 'redis'] as const) : [backend];
let sound = true;
for (const one of backends) {
  if (one !== 'postgres' && one !== 'redis') throw new Error(`no backend ${one}`);
  sound = (await chaos({ backend: one, seed, minutes: Number(values.minutes) })) && sound;
}
process.exit(sound ? 0 : 1);
