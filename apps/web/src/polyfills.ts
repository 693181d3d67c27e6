// What Chromium 90 lacks of what the pages use. Loaded before everything else.

/** Methods as lists get them in newer browsers; each is laid in only where it is missing. */
const LIST_METHODS = {
  at(this: unknown[], index: number) {
    return this[index < 0 ? this.length + index : index];
  },
  findLast(this: unknown[], test: (item: unknown, index: number, list: unknown[]) => unknown) {
    return this[this.findLastIndex(test)];
  },
  findLastIndex(this: unknown[], test: (item: unknown, index: number, list: unknown[]) => unknown) {
    for (let index = this.length - 1; index >= 0; index--) {
      if (test(this[index], index, this)) return index;
    }
    return -1;
  },
  toReversed(this: unknown[]) {
    return [...this].reverse();
  },
  toSorted(this: unknown[], order?: (a: unknown, b: unknown) => number) {
    return [...this].sort(order);
  },
};

for (const [name, value] of Object.entries(LIST_METHODS)) {
  if (!(name in Array.prototype)) {
    Object.defineProperty(Array.prototype, name, { value, configurable: true, writable: true });
  }
}

if (!Reflect.has(Object, 'hasOwn')) {
  Object.defineProperty(Object, 'hasOwn', {
    value: (of: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(of, key),
    configurable: true,
    writable: true,
  });
}

export {};
