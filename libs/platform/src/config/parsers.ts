/** Raised at boot for a missing or wrong setting; the message is one Chinese sentence naming it. */
export class ConfigError extends Error {
  constructor(
    /** Name of the environment variable. */
    readonly setting: string,
    message: string,
  ) {
    super(message);
    this.name = 'ConfigError';
  }
}

/** Thrown by parsers: what the value should have been, in Chinese. */
export class Expected extends Error {}

/** Turns the text of a setting into its value; throws {@link Expected} when it cannot. */
export type Parser<T> = (text: string) => T;

export const text: Parser<string> = (value) => value;

export function oneOf<const T extends string>(...values: T[]): Parser<T> {
  return (value) => {
    const found = values.find((it) => it === value);
    if (found === undefined) throw new Expected(`${values.join('、')} 之一`);
    return found;
  };
}

/** Whole number within the limits, both included. */
export function integer(min: number, max: number): Parser<number> {
  return (value) => {
    const number = /^\d{1,15}$/.test(value) ? Number(value) : NaN;
    if (!(number >= min && number <= max)) throw new Expected(`${min} 到 ${max} 之间的整数`);
    return number;
  };
}

export const boolean: Parser<boolean> = (value) => {
  if (/^(true|1|yes|on)$/i.test(value)) return true;
  if (/^(false|0|no|off)$/i.test(value)) return false;
  throw new Expected('true 或 false');
};

export function matching(pattern: RegExp, expected: string): Parser<string> {
  return (value) => {
    if (!pattern.test(value)) throw new Expected(expected);
    return value;
  };
}

const LOOPBACK = ['127.0.0.1', '[::1]', 'localhost'];

/** An https address; http on the own machine alone, where nobody listens in between. */
export const secureAddress: Parser<string> = (value) => {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const safe = url?.protocol === 'https:' || LOOPBACK.includes(url?.hostname ?? '');
  if (!url?.hostname || !safe || !url.protocol.startsWith('http')) {
    throw new Expected('以 https:// 开头的完整地址（本机可用 http://）');
  }
  return value;
};

/** Absolute address in one of the schemes (without colon), with a host. */
export function address(...schemes: string[]): Parser<string> {
  return (value) => {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (!url?.hostname || !schemes.includes(url.protocol.slice(0, -1))) {
      throw new Expected(`以 ${schemes.map((it) => `${it}://`).join(' 或 ')} 开头的完整地址`);
    }
    return value;
  };
}

/** Address of a bucket in an object store. */
export const objectStore: Parser<string> = (value) => {
  const url = new URL(address('s3', 's3+http')(value));
  if (url.pathname.length < 2) throw new Expected('以 / 之后的存储桶名称结尾的对象存储地址');
  return value;
};

/** Scheme and host alone, such as `https://example.org:8443`. */
export const origin: Parser<string> = (value) => {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.origin !== value) {
    throw new Expected('只写到主机和端口的网址，如 https://example.org');
  }
  return value;
};

/** 256 bits in base64, such as a master key. */
export const keyOf32Bytes: Parser<Buffer> = (value) => {
  const key = /^[A-Za-z0-9+/]{43}=$/.test(value) ? Buffer.from(value, 'base64') : undefined;
  if (key?.length !== 32) throw new Expected('32 字节的 base64');
  return key;
};

/** Comma-separated values, at least one. */
export function list<T>(item: Parser<T>): Parser<T[]> {
  return (value) => value.split(',').map((part) => item(part.trim()));
}
