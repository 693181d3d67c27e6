import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Tries to make this process the only one behind the file, until it exits or releases it.
 * @param {string} file
 * @returns {{holder?: number, left: boolean, release(): void}} `holder`: the living process that
 *   has it instead; `left`: a predecessor ended without tidying up
 */
export function claim(file) {
  mkdirSync(dirname(file), { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const mine = JSON.stringify({ pid: process.pid, began: beginning(process.pid) });
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
    if (other?.pid && other.began === beginning(other.pid)) {
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

/** When a process began, or nothing when it is gone: numbers alone are given out again. */
function beginning(pid) {
  if (process.platform === 'linux') {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
      return fields[0] === 'Z' ? undefined : fields[19];
    } catch {
      return undefined;
    }
  }
  return spawnSync('ps', ['-o', 'lstart=', '-p', `${pid}`], { encoding: 'utf8' }).stdout?.trim();
}
