import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError } from '../config/parsers.js';
import type { SealCipher } from './cipher.js';
import { LocalMasterKeys } from './local-master-keys.js';
import { masterKeyId } from './master-keys.js';

const HEAD =
  '# 揭榜台主密钥：请另行备份，勿与数据库备份放在一起；每行一把（base64），最后一行为现用';
const SETTING = 'MASTER_KEY_FILE';

/** Master keys in a file that nobody but its owner can read, one a line, the newest last. */
export class FileMasterKeys extends LocalMasterKeys {
  private read = '';

  private constructor(
    cipher: SealCipher,
    private readonly file: string,
  ) {
    super(cipher);
  }

  /**
   * Reads the file. Where there is none it is made, but only while nothing depends on an earlier one.
   *
   * @param inUse whether the database already holds keys wrapped by a master key
   * @throws ConfigError missing although in use | readable by others | not in form
   */
  static open(cipher: SealCipher, file: string, inUse: boolean): FileMasterKeys {
    if (!existsSync(file)) {
      if (inUse) {
        throw new ConfigError(
          SETTING,
          `找不到主密钥文件 ${file}，而数据库里已有用它密封的内容；请把备份的主密钥文件放回原处。`,
        );
      }
      make(file);
    }
    const keys = new FileMasterKeys(cipher, file);
    keys.refresh();
    return keys;
  }

  /** Appends a new newest key; written aside and renamed, so that no reader meets half a file. */
  async addKey(): Promise<string> {
    this.refresh();
    const key = randomBytes(32);
    const aside = `${this.file}.${process.pid}`;
    write(aside, `${this.read.trimEnd()}\n${key.toString('base64')}\n`);
    renameSync(aside, this.file);
    this.refresh();
    return masterKeyId(key);
  }

  protected refresh(): void {
    const text = readSecret(this.file);
    if (text === this.read) return;
    this.hold(parse(text, this.file));
    this.read = text;
  }
}

function readSecret(file: string): string {
  if (!existsSync(file)) throw new ConfigError(SETTING, `找不到主密钥文件 ${file}。`);
  const mode = statSync(file).mode & 0o777;
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new ConfigError(
      SETTING,
      `主密钥文件 ${file} 的权限是 ${mode.toString(8)}，别人也能读；请执行 chmod 600 ${file} 后再启动。`,
    );
  }
  return readFileSync(file, 'utf8');
}

function parse(text: string, file: string): Buffer[] {
  const lines = text.split('\n').map((line) => line.trim());
  const keys = lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => Buffer.from(line, 'base64'));
  if (keys.length === 0 || keys.some((key) => key.length !== 32)) {
    throw new ConfigError(SETTING, `主密钥文件 ${file} 的内容不对：每行应为 32 字节的 base64。`);
  }
  return keys;
}

/** Two processes may start at once: the link of only one of them succeeds, and both read that one. */
function make(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}`;
  write(aside, `${HEAD}\n${randomBytes(32).toString('base64')}\n`);
  try {
    linkSync(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function write(file: string, text: string): void {
  rmSync(file, { force: true });
  const handle = openSync(file, 'wx', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
