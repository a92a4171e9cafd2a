import type { Row, Rows, Unit } from '../../tables.ts';
import type { WaffleState } from './schema.ts';

const units: Record<WaffleState['unit'], Unit> = {
  million: 'million-usd',
  billion: 'billion-usd',
  share: 'percent',
  times: 'times'
};

/** The parts of the grids, in order, and the frames round the first of their squares. */
export const rows: Rows<WaffleState> = ({ grids, unit }, { words }) =>
  grids.flatMap((grid, i): Row[] => {
    const name = words[grid.label] ?? '';
    const named = (label: string | undefined) =>
      [name, words[label ?? ''] ?? ''].filter(Boolean).join(' · ');
    const frames = (grid.outlines ?? []).flatMap(({ label, value }): Row[] =>
      label ? [{ id: label, item: named(label), value, unit: units[unit] }] : []
    );
    const parts = grid.parts.map((part, k) => ({
      id: part.label ?? (grid.label || `grid-${i}-${k}`),
      item: named(part.label),
      value: part.value,
      unit: units[unit]
    }));
    // A part without a name of its own belongs to the one in the same ink and style.
    const own = parts.filter((row, k) => {
      const part = grid.parts[k];
      if (row.item || !part) return true;
      const same = grid.parts.findIndex(
        (one, j) => j !== k && one.ink === part.ink && one.style === part.style && one.label
      );
      const kept = parts[same];
      if (kept) kept.value += row.value;
      return !kept;
    });
    // Frames say in words what unnamed parts show.
    return [...own.filter(({ item }) => item || frames.length === 0), ...frames];
  });
