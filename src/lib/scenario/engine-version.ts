/** Moves when the same scenario and seed would give other figures; written into links and results. */
export const ENGINE_VERSION = '2';
