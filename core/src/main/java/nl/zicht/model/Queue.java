package nl.zicht.model;

/**
 * A line in which batches wait (XMILE 1.0, section 4.2.2): what came in first leaves first, as soon and as far as what lies behind its outflows takes it.
 */
public record Queue() implements Container {}
