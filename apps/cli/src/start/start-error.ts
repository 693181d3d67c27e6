/** Something that prevents or ends a run, said to the user in one Chinese sentence. */
export class StartError extends Error {
  override name = 'StartError';
}
