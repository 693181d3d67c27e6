/** Somebody who did nothing for so long is not counted as being at the page. */
const AWAY_MS = 60_000;

let lastInput = Date.now();

for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchmove', 'input']) {
  window.addEventListener(kind, () => (lastInput = Date.now()), { passive: true, capture: true });
}

/** Whether somebody is at this page: what it asks by itself meanwhile prolongs no session. */
export const somebodyIsHere = (): boolean => Date.now() - lastInput < AWAY_MS;
