package nl.zicht.format.ensemble;

/**
 * How far a file was when it was known to be sound.
 *
 * @param bytes its length
 * @param sha256 the hash of that
 */
record Checkpoint(long bytes, String sha256) {}
