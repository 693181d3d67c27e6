// `npm start`. Runs on whatever Node the machine has, so it uses nothing but built-ins, and nothing
// new before the version is known to be good enough.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`需要 Node.js 20.19 或更高版本，本机是 ${process.versions.node}，请先升级。`);
  process.exit(1);
}
import('./launch.mjs').then(({ launch }) => launch());
