package nl.zicht.check;

/** What a run can keep beside its numbers, with what it is shown at the begin of every step; a step that begins is called i, its length h. */
public enum StoreKind {
    /** What enters leaves as many steps later as the delay time had when it entered; shown: input, delay time, value when nothing arrives. */
    MATERIAL,
    /** As {@link #MATERIAL}, but a later entry replaces earlier ones and the last one stays; shown: input, delay time. */
    INFORMATION,
    /** A belt whose speed may vary and from which a part may leak; shown: input, transit time, leak per time; told: first content, its transit time, first output. */
    BELT,
    /** Batches worked on one after the other; shown: input, size, time of a batch; told: first batch, time at which it is ready, first backlog. */
    BATCHES,
    /** The input weighted by the shape of a table; shown: input; told: mean delay, input before the start, its growth. */
    WEIGHTED,
    /** All values that were shown, for functions of the past; its own value is where they stand among the numbers of the run. */
    JOURNAL,
    /** Moves the values of some stocks up by one place at the end of a step; shown: whether to, whether the last place gathers, value of the first place. */
    SHIFT,
    /** Ends the run; shown: whether to. */
    STOP
}
