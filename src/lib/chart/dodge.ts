export interface Span {
  /** Wished centre on the axis. */
  at: number;
  /** Room needed along the axis. */
  size: number;
}

/**
 * Places spans along one axis as near to their wishes as they can stand without touching, in the
 * order of their wishes, inside [from, to]. Method: pool adjacent violators on the centres
 * (least squares). Returns the centres in the order given. Where the room does not suffice, the
 * spans are spread evenly over it.
 */
export function dodge(spans: readonly Span[], from: number, to: number, gap = 4): number[] {
  const order = spans.map((_, i) => i).sort((a, b) => spans[a]!.at - spans[b]!.at || a - b);
  const offsets: number[] = [];
  let run = 0;
  order.forEach((index, place) => {
    const size = spans[index]!.size;
    const before = place > 0 ? spans[order[place - 1]!]!.size : 0;
    run = place === 0 ? 0 : run + (before + size) / 2 + gap;
    offsets.push(run);
  });
  const first = order.length ? spans[order[0]!]!.size / 2 : 0;
  const last = order.length ? spans[order.at(-1)!]!.size / 2 : 0;
  const room = to - last - (from + first) - run;
  const squeeze = room < 0 && run > 0 ? (run + room) / run : 1;
  const pools: { sum: number; count: number }[] = [];
  order.forEach((index, place) => {
    let pool = { sum: spans[index]!.at - offsets[place]! * squeeze, count: 1 };
    for (let prior = pools.at(-1); prior; prior = pools.at(-1)) {
      if (prior.sum / prior.count <= pool.sum / pool.count) break;
      pools.pop();
      pool = { sum: prior.sum + pool.sum, count: prior.count + pool.count };
    }
    pools.push(pool);
  });
  const result: number[] = new Array<number>(spans.length).fill(0);
  let place = 0;
  for (const pool of pools) {
    for (let i = 0; i < pool.count; i++, place++) {
      const base = Math.max(
        from + first,
        Math.min(from + first + Math.max(0, room), pool.sum / pool.count)
      );
      result[order[place]!] = base + offsets[place]! * squeeze;
    }
  }
  return result;
}
