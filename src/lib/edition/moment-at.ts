/** The address of a step's own page, which has its card; `home` is that of its edition. */
export const momentAt = (home: string, step: string): string => `${home}moments/${step}/`;
