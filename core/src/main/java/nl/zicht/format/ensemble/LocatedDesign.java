package nl.zicht.format.ensemble;

import nl.zicht.ensemble.DesignPlaces;
import nl.zicht.ensemble.EnsembleDesign;

/**
 * A design as it was read.
 *
 * @param design what it says
 * @param places where its parts stand
 */
public record LocatedDesign(EnsembleDesign design, DesignPlaces places) {}
