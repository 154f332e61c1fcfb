package nl.zicht.causal;

/**
 * A publication that evidence points to.
 *
 * @param id the code by which evidence names it, such as {@code S31}
 * @param title author, title and date as far as known
 * @param address where it can be read: a web address or the name of the collection
 */
public record Source(String id, String title, String address) {}
