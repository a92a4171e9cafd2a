import type { z } from 'zod';
import type { ChartData, Validate } from '../scene.ts';
import type { SceneName, State } from './index.ts';

/** The files that a scene's folder must have, and what each exports. */
const parts = { schema: 'schema', layout: 'scene', validate: 'validate', rows: 'rows' };

/** The modules of the scenes' folders, by their paths from here. */
type Modules = Record<string, Record<string, unknown>>;

/**
 * The names of the scenes whose folders are whole. Throws one error with every part that is missing, its place and
 * what to write there.
 */
export function namesOf(modules: Modules): string[] {
  const names = [...new Set(Object.keys(modules).map((path) => path.split('/')[1] ?? ''))];
  const missing = names.flatMap((name) =>
    Object.entries(parts)
      .filter(([file, part]) => !modules[`./${name}/${file}.ts`]?.[part])
      .map(
        ([file, part]) =>
          `\n  src/lib/chart/scenes/${name} has no ${file}.ts that exports \`${part}\`. Write it as scenes/bars/${file}.ts is written.`
      )
  );
  if (missing.length) throw new Error(`The scenes lack parts:${missing.join('')}`);
  return names;
}

const modules = import.meta.glob<Record<string, unknown>>('./*/*.ts', { eager: true });

// Each folder stands in the list of `index.ts`, whose types the content is checked against.
export const sceneNames = namesOf(modules) as SceneName[];

function part<T>(file: keyof typeof parts, name = parts[file]): Record<SceneName, T> {
  const list = sceneNames.map((scene) => [scene, modules[`./${scene}/${file}.ts`]?.[name]]);
  return Object.fromEntries(list) as Record<SceneName, T>;
}

/** The schema of each scene's states. */
export const schemas = part<z.ZodType>('schema');

const validations = part<Validate<never>>('validate');

/** Words of the editions that scenes use on their own account, beside those that a state names. */
export const ownWords = Object.values(
  part<readonly string[] | undefined>('validate', 'ownWords')
).flatMap((words) => words ?? []);

/** Why a state cannot be drawn, in one sentence that names the fix, or nothing. */
export function validate(state: State, data: ChartData): string | undefined {
  if (!Object.hasOwn(validations, state.scene))
    return `the scene "${state.scene}" is unknown; use one of ${sceneNames.join(', ')}`;
  // A state carries the name of the scene that its own type belongs to.
  return validations[state.scene](state as never, data);
}
