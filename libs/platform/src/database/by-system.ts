import { systemCommand } from './command.js';
import { Tx } from './tx.js';

/**
 * Takes steps that are the rules' own (a draft lapses, an award takes effect) inside the transaction
 * of whoever set them off, so that history names the system and not that person.
 */
export async function bySystem<T>(
  tx: Tx,
  name: string,
  work: (system: Tx) => Promise<T>,
): Promise<T> {
  const system = new Tx(tx.manager, { ...systemCommand(name), requestId: tx.command.requestId });
  const result = await work(system);
  await system.trail.finish();
  tx.trail.emitted ||= system.trail.emitted;
  tx.trail.entries.push(...system.trail.entries);
  return result;
}
