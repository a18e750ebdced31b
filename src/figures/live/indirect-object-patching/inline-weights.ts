import one from '../../nets/weights/indirect-48/seed-1-step-00500.bin?url&inline';
import three from '../../nets/weights/indirect-48/seed-3-step-00500.bin?url&inline';

/** The weights of the shipped networks, for the build. */
export const INLINE: Readonly<Record<string, string>> = { s1: one, s3: three };
