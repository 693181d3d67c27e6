/** Preloaded into a process whose clock is to be wrong by CHAOS_CLOCK_MS. */
const shift = Number(process.env.CHAOS_CLOCK_MS ?? 0);
const True = Date;
const now = () => True.now() + shift;

globalThis.Date = new Proxy(True, {
  apply: () => new True(now()).toString(),
  construct: (target, words, self) =>
    Reflect.construct(target, words.length === 0 ? [now()] : words, self),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
