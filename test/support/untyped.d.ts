// The parts that tests use of packages without types.

declare module '@20minutes/s3rver' {
  export default class S3rver {
    constructor(options: Record<string, unknown>);
    run(): Promise<unknown>;
    close(): Promise<void>;
  }
}

declare module 'pg/lib/utils.js' {
  const utils: { prepareValue(value: unknown): Buffer | string | null | undefined };
  export default utils;
}
