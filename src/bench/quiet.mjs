import { cpus } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

/** Time in ms that all processors together were at work, and in all. */
function times() {
  const all = cpus().map(({ times }) => times);
  const total = all.flatMap((one) => Object.values(one)).reduce((sum, ms) => sum + ms, 0);
  return { busy: total - all.reduce((sum, { idle }) => sum + idle, 0), total };
}

/**
 * Waits for a second in which the machine has little to do, half a minute at most. Gives the share of that last second
 * in which it was busy, in percent, so that a line shows whether it was measured on a busy machine.
 */
export async function quiet() {
  let share = 100;
  for (let second = 0; second < 30 && share >= 25; second++) {
    const before = times();
    await wait(1000);
    const after = times();
    share = Math.round((100 * (after.busy - before.busy)) / (after.total - before.total));
  }
  return share;
}
