// Loaded before api and worker (`--import`) when the launcher runs them: they must not outlive it,
// however it ends. The channel to it closes even when it is killed.
const PATIENCE_MS = 10_000;

if (process.channel) {
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  process.channel.unref();
}
export {};
