import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { look } from './processes.mjs';

/**
 * Tries to make this process the only one behind the file, until it exits or releases it.
 * @param {string} file
 * @returns {{holder?: number, left: boolean, release(): void}} `holder`: the living process that
 *   has it instead; `left`: a predecessor ended without tidying up
 */
export function claim(file) {
  mkdirSync(dirname(file), { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const mine = JSON.stringify({ pid: process.pid, began: look(process.pid)?.began });
  const release = () => {
    if (read(file)?.pid === process.pid) rmSync(file, { force: true });
  };
  for (let left = false; ; left = true) {
    try {
      writeFileSync(file, mine, { flag: 'wx' });
      process.once('exit', release);
      return { left, release };
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const other = read(file);
    const living = other && look(other.pid);
    if (living && living.began === other.began) {
      return { holder: other.pid, left, release: () => undefined };
    }
    rmSync(file, { force: true });
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
