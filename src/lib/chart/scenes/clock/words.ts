// Keys of the words that a clock shows, in an edition's scenes.

/** The names of the two sides: before the days of the law, and after them. */
export const sides = ['clock-too-long-ago', 'clock-in-time'] as const;
/** How many years the law gives. */
export const yearsGiven = 'clock-years';
/** The heading over what one side says was known. */
export const saysOf = (actor: string): string => `clock-says-${actor}`;
/** What a letter is called on the clock. */
export const sheetWord = (claim: string): string => `clock-letter-${claim}`;
/** What a day of the law is for. */
export const limitWord = (id: string): string => `limit-${id}`;
/** What was known on the day of a claim. */
export const accountWord = (claim: string): string => `account-${claim}`;
