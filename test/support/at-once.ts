/** How many calls are under way together: while some wait for the database, others are judged. */
const WIDTH = 8;

/** Does the work for every item, some of them at the same time, each begun in order. */
export async function someAtOnce<T>(
  items: Iterable<T>,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items[Symbol.iterator]();
  const lane = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: WIDTH }, lane));
}
