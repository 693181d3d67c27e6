import { timesSignedInAgain, waitForSignIn, type Schemas } from './client';
import { ProblemError } from './problem';

/**
 * Sends one file, telling how far it is (0–100); asks for the password again when the session ended.
 * The answer's id is what forms refer to.
 */
export async function uploadFile(
  file: File,
  onProgress: (percent: number) => void,
): Promise<Schemas['FileView']> {
  const before = timesSignedInAgain();
  try {
    return await send(file, onProgress);
  } catch (error) {
    const ended = error instanceof ProblemError && error.status === 401;
    if (ended && (await waitForSignIn(before))) return send(file, onProgress);
    throw error;
  }
}

function send(file: File, onProgress: (percent: number) => void): Promise<Schemas['FileView']> {
  return new Promise((resolve, reject) => {
    // fetch tells nothing of an upload's progress.
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/files');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(Math.round((loaded / total) * 100));
    request.onerror = () => reject(ProblemError.offline());
    request.onload = () =>
      request.status === 201
        ? resolve(request.response as Schemas['FileView'])
        : reject(ProblemError.of(request.response ?? {}, request.status));
    const form = new FormData();
    form.set('file', file);
    request.send(form);
  });
}
