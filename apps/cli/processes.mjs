import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * What is known of a living process; nothing when it is gone. `began` tells two processes apart that
 * had the same number one after the other.
 * @param {number} pid
 * @returns {{name: string, parent: number, began: string} | undefined}
 */
export function look(pid) {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The name stands in brackets and may itself hold blanks and brackets.
      const [open, close] = [stat.indexOf('('), stat.lastIndexOf(')')];
      const fields = stat.slice(close + 2).split(' ');
      if (fields[0] === 'Z') return undefined;
      return { name: stat.slice(open + 1, close), parent: Number(fields[1]), began: fields[19] };
    } catch {
      return undefined;
    }
  }
  const columns = ['-o', 'ppid=', '-o', 'lstart=', '-o', 'comm='];
  const { stdout } = spawnSync('ps', [...columns, '-p', `${pid}`], { encoding: 'utf8' });
  const found = /^\s*(\d+)\s+(\S+ \S+ +\S+ \S+ \S+)\s+(.*)$/.exec(stdout?.trimEnd() ?? '');
  if (!found) return undefined;
  return { name: found[3].split('/').at(-1), parent: Number(found[1]), began: found[2] };
}

/** The process that started us, past the shell that npm puts between. */
export function starter() {
  const parent = look(process.ppid);
  const shell = parent && /^-?(sh|dash|bash|ash|busybox)$/.test(parent.name);
  return shell ? parent.parent : process.ppid;
}
