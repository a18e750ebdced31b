/** Where a reader's last place is kept: `{ path, text }` as JSON. */
export const PLACE = 'place';
