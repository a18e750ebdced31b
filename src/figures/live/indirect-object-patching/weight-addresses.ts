import one from '../../nets/weights/indirect-48/seed-1-step-00500.bin?url';
import three from '../../nets/weights/indirect-48/seed-3-step-00500.bin?url';

/** Where the shipped networks lie: one is fetched when a reader asks something of it. */
export const ADDRESSES = { s1: one, s3: three };
