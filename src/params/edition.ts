import { editions } from '../content/editions.ts';

/** Whether a part of an address is the path of an edition. */
export const match = (part: string): boolean => editions.some(({ path }) => path && path === part);
