/**
 * Whether everything is tested in every combination (`npm run test:all`); else one of each kind is: every kind of page, of fault and of
 * deed once, wherever it stands first.
 */
export const isAll = process.env['TESTS'] === 'all';
