/**
 * Whether everything is tested in every combination (`npm run test:all`); else one of each kind is: every kind of page, of fault and of
 * deed once, wherever it stands first.
 */
export const isAll = process.env['TESTS'] === 'all';

/** Gives the first of several that are of one kind, or all of them where everything is tested: what tells most stands first. */
export const firstOf = <T>(all: readonly T[], count = 1): readonly T[] => (isAll ? all : all.slice(0, count));
