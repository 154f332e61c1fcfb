package nl.zicht.analysis.inference;

/** Chooses the points whose difference makes a proposal. The choice may not depend on where the chain stands, or the proposal is not symmetric. */
interface Partners {
    /**
     * Returns points, all different rows.
     *
     * @param chain the chain that moves
     * @param states where all chains stand
     * @param archive earlier states, the first {@code archived} of them
     * @param count how many points
     */
    double[][] choose(int chain, double[][] states, double[][] archive, int archived, int count, RandomStream random);

    /** Points of the archive, any set of rows as likely as another (ter Braak and Vrugt 2008). */
    static double[][] ofArchive(
            int chain, double[][] states, double[][] archive, int archived, int count, RandomStream random) {
        int[] rows = new int[count];
        double[][] chosen = new double[count][];
        for (int i = 0; i < count; i++) {
            boolean again;
            do {
                rows[i] = random.index(archived);
                again = false;
                for (int j = 0; j < i; j++) {
                    again |= rows[j] == rows[i];
                }
            } while (again);
            chosen[i] = archive[rows[i]];
        }
        return chosen;
    }
}
